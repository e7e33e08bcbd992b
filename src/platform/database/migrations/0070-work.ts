import { ForwardMigration } from '../migration.js';

/** What steps ask of applicants and other agencies, what came back, refusals and results: the data behind forms 02 and 03. */
export class Work0070 extends ForwardMigration {
  readonly name = 'Work1000000000070';
  readonly sql = [
    `CREATE TABLE supplement_request (
       id uuid PRIMARY KEY,
       dossier_id uuid NOT NULL REFERENCES dossier,
       asked_by_task_id uuid NOT NULL REFERENCES task,
       -- The step that asked, and how many times it has: a further request of one stage needs basis and approval.
       stage text NOT NULL,
       sequence smallint NOT NULL CHECK (sequence >= 1),
       unit_id uuid NOT NULL,
       asked_by uuid NOT NULL,
       asked_at timestamptz NOT NULL,
       reason text NOT NULL,
       contact text NOT NULL,
       officer_id uuid NOT NULL,
       reply_by timestamptz,
       further_basis text,
       further_reason text,
       approver_id uuid,
       -- The open task that waits for the papers.
       waiting_task_id uuid REFERENCES task,
       closed_at timestamptz,
       closed_how text CHECK (closed_how IN ('answered','expired','cancelled')),
       answered_by uuid,
       -- Everything asked for is there; null until answered.
       complete boolean,
       CHECK ((closed_at IS NULL) = (closed_how IS NULL)),
       CHECK ((closed_how IS NOT DISTINCT FROM 'answered') = (complete IS NOT NULL)),
       CHECK (sequence = 1 OR (further_basis IS NOT NULL AND further_reason IS NOT NULL AND approver_id IS NOT NULL)),
       UNIQUE (dossier_id, stage, sequence)
     )`,
    `CREATE INDEX supplement_request_waiting ON supplement_request (waiting_task_id) WHERE waiting_task_id IS NOT NULL`,
    `CREATE INDEX supplement_request_asked_by ON supplement_request (asked_by_task_id)`,
    `CREATE TABLE supplement_item (
       request_id uuid NOT NULL REFERENCES supplement_request,
       position smallint NOT NULL,
       -- A document of the procedure, or a paper in free words.
       document_key text,
       name text,
       what text NOT NULL,
       copy_type text CHECK (copy_type IN ('original','copy','electronic')),
       provided boolean,
       note text,
       attachment_ids uuid[] NOT NULL DEFAULT '{}',
       CHECK ((document_key IS NULL) <> (name IS NULL)),
       PRIMARY KEY (request_id, position)
     )`,
    `CREATE TABLE consultation (
       id uuid PRIMARY KEY,
       dossier_id uuid NOT NULL REFERENCES dossier,
       asked_by_task_id uuid NOT NULL REFERENCES task,
       stage text NOT NULL,
       asking_unit_id uuid NOT NULL,
       asked_by uuid NOT NULL,
       asked_at timestamptz NOT NULL,
       -- The unit that is asked.
       unit_id uuid NOT NULL,
       question text NOT NULL,
       attachment_ids uuid[] NOT NULL DEFAULT '{}',
       reply_by timestamptz NOT NULL,
       task_id uuid REFERENCES task,
       answer text CHECK (answer IN ('agree','disagree','comments')),
       answer_text text,
       answer_attachment_id uuid,
       late_reason text,
       replied_by uuid,
       closed_at timestamptz,
       -- silence: the law takes it as consent, by silence_basis; lapsed: nobody answered in time and it means nothing.
       closed_how text CHECK (closed_how IN ('replied','silence','lapsed','cancelled')),
       silence_basis text,
       CHECK ((closed_at IS NULL) = (closed_how IS NULL)),
       CHECK ((closed_how IS NOT DISTINCT FROM 'replied') = (answer IS NOT NULL)),
       CHECK ((closed_how IS NOT DISTINCT FROM 'silence') = (silence_basis IS NOT NULL))
     )`,
    `CREATE INDEX consultation_dossier ON consultation (dossier_id, asked_at)`,
    `CREATE INDEX consultation_task ON consultation (task_id) WHERE task_id IS NOT NULL`,
    `CREATE INDEX consultation_asked_by ON consultation (asked_by_task_id)`,
    `CREATE TABLE consultation_chase (
       id uuid PRIMARY KEY,
       consultation_id uuid NOT NULL REFERENCES consultation,
       account_id uuid NOT NULL,
       message text,
       sent_at timestamptz NOT NULL
     )`,
    `CREATE INDEX consultation_chase_consultation ON consultation_chase (consultation_id, sent_at)`,
    `CREATE TABLE refusal (
       id uuid PRIMARY KEY,
       dossier_id uuid NOT NULL REFERENCES dossier,
       task_id uuid NOT NULL UNIQUE REFERENCES task,
       stage text NOT NULL,
       unit_id uuid NOT NULL,
       code text NOT NULL,
       reason text NOT NULL,
       refused_by uuid NOT NULL,
       refused_at timestamptz NOT NULL
     )`,
    `CREATE INDEX refusal_dossier ON refusal (dossier_id, refused_at)`,
    // Replies of agencies without a connection: the day they replied counts, the time somebody wrote it down is kept too.
    `CREATE TABLE recorded_reply (
       id uuid PRIMARY KEY,
       dossier_id uuid NOT NULL REFERENCES dossier,
       task_id uuid NOT NULL UNIQUE REFERENCES task,
       stage text NOT NULL,
       unit_id uuid NOT NULL,
       asked_at timestamptz NOT NULL,
       replied_on date NOT NULL,
       number text NOT NULL,
       attachment_id uuid NOT NULL,
       note text,
       recorded_by uuid NOT NULL,
       recorded_at timestamptz NOT NULL
     )`,
    `CREATE INDEX recorded_reply_dossier ON recorded_reply (dossier_id, recorded_at)`,
    `CREATE TABLE issued_result (
       id uuid PRIMARY KEY,
       dossier_id uuid NOT NULL REFERENCES dossier,
       task_id uuid NOT NULL REFERENCES task,
       -- One of the procedure's further results; null: its main one.
       result_key text,
       number text NOT NULL,
       issued_on date NOT NULL,
       signer text NOT NULL,
       attachment_id uuid NOT NULL,
       unit_id uuid NOT NULL,
       recorded_by uuid NOT NULL,
       recorded_at timestamptz NOT NULL
     )`,
    `CREATE INDEX issued_result_dossier ON issued_result (dossier_id, recorded_at)`,
  ];
}
