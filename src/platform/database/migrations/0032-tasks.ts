import { ForwardMigration } from '../migration.js';

/** User tasks, what is said about them, and who has looked at them. */
export class Tasks0032 extends ForwardMigration {
  readonly name = 'Tasks1000000000032';
  readonly sql = [
    `CREATE TABLE task (
       id uuid PRIMARY KEY,
       dossier_id uuid NOT NULL REFERENCES dossier,
       instance_id uuid NOT NULL,
       scope_id uuid NOT NULL,
       element_id text NOT NULL,
       loop_index integer,
       name text NOT NULL,
       -- Unit and roles that hold it, never persons: who that is, is read when needed.
       unit_id uuid NOT NULL,
       roles text[] NOT NULL,
       -- The roles as the model wrote them, when none of them led to a unit: it then lies with the competent agency.
       unresolved_roles text[],
       assign text NOT NULL CHECK (assign IN ('pull','lead','previous')),
       state text NOT NULL CHECK (state IN ('open','claimed','completed','cancelled')),
       assignee_id uuid,
       version integer NOT NULL DEFAULT 1,
       opened_at timestamptz NOT NULL,
       claimed_at timestamptz,
       closed_at timestamptz,
       due_at timestamptz,
       -- What inboxes sort by: what has no limit comes last.
       sort_at timestamptz NOT NULL GENERATED ALWAYS AS (coalesce(due_at, 'infinity'::timestamptz)) STORED,
       outcome text,
       reason text,
       input jsonb NOT NULL,
       form_data jsonb,
       -- The task whose completion opened this one.
       opened_by_task_id uuid,
       completed_by uuid,
       -- Its completion opened tasks and did nothing else, so that it can be taken back while they lie untouched.
       recallable boolean NOT NULL DEFAULT false,
       changed_by uuid,
       changed_at timestamptz NOT NULL,
       CHECK ((state = 'claimed') <= (assignee_id IS NOT NULL)),
       CHECK ((state IN ('completed','cancelled')) = (closed_at IS NOT NULL))
     )`,
    // The hot set: only what is still to be done stands in these indexes, however many tasks are finished.
    `CREATE INDEX task_open_unit ON task (unit_id, sort_at, id) WHERE closed_at IS NULL`,
    `CREATE INDEX task_open_assignee ON task (assignee_id, sort_at, id) WHERE closed_at IS NULL`,
    `CREATE INDEX task_dossier ON task (dossier_id, opened_at)`,
    `CREATE INDEX task_opened_by ON task (opened_by_task_id) WHERE opened_by_task_id IS NOT NULL`,
    `CREATE TABLE task_comment (
       id uuid PRIMARY KEY,
       task_id uuid NOT NULL REFERENCES task,
       author_id uuid NOT NULL,
       text text NOT NULL,
       written_at timestamptz NOT NULL
     )`,
    `CREATE INDEX task_comment_task ON task_comment (task_id, written_at)`,
    // First sight per person: tells "nobody has looked at it" from "seen, not done".
    `CREATE TABLE task_read (
       task_id uuid NOT NULL REFERENCES task,
       account_id uuid NOT NULL,
       read_at timestamptz NOT NULL,
       PRIMARY KEY (task_id, account_id)
     )`,
  ];
}
