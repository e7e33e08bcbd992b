import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import { byAccount } from './by-account.js';
import type { AbsenceBody, AppointBody, DelegationBody, EndBody } from './organisation-admin.dto.js';
import { RecordNotFoundError } from './organisation-admin.errors.js';
import { PeopleChanges } from './people-changes.service.js';
import { ServiceRecords } from './service-record.service.js';

/**
 * Posts, absence and delegation, changed by administrators for everybody and by everybody for themselves (`own`). What is
 * somebody else's answers as if it were not there.
 */
@Injectable()
export class ServiceAdmin {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: PeopleChanges,
    private readonly records: ServiceRecords,
  ) {}

  /** Gives a person a post, now unless told otherwise. */
  async appoint(actor: SignedInActor, personId: string, body: AppointBody): Promise<{ id: string }> {
    const post = { ...body, personId, validFrom: body.validFrom ?? this.clock.nowIso() };
    return { id: await this.database.transaction((tx) => this.people.appoint(tx, byAccount(actor), post)) };
  }

  /** Ends a post, now unless told otherwise. */
  async endPost(actor: SignedInActor, postId: string, { at }: EndBody): Promise<void> {
    const change = { postId, at: at ?? this.clock.nowIso() };
    await this.database.transaction((tx) => this.people.endPost(tx, byAccount(actor), change));
  }

  /** Notes that somebody is or will be away. */
  async recordAbsence(actor: SignedInActor, personId: string, body: AbsenceBody): Promise<{ id: string }> {
    const absence = { ...body, personId };
    return { id: await this.database.transaction((tx) => this.people.recordAbsence(tx, byAccount(actor), absence)) };
  }

  /** Somebody is back, now unless told otherwise. */
  async endAbsence(
    actor: SignedInActor,
    absenceId: string,
    { at }: EndBody,
    { own = false }: { own?: boolean } = {},
  ): Promise<void> {
    const change = { absenceId, at: at ?? this.clock.nowIso(), personId: own ? actor.accountId : undefined };
    await this.database.transaction((tx) => this.people.endAbsence(tx, byAccount(actor), change));
  }

  /** Lets a colleague of the same agency exercise a post. */
  async delegate(
    actor: SignedInActor,
    postId: string,
    body: DelegationBody,
    { own = false }: { own?: boolean } = {},
  ): Promise<{ id: string }> {
    if (own && !(await this.records.isHeldBy(postId, actor.accountId))) throw new RecordNotFoundError('post', postId);
    const delegation = { ...body, postId };
    return { id: await this.database.transaction((tx) => this.people.delegatePost(tx, byAccount(actor), delegation)) };
  }

  /** Ends a delegation, now unless told otherwise. */
  async endDelegation(
    actor: SignedInActor,
    delegationId: string,
    { at }: EndBody,
    { own = false }: { own?: boolean } = {},
  ): Promise<void> {
    const change = { delegationId, at: at ?? this.clock.nowIso(), holderId: own ? actor.accountId : undefined };
    await this.database.transaction((tx) => this.people.endDelegation(tx, byAccount(actor), change));
  }
}
