import { ForwardMigration } from '../migration.js';

/** Clocks of dossiers and steps, the levels of their ladders, and the alerts these raise. */
export class Deadlines0040 extends ForwardMigration {
  readonly name = 'Deadlines1000000000040';
  readonly sql = [
    `CREATE TABLE dossier_clock (
       dossier_id uuid PRIMARY KEY REFERENCES dossier,
       -- Whose calendar counts.
       unit_id uuid NOT NULL REFERENCES unit(id),
       -- Receipt, limit, rules and every pause, resumption and stop; the columns below are what follows from it.
       ledger jsonb NOT NULL,
       ladder jsonb NOT NULL,
       due_at timestamptz,
       paused_at timestamptz,
       stopped_at timestamptz,
       -- Which series of levels is in force; a moved date begins another.
       arming int NOT NULL DEFAULT 1
     )`,
    // What is open in a dossier and how it bears on the clock; a row for each task, job, wait for a time or a message.
    `CREATE TABLE clock_holder (
       token uuid PRIMARY KEY,
       dossier_id uuid NOT NULL REFERENCES dossier,
       element_id text NOT NULL,
       opened_at timestamptz NOT NULL
     )`,
    `CREATE INDEX clock_holder_dossier ON clock_holder (dossier_id)`,

    `CREATE TABLE deadline_level (
       id uuid PRIMARY KEY,
       subject_kind text NOT NULL CHECK (subject_kind IN ('task','dossier')),
       subject_id uuid NOT NULL,
       dossier_id uuid NOT NULL REFERENCES dossier,
       arming int NOT NULL,
       position smallint NOT NULL,
       key text NOT NULL,
       tell text[] NOT NULL,
       channels text[] NOT NULL,
       due_at timestamptz NOT NULL,
       -- Due instant of the step or dossier as it was when the level was armed.
       subject_due_at timestamptz NOT NULL,
       state text NOT NULL DEFAULT 'armed' CHECK (state IN ('armed','fired','closed')),
       settled_at timestamptz,
       CHECK ((state = 'armed') = (settled_at IS NULL)),
       -- Exactly once per level and arming.
       UNIQUE (subject_id, arming, position)
     )`,
    `CREATE INDEX deadline_level_due ON deadline_level (due_at, id) WHERE state = 'armed'`,

    // One alert per late step or dossier, which a further level updates in place.
    `CREATE TABLE alert (
       id uuid PRIMARY KEY,
       subject_kind text NOT NULL CHECK (subject_kind IN ('task','dossier')),
       subject_id uuid NOT NULL UNIQUE,
       dossier_id uuid NOT NULL REFERENCES dossier,
       level_key text NOT NULL,
       position smallint NOT NULL,
       due_at timestamptz NOT NULL,
       raised_at timestamptz NOT NULL,
       closed_at timestamptz,
       version int NOT NULL DEFAULT 1
     )`,
    `CREATE INDEX alert_open_dossier ON alert (dossier_id) WHERE closed_at IS NULL`,
    // Who was told of which level by which way, and when they saw and answered it.
    `CREATE TABLE alert_notice (
       id uuid PRIMARY KEY,
       alert_id uuid NOT NULL REFERENCES alert,
       level_id uuid NOT NULL REFERENCES deadline_level,
       account_id uuid NOT NULL,
       told_as text NOT NULL,
       unit_id uuid,
       channel text NOT NULL CHECK (channel IN ('app','email','digest')),
       told_at timestamptz NOT NULL,
       delivered_at timestamptz,
       seen_at timestamptz,
       answered_at timestamptz,
       answer text CHECK (answer IN ('acknowledged','reminded','reassigned')),
       -- Still to be answered: neither answered nor settled. What badges count.
       open boolean NOT NULL DEFAULT true,
       -- Each person is told once per level.
       UNIQUE (level_id, account_id, channel)
     )`,
    `CREATE INDEX alert_notice_alert ON alert_notice (alert_id, told_at)`,
    `CREATE INDEX alert_notice_open ON alert_notice (account_id, alert_id) WHERE channel = 'app' AND open`,
    `CREATE INDEX alert_notice_account ON alert_notice (account_id, alert_id) WHERE channel = 'app'`,
    // Words of leaders, kept apart from journal and outbox so that they can be erased.
    `CREATE TABLE alert_reminder (
       id uuid PRIMARY KEY,
       alert_id uuid NOT NULL REFERENCES alert,
       account_id uuid NOT NULL,
       message text NOT NULL,
       written_at timestamptz NOT NULL
     )`,
    `CREATE INDEX alert_reminder_alert ON alert_reminder (alert_id, written_at)`,
  ];
}
