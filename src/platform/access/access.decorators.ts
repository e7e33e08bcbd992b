import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Request } from 'express';
import type { ClientActor, SignedInActor } from './signed-in-actor.js';

/** What the session guard leaves on a request. */
export interface RequestWithActor extends Request {
  actor?: SignedInActor;
  client?: ClientActor;
}

/** A right that a route can ask for beyond being signed in. */
export type Right = 'admin' | 'leader' | 'receptionist';

export const REQUIRED_RIGHTS = 'lienthong.rights';
export const CLIENT_SCOPE = 'lienthong.client-scope';

/**
 * Asks for at least one of the rights: `admin` administers the system, `leader` heads some unit or agency,
 * `receptionist` works at some counter. Where the actor may act is the use case's own question.
 */
export const Requires = (...rights: [Right, ...Right[]]): MethodDecorator & ClassDecorator =>
  SetMetadata(REQUIRED_RIGHTS, rights);

/** Opens a route to other agencies' systems whose access token carries the scope, and to nobody else. */
export const AllowClients = (scope: string): MethodDecorator & ClassDecorator => SetMetadata(CLIENT_SCOPE, scope);

/** Parameter: the person signed in. Only for routes that need a session. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): SignedInActor => {
  const { actor } = context.switchToHttp().getRequest<RequestWithActor>();
  if (!actor) throw new Error('CurrentActor stands on a route that is open or for clients.');
  return actor;
});

/** Parameter: the system signed in. Only for routes marked with `AllowClients`. */
export const CurrentClient = createParamDecorator((_: unknown, context: ExecutionContext): ClientActor => {
  const { client } = context.switchToHttp().getRequest<RequestWithActor>();
  if (!client) throw new Error('CurrentClient stands on a route that is not marked with AllowClients.');
  return client;
});
