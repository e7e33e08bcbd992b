-- Made by "npm run schema" from the migrations; not run by anything. Read it, do not edit it.

CREATE OR REPLACE FUNCTION public.current_unit(unit_id uuid, at timestamp with time zone)
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
       WITH RECURSIVE line(id, n) AS (
         SELECT unit_id, 0
         UNION ALL
         SELECT u.successor_id, line.n + 1 FROM line JOIN unit u ON u.id = line.id
          WHERE u.valid_to <= at AND u.successor_id IS NOT NULL AND line.n < 32
       )
       SELECT u.id FROM line JOIN unit u ON u.id = line.id
        WHERE in_effect(u.valid_from, u.valid_to, at) ORDER BY line.n DESC LIMIT 1
     $function$;

CREATE OR REPLACE FUNCTION public.engine_open_step(p_instance uuid, p_due_by timestamp with time zone, p_timers integer, p_command text)
 RETURNS TABLE(id uuid, business_key text, procedure_version_id uuid, competent_unit_id uuid, time_zone text, status text, step_no double precision, marking_hash text, marking_inline text, bindings jsonb, continuing boolean, started_at timestamp with time zone, last_step_at timestamp with time zone, scopes jsonb, due_timers jsonb, command_known boolean)
 LANGUAGE plpgsql
AS $function$
     #variable_conflict use_column
     DECLARE r instance%ROWTYPE;
     BEGIN
       SELECT * INTO r FROM instance WHERE instance.id = p_instance FOR NO KEY UPDATE;
       IF NOT FOUND THEN RETURN; END IF;
       RETURN QUERY SELECT r.id, r.business_key, r.procedure_version_id, r.competent_unit_id, r.time_zone, r.status,
         r.step_no::float8, encode(r.marking_hash, 'hex'), r.marking_inline, r.bindings, r.continuing, r.started_at,
         r.last_step_at,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'parentId', s.parent_id, 'elementId', s.element_id,
            'loopIndex', s.loop_index, 'values', s."values") ORDER BY s.id), '[]')
          FROM instance_scope s WHERE s.instance_id = p_instance),
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'scopeId', t.scope_id, 'elementId', t.element_id,
            'spec', t.spec, 'failures', t.failures,
            'dueAt', to_char(t.due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
            ORDER BY t.due_at, t.id), '[]')
          FROM (SELECT * FROM timer WHERE instance_id = p_instance AND due_at <= p_due_by
                ORDER BY due_at, id LIMIT p_timers) t),
         EXISTS (SELECT 1 FROM engine_command c WHERE c.instance_id = p_instance AND c.id = p_command);
     END $function$;

CREATE OR REPLACE FUNCTION public.ensure_history_month(at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
AS $function$
     BEGIN
       IF to_regclass(format('history_%s', to_char(at, 'YYYYMM'))) IS NOT NULL
          AND to_regclass(format('history_%s', to_char(at + interval '1 month', 'YYYYMM'))) IS NOT NULL THEN
         RETURN;
       END IF;
       PERFORM pg_advisory_xact_lock(hashtext('ensure_history_month'));
       PERFORM ensure_month_partitions('history', date_trunc('month', at)::date);
     END $function$;

CREATE OR REPLACE FUNCTION public.ensure_month_partitions(parent regclass, first_month date)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET lock_timeout TO '3s'
AS $function$
     DECLARE m date; part text;
     BEGIN
       IF NOT EXISTS (SELECT 1 FROM pg_class WHERE oid = parent AND relkind = 'p' AND relowner = current_user::regrole) THEN
         RAISE EXCEPTION 'Table % is not partitioned by month', parent;
       END IF;
       FOR i IN 0..2 LOOP
         m := (date_trunc('month', first_month) + make_interval(months => i))::date;
         part := format('%s_%s', (SELECT relname FROM pg_class WHERE oid = parent), to_char(m, 'YYYYMM'));
         IF to_regclass(format('public.%I', part)) IS NULL THEN
           PERFORM pg_advisory_xact_lock(hashtext('ensure_month_partitions'));
           EXECUTE format('CREATE TABLE IF NOT EXISTS public.%I PARTITION OF %s FOR VALUES FROM (%L) TO (%L)',
                          part, parent, m::timestamptz, (m + interval '1 month')::date::timestamptz);
           EXECUTE format('REVOKE ALL ON public.%I FROM lienthong_app', part);
         END IF;
       END LOOP;
     END $function$;

CREATE OR REPLACE FUNCTION public.fold(text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, normalize($1, NFC))) $function$;

CREATE OR REPLACE FUNCTION public.ids_of(path ltree)
 RETURNS uuid[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ SELECT string_to_array(ltree2text(path), '.')::uuid[] $function$;

CREATE OR REPLACE FUNCTION public.in_effect(starts timestamp with time zone, ends timestamp with time zone, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ SELECT starts <= at AND (ends IS NULL OR ends > at) $function$;

CREATE OR REPLACE FUNCTION public.is_absent(person uuid, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
       SELECT EXISTS (SELECT 1 FROM absence a WHERE a.person_id = person AND in_effect(a.starts_at, a.ends_at, at))
     $function$;

CREATE OR REPLACE FUNCTION public.note_running()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
     BEGIN
       UPDATE dossier_participant SET running = new.finished_at IS NULL WHERE dossier_id = new.id;
       RETURN NULL;
     END $function$;

CREATE OR REPLACE FUNCTION public.units_seen(paths ltree[], at timestamp with time zone)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
       SELECT with_predecessors(ARRAY(SELECT u.id FROM unit u WHERE u.path <@ paths), at)
     $function$;

CREATE OR REPLACE FUNCTION public.with_predecessors(unit_ids uuid[], at timestamp with time zone)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
       WITH RECURSIVE line AS (
         SELECT unnest(unit_ids) AS id
         UNION
         SELECT u.id FROM line JOIN unit u ON u.successor_id = line.id WHERE u.valid_to <= at
       )
       SELECT line.id FROM line
     $function$;

CREATE TABLE absence (
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  starts_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone,
  CONSTRAINT absence_check CHECK ((ends_at > starts_at)),
  CONSTRAINT absence_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT absence_pkey PRIMARY KEY (id),
  CONSTRAINT absence_person_id_tstzrange_excl EXCLUDE USING gist (person_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON absence TO lienthong_app;

CREATE TABLE account (
  id uuid NOT NULL,
  username text NOT NULL,
  password_hash text NOT NULL,
  is_admin boolean DEFAULT false NOT NULL,
  is_demo boolean DEFAULT false NOT NULL,
  locale text DEFAULT 'vi'::text NOT NULL,
  must_change_password boolean DEFAULT false NOT NULL,
  password_changed_at timestamp with time zone NOT NULL,
  disabled_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT account_locale_check CHECK ((locale = ANY (ARRAY['vi'::text, 'en'::text]))),
  CONSTRAINT account_username_check CHECK ((username = lower(username))),
  CONSTRAINT account_id_fkey FOREIGN KEY (id) REFERENCES person(id),
  CONSTRAINT account_pkey PRIMARY KEY (id),
  CONSTRAINT account_username_key UNIQUE (username)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON account TO lienthong_app;

CREATE TABLE alert (
  id uuid NOT NULL,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  dossier_id uuid NOT NULL,
  level_key text NOT NULL,
  "position" smallint NOT NULL,
  due_at timestamp with time zone NOT NULL,
  raised_at timestamp with time zone NOT NULL,
  closed_at timestamp with time zone,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT alert_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['task'::text, 'dossier'::text]))),
  CONSTRAINT alert_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossier(id),
  CONSTRAINT alert_pkey PRIMARY KEY (id),
  CONSTRAINT alert_subject_id_key UNIQUE (subject_id)
);
CREATE INDEX alert_open_dossier ON public.alert USING btree (dossier_id) WHERE (closed_at IS NULL);
GRANT DELETE, INSERT, SELECT, UPDATE ON alert TO lienthong_app;

CREATE TABLE alert_notice (
  id uuid NOT NULL,
  alert_id uuid NOT NULL,
  level_id uuid NOT NULL,
  account_id uuid NOT NULL,
  told_as text NOT NULL,
  unit_id uuid,
  channel text NOT NULL,
  told_at timestamp with time zone NOT NULL,
  delivered_at timestamp with time zone,
  seen_at timestamp with time zone,
  answered_at timestamp with time zone,
  answer text,
  open boolean DEFAULT true NOT NULL,
  CONSTRAINT alert_notice_answer_check CHECK ((answer = ANY (ARRAY['acknowledged'::text, 'reminded'::text, 'reassigned'::text, 'extended'::text, 'escalated'::text]))),
  CONSTRAINT alert_notice_channel_check CHECK ((channel = ANY (ARRAY['app'::text, 'email'::text, 'digest'::text]))),
  CONSTRAINT alert_notice_alert_id_fkey FOREIGN KEY (alert_id) REFERENCES alert(id),
  CONSTRAINT alert_notice_level_id_fkey FOREIGN KEY (level_id) REFERENCES deadline_level(id),
  CONSTRAINT alert_notice_pkey PRIMARY KEY (id),
  CONSTRAINT alert_notice_level_id_account_id_channel_key UNIQUE (level_id, account_id, channel)
);
CREATE INDEX alert_notice_account ON public.alert_notice USING btree (account_id, alert_id) WHERE (channel = 'app'::text);
CREATE INDEX alert_notice_alert ON public.alert_notice USING btree (alert_id, told_at);
CREATE INDEX alert_notice_digest ON public.alert_notice USING btree (account_id) WHERE ((channel = 'digest'::text) AND open AND (delivered_at IS NULL));
CREATE INDEX alert_notice_open ON public.alert_notice USING btree (account_id, alert_id) WHERE ((channel = 'app'::text) AND open);
GRANT DELETE, INSERT, SELECT, UPDATE ON alert_notice TO lienthong_app;

CREATE TABLE alert_reminder (
  id uuid NOT NULL,
  alert_id uuid NOT NULL,
  account_id uuid NOT NULL,
  message text NOT NULL,
  written_at timestamp with time zone NOT NULL,
  CONSTRAINT alert_reminder_alert_id_fkey FOREIGN KEY (alert_id) REFERENCES alert(id),
  CONSTRAINT alert_reminder_pkey PRIMARY KEY (id)
);
CREATE INDEX alert_reminder_alert ON public.alert_reminder USING btree (alert_id, written_at);
GRANT DELETE, INSERT, SELECT, UPDATE ON alert_reminder TO lienthong_app;

CREATE TABLE api_client (
  client_id text NOT NULL,
  name text NOT NULL,
  agency_id uuid NOT NULL,
  secret_hash bytea NOT NULL,
  scopes text[] NOT NULL,
  created_at timestamp with time zone NOT NULL,
  disabled_at timestamp with time zone,
  CONSTRAINT api_client_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES unit(id),
  CONSTRAINT api_client_pkey PRIMARY KEY (client_id)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON api_client TO lienthong_app;

CREATE TABLE apology (
  id uuid NOT NULL,
  dossier_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  agency_id uuid NOT NULL,
  reason_code text NOT NULL,
  reason text NOT NULL,
  moves_by text NOT NULL,
  from_at timestamp with time zone NOT NULL,
  to_at timestamp with time zone NOT NULL,
  state text NOT NULL,
  proposed_by uuid NOT NULL,
  proposed_at timestamp with time zone NOT NULL,
  decided_by uuid,
  decided_role text,
  decided_at timestamp with time zone,
  decline_reason text,
  CONSTRAINT apology_check CHECK ((to_at > from_at)),
  CONSTRAINT apology_check1 CHECK ((((state = 'proposed'::text) = (decided_at IS NULL)) AND ((decided_at IS NULL) = (decided_by IS NULL)))),
  CONSTRAINT apology_check2 CHECK (((state = 'signed'::text) = (decided_role IS NOT NULL))),
  CONSTRAINT apology_check3 CHECK (((state = 'declined'::text) = (decline_reason IS NOT NULL))),
  CONSTRAINT apology_reason_code_check CHECK ((reason_code = ANY (ARRAY['otherAgency'::text, 'verification'::text, 'complex'::text, 'technical'::text, 'unforeseen'::text]))),
  CONSTRAINT apology_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'signed'::text, 'declined'::text]))),
  CONSTRAINT apology_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES unit(id),
  CONSTRAINT apology_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossier(id),
  CONSTRAINT apology_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  CONSTRAINT apology_pkey PRIMARY KEY (id)
);
CREATE INDEX apology_dossier ON public.apology USING btree (dossier_id, proposed_at);
CREATE UNIQUE INDEX apology_once ON public.apology USING btree (dossier_id) WHERE (state <> 'declined'::text);
GRANT DELETE, INSERT, SELECT, UPDATE ON apology TO lienthong_app;

CREATE TABLE applicant_notice (
  id uuid NOT NULL,
  dossier_id uuid NOT NULL,
  template text NOT NULL,
  occasion text NOT NULL,
  noted_at timestamp with time zone NOT NULL,
  CONSTRAINT applicant_notice_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossier(id),
  CONSTRAINT applicant_notice_pkey PRIMARY KEY (id),
  CONSTRAINT applicant_notice_dossier_id_template_occasion_key UNIQUE (dossier_id, template, occasion)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON applicant_notice TO lienthong_app;

CREATE TABLE attachment (
  id uuid NOT NULL,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  document_key text,
  name text NOT NULL,
  content_type text NOT NULL,
  size_bytes bigint NOT NULL,
  sha256 text NOT NULL,
  storage_key text NOT NULL,
  uploaded_by uuid NOT NULL,
  uploaded_at timestamp with time zone NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  replaces uuid,
  CONSTRAINT attachment_first_version CHECK (((version = 1) = (replaces IS NULL))),
  CONSTRAINT attachment_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT attachment_size_bytes_check CHECK ((size_bytes > 0)),
  CONSTRAINT attachment_version_check CHECK ((version >= 1)),
  CONSTRAINT attachment_replaces_fkey FOREIGN KEY (replaces) REFERENCES attachment(id),
  CONSTRAINT attachment_pkey PRIMARY KEY (id),
  CONSTRAINT attachment_replaces_key UNIQUE (replaces),
  CONSTRAINT attachment_storage_key_key UNIQUE (storage_key)
);
CREATE INDEX attachment_subject ON public.attachment USING btree (subject_kind, subject_id, uploaded_at);
GRANT DELETE, INSERT, SELECT, UPDATE ON attachment TO lienthong_app;

CREATE TABLE audit_entry (
  id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  post_id uuid,
  action text NOT NULL,
  subject_kind text NOT NULL,
  subject_id text NOT NULL,
  unit_id uuid,
  correlation_id text,
  details jsonb DEFAULT '{}'::jsonb NOT NULL,
  CONSTRAINT audit_entry_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['account'::text, 'client'::text, 'system'::text]))),
  CONSTRAINT audit_entry_pkey PRIMARY KEY (at, id)
) PARTITION BY RANGE (at);
CREATE INDEX audit_entry_actor ON ONLY public.audit_entry USING btree (actor_kind, actor_id, at DESC);
CREATE INDEX audit_entry_subject ON ONLY public.audit_entry USING btree (subject_kind, subject_id, at DESC, id DESC);
GRANT INSERT, SELECT ON audit_entry TO lienthong_app;

CREATE TABLE backup_run (
  id uuid NOT NULL,
  finished_at timestamp with time zone NOT NULL,
  row_count bigint NOT NULL,
  file_count bigint NOT NULL,
  CONSTRAINT backup_run_pkey PRIMARY KEY (id)
);
CREATE INDEX backup_run_finished ON public.backup_run USING btree (finished_at);
GRANT DELETE, INSERT, SELECT, UPDATE ON backup_run TO lienthong_app;

CREATE TABLE calendar_layer (
  id uuid NOT NULL,
  unit_id uuid,
  kind text NOT NULL,
  version integer NOT NULL,
  layer jsonb NOT NULL,
  note text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  superseded_at timestamp with time zone,
  CONSTRAINT calendar_layer_kind_check CHECK ((kind = ANY (ARRAY['deadline'::text, 'reception'::text]))),
  CONSTRAINT calendar_layer_version_check CHECK ((version > 0)),
  CONSTRAINT calendar_layer_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  CONSTRAINT calendar_layer_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX calendar_layer_current ON public.calendar_layer USING btree (COALESCE(unit_id, '00000000-0000-0000-0000-000000000000'::uuid), kind) WHERE (superseded_at IS NULL);
CREATE UNIQUE INDEX calendar_layer_version ON public.calendar_layer USING btree (COALESCE(unit_id, '00000000-0000-0000-0000-000000000000'::uuid), kind, version);
GRANT DELETE, INSERT, SELECT, UPDATE ON calendar_layer TO lienthong_app;

CREATE TABLE client_token (
  token_hash bytea NOT NULL,
  client_id text NOT NULL,
  scopes text[] NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT client_token_client_id_fkey FOREIGN KEY (client_id) REFERENCES api_client(client_id),
  CONSTRAINT client_token_pkey PRIMARY KEY (token_hash)
);
CREATE INDEX client_token_expires ON public.client_token USING btree (expires_at);
GRANT DELETE, INSERT, SELECT, UPDATE ON client_token TO lienthong_app;

CREATE TABLE clock_holder (
  token uuid NOT NULL,
  dossier_id uuid NOT NULL,
  element_id text NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  CONSTRAINT clock_holder_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossier(id),
  CONSTRAINT clock_holder_pkey PRIMARY KEY (token)
);
CREATE INDEX clock_holder_dossier ON public.clock_holder USING btree (dossier_id);
GRANT DELETE, INSERT, SELECT, UPDATE ON clock_holder TO lienthong_app;

CREATE TABLE code_pattern (
  id uuid NOT NULL,
  unit_id uuid,
  pattern text NOT NULL,
  valid_from timestamp with time zone NOT NULL,
  valid_to timestamp with time zone,
  CONSTRAINT code_pattern_check CHECK ((valid_to > valid_from)),
  CONSTRAINT code_pattern_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  CONSTRAINT code_pattern_pkey PRIMARY KEY (id),
  CONSTRAINT code_pattern_coalesce_tstzrange_excl EXCLUDE USING gist (COALESCE(unit_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =, tstzrange(valid_from, valid_to) WITH &&)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON code_pattern TO lienthong_app;

CREATE TABLE competence (
  id uuid NOT NULL,
  procedure_code text,
  territory_unit_id uuid NOT NULL,
  unit_kind text NOT NULL,
  unit_id uuid NOT NULL,
  valid_from timestamp with time zone NOT NULL,
  valid_to timestamp with time zone,
  CONSTRAINT competence_check CHECK ((valid_to > valid_from)),
  CONSTRAINT competence_territory_unit_id_fkey FOREIGN KEY (territory_unit_id) REFERENCES unit(id),
  CONSTRAINT competence_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  CONSTRAINT competence_pkey PRIMARY KEY (id),
  CONSTRAINT competence_coalesce_territory_unit_id_unit_kind_tstzrange_excl EXCLUDE USING gist (COALESCE(procedure_code, '*'::text) WITH =, territory_unit_id WITH =, unit_kind WITH =, tstzrange(valid_from, valid_to) WITH &&)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON competence TO lienthong_app;

CREATE TABLE consultation (
  id uuid NOT NULL,
  dossier_id uuid NOT NULL,
  asked_by_task_id uuid NOT NULL,
  stage text NOT NULL,
  asking_unit_id uuid NOT NULL,
  asked_by uuid NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  unit_id uuid NOT NULL,
  question text NOT NULL,
  attachment_ids uuid[] DEFAULT '{}'::uuid[] NOT NULL,
  reply_by timestamp with time zone NOT NULL,
  task_id uuid,
  answer text,
  answer_text text,
  answer_attachment_id uuid,
  late_reason text,
  replied_by uuid,
  closed_at timestamp with time zone,
  closed_how text,
  silence_basis text,
  CONSTRAINT consultation_answer_check CHECK ((answer = ANY (ARRAY['agree'::text, 'disagree'::text, 'comments'::text]))),
  CONSTRAINT consultation_check CHECK (((closed_at IS NULL) = (closed_how IS NULL))),
  CONSTRAINT consultation_check1 CHECK (((NOT (closed_how IS DISTINCT FROM 'replied'::text)) = (answer IS NOT NULL))),
  CONSTRAINT consultation_check2 CHECK (((NOT (closed_how IS DISTINCT FROM 'silence'::text)) = (silence_basis IS NOT NULL))),
  CONSTRAINT consultation_closed_how_check CHECK ((closed_how = ANY (ARRAY['replied'::text, 'silence'::text, 'lapsed'::text, 'cancelled'::text]))),
  CONSTRAINT consultation_asked_by_task_id_fkey FOREIGN KEY (asked_by_task_id) REFERENCES task(id),
  CONSTRAINT consultation_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossier(id),
  CONSTRAINT consultation_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id),
  CONSTRAINT consultation_pkey PRIMARY KEY (id)
);
CREATE INDEX consultation_asked_by ON public.consultation USING btree (asked_by_task_id);
CREATE INDEX consultation_dossier ON public.consultation USING btree (dossier_id, asked_at);
CREATE INDEX consultation_task ON public.consultation USING btree (task_id) WHERE (task_id IS NOT NULL);
GRANT DELETE, INSERT, SELECT, UPDATE ON consultation TO lienthong_app;

CREATE TABLE consultation_chase (
  id uuid NOT NULL,
  consultation_id uuid NOT NULL,
  account_id uuid NOT NULL,
  message text,
  sent_at timestamp with time zone NOT NULL,
  CONSTRAINT consultation_chase_consultation_id_fkey FOREIGN KEY (consultation_id) REFERENCES consultation(id),
  CONSTRAINT consultation_chase_pkey PRIMARY KEY (id)
);
CREATE INDEX consultation_chase_consultation ON public.consultation_chase USING btree (consultation_id, sent_at);
GRANT DELETE, INSERT, SELECT, UPDATE ON consultation_chase TO lienthong_app;

CREATE TABLE deadline_level (
  id uuid NOT NULL,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  dossier_id uuid NOT NULL,
  arming integer NOT NULL,
  "position" smallint NOT NULL,
  key text NOT NULL,
  tell text[] NOT NULL,
  channels text[] NOT NULL,
  due_at timestamp with time zone NOT NULL,
  subject_due_at timestamp with time zone NOT NULL,
  state text DEFAULT 'armed'::text NOT NULL,
  settled_at timestamp with time zone,
  CONSTRAINT deadline_level_check CHECK (((state = 'armed'::text) = (settled_at IS NULL))),
  CONSTRAINT deadline_level_state_check CHECK ((state = ANY (ARRAY['armed'::text, 'fired'::text, 'closed'::text]))),
  CONSTRAINT deadline_level_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['task'::text, 'dossier'::text]))),
  CONSTRAINT deadline_level_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossier(id),
  CONSTRAINT deadline_level_pkey PRIMARY KEY (id),
  CONSTRAINT deadline_level_subject_id_arming_position_key UNIQUE (subject_id, arming, "position")
);
CREATE INDEX deadline_level_due ON public.deadline_level USING btree (due_at, id) WHERE (state = 'armed'::text);
GRANT DELETE, INSERT, SELECT, UPDATE ON deadline_level TO lienthong_app;

CREATE TABLE delegation (
  id uuid NOT NULL,
  post_id uuid NOT NULL,
  delegate_id uuid NOT NULL,
  valid_from timestamp with time zone NOT NULL,
  valid_to timestamp with time zone,
  CONSTRAINT delegation_check CHECK ((valid_to > valid_from)),
  CONSTRAINT delegation_delegate_id_fkey FOREIGN KEY (delegate_id) REFERENCES person(id),
  CONSTRAINT delegation_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(id),
  CONSTRAINT delegation_pkey PRIMARY KEY (id),
  CONSTRAINT delegation_post_id_delegate_id_tstzrange_excl EXCLUDE USING gist (post_id WITH =, delegate_id WITH =, tstzrange(valid_from, valid_to) WITH &&)
);
CREATE INDEX delegation_delegate ON public.delegation USING btree (delegate_id);
GRANT DELETE, INSERT, SELECT, UPDATE ON delegation TO lienthong_app;

CREATE TABLE digest (
  account_id uuid NOT NULL,
  on_date date NOT NULL,
  planned_at timestamp with time zone NOT NULL,
  settled_at timestamp with time zone,
  outcome text,
  CONSTRAINT digest_check CHECK (((settled_at IS NULL) = (outcome IS NULL))),
  CONSTRAINT digest_outcome_check CHECK ((outcome = ANY (ARRAY['sent'::text, 'empty'::text, 'unwanted'::text, 'unreachable'::text, 'over'::text]))),
  CONSTRAINT digest_pkey PRIMARY KEY (account_id, on_date)
);
CREATE INDEX digest_date ON public.digest USING btree (on_date);
GRANT DELETE, INSERT, SELECT, UPDATE ON digest TO lienthong_app;

CREATE TABLE digest_refusal (
  account_id uuid NOT NULL,
  refused_at timestamp with time zone NOT NULL,
  CONSTRAINT digest_refusal_pkey PRIMARY KEY (account_id)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON digest_refusal TO lienthong_app;

CREATE TABLE dossier (
  id uuid NOT NULL,
  code text,
  procedure_code text NOT NULL,
  procedure_version_id uuid NOT NULL,
  instance_id uuid,
  receiving_unit_id uuid NOT NULL,
  competent_unit_id uuid NOT NULL,
  received_at timestamp with time zone NOT NULL,
  received_by uuid NOT NULL,
  channel text NOT NULL,
  status text NOT NULL,
  status_at timestamp with time zone NOT NULL,
  fee_total bigint NOT NULL,
  promised_at timestamp with time zone,
  due_at timestamp with time zone,
  finished_at timestamp with time zone,
  version integer DEFAULT 1 NOT NULL,
  changed_by uuid,
  changed_at timestamp with time zone NOT NULL,
  case_key text,
  extension_keys text[] DEFAULT '{}'::text[] NOT NULL,
  time_limit text,
  voided_at timestamp with time zone,
  voided_by uuid,
  void_reason text,
  processing_at timestamp with time zone,
  CONSTRAINT dossier_channel_check CHECK ((channel = ANY (ARRAY['counter'::text, 'online'::text, 'post'::text]))),
  CONSTRAINT dossier_fee_total_check CHECK ((fee_total >= 0)),
  CONSTRAINT dossier_status_check CHECK ((status = ANY (ARRAY['registered'::text, 'received'::text, 'rejected'::text, 'processing'::text, 'supplement'::text, 'payment'::text, 'withdrawal'::text, 'stopped'::text, 'resolved'::text, 'returned'::text, 'refusalReady'::text, 'refusalReturned'::text]))),
  CONSTRAINT dossier_voided_check CHECK ((((voided_at IS NULL) = (voided_by IS NULL)) AND ((voided_at IS NULL) = (void_reason IS NULL)))),
  CONSTRAINT dossier_pkey PRIMARY KEY (id),
  CONSTRAINT dossier_code_key UNIQUE (code),
  CONSTRAINT dossier_instance_id_key UNIQUE (instance_id)
);
CREATE INDEX dossier_code_fragment ON public.dossier USING gin (code gin_trgm_ops);
CREATE INDEX dossier_counter ON public.dossier USING btree (receiving_unit_id, received_at DESC, id DESC);
CREATE INDEX dossier_counter_due ON public.dossier USING btree (receiving_unit_id, due_at) WHERE (finished_at IS NULL);
CREATE INDEX dossier_counter_running ON public.dossier USING btree (receiving_unit_id, status, received_at DESC, id DESC) WHERE (finished_at IS NULL);
CREATE INDEX dossier_procedure ON public.dossier USING btree (procedure_code, received_at DESC);
CREATE INDEX dossier_received ON public.dossier USING btree (received_at DESC, id DESC);
CREATE INDEX dossier_running_due ON public.dossier USING btree (due_at, id) WHERE (finished_at IS NULL);
CREATE INDEX dossier_running_status ON public.dossier USING btree (status, received_at DESC, id DESC) WHERE (finished_at IS NULL);
CREATE TRIGGER dossier_running AFTER UPDATE OF finished_at ON public.dossier FOR EACH ROW WHEN (((old.finished_at IS NULL) <> (new.finished_at IS NULL))) EXECUTE FUNCTION note_running();
GRANT DELETE, INSERT, SELECT, UPDATE ON dossier TO lienthong_app;

CREATE TABLE dossier_appointment (
  dossier_id uuid NOT NULL,
  key text NOT NULL,
  "position" smallint NOT NULL,
  time_limit text NOT NULL,
  starts_at timestamp with time zone,
  due_at timestamp with time zone,
  met_at timestamp with time zone,
  lapsed_at timestamp with time zone,
  CONSTRAINT dossier_appointment_check CHECK (((starts_at IS NULL) = (due_at IS NULL))),
  CONSTRAINT dossier_appointment_check1 CHECK (((met_at IS NULL) OR (starts_at IS NOT NULL))),
  CONSTRAINT dossier_appointment_check2 CHECK (((met_at IS NULL) OR (lapsed_at IS NULL))),
  CONSTRAINT dossier_appointment_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossier(id),
  CONSTRAINT dossier_appointment_pkey PRIMARY KEY (dossier_id, key)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON dossier_appointment TO lienthong_app;

CREATE TABLE dossier_clock (
  dossier_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  ledger jsonb NOT NULL,
  ladder jsonb NOT NULL,
  due_at timestamp with time zone,
  paused_at timestamp with time zone,
  stopped_at timestamp with time zone,
  arming integer DEFAULT 1 NOT NULL,
  CONSTRAINT dossier_clock_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossier(id),
  CONSTRAINT dossier_clock_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  CONSTRAINT dossier_clock_pkey PRIMARY KEY (dossier_id)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON dossier_clock TO lienthong_app;

CREATE TABLE dossier_document (
  dossier_id uuid NOT NULL,
  key text NOT NULL,
  "position" smallint NOT NULL,
  copy_type text,
  quantity smallint NOT NULL,
  note text,
  state text NOT NULL,
  CONSTRAINT dossier_document_check CHECK ((((state = ANY (ARRAY['missing'::text, 'lookedUp'::text])) = (copy_type IS NULL)) AND ((state = ANY (ARRAY['missing'::text, 'lookedUp'::text])) = (quantity = 0)))),
  CONSTRAINT dossier_document_copy_type_check CHECK ((copy_type = ANY (ARRAY['original'::text, 'copy'::text, 'electronic'::text]))),
  CONSTRAINT dossier_document_quantity_check CHECK (((quantity >= 0) AND (quantity <= 999))),
  CONSTRAINT dossier_document_state_check CHECK ((state = ANY (ARRAY['received'::text, 'lookedUp'::text, 'missing'::text, 'returned'::text]))),
  CONSTRAINT dossier_document_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossier(id),
  CONSTRAINT dossier_document_pkey PRIMARY KEY (dossier_id, key)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON dossier_document TO lienthong_app;

CREATE TABLE dossier_fee (
  dossier_id uuid NOT NULL,
  "position" smallint NOT NULL,
  label jsonb NOT NULL,
  amount bigint,
  basis text,
  key text,
  quantity integer,
  copies integer,
  exemption text,
  CONSTRAINT dossier_fee_amount_check CHECK ((amount >= 0)),
  CONSTRAINT dossier_fee_copies_check CHECK ((copies >= 0)),
  CONSTRAINT dossier_fee_quantity_check CHECK ((quantity >= 0)),
  CONSTRAINT dossier_fee_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossier(id),
  CONSTRAINT dossier_fee_pkey PRIMARY KEY (dossier_id, "position")
);
GRANT DELETE, INSERT, SELECT, UPDATE ON dossier_fee TO lienthong_app;

CREATE TABLE dossier_form (
  dossier_id uuid NOT NULL,
  data jsonb NOT NULL,
  CONSTRAINT dossier_form_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossier(id),
  CONSTRAINT dossier_form_pkey PRIMARY KEY (dossier_id)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON dossier_form TO lienthong_app;

CREATE TABLE dossier_paper (
  id uuid NOT NULL,
  dossier_id uuid NOT NULL,
  form text NOT NULL,
  subject_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  unit_letters text NOT NULL,
  year smallint NOT NULL,
  number integer,
  CONSTRAINT dossier_paper_form_check CHECK ((form = ANY (ARRAY['receipt'::text, 'supplement'::text, 'refusal'::text, 'apology'::text, 'stop'::text, 'controlSlip'::text]))),
  CONSTRAINT dossier_paper_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossier(id),
  CONSTRAINT dossier_paper_pkey PRIMARY KEY (id),
  CONSTRAINT dossier_paper_dossier_id_form_subject_id_key UNIQUE (dossier_id, form, subject_id),
  CONSTRAINT dossier_paper_unit_id_form_year_number_key UNIQUE (unit_id, form, year, number)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON dossier_paper TO lienthong_app;

CREATE TABLE dossier_participant (
  dossier_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  basis text NOT NULL,
  from_at timestamp with time zone NOT NULL,
  received_at timestamp with time zone NOT NULL,
  running boolean DEFAULT true NOT NULL,
  CONSTRAINT dossier_participant_basis_check CHECK ((basis = ANY (ARRAY['receiving'::text, 'competent'::text, 'task'::text, 'consulted'::text]))),
  CONSTRAINT dossier_participant_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossier(id),
  CONSTRAINT dossier_participant_pkey PRIMARY KEY (dossier_id, unit_id)
);
CREATE INDEX dossier_participant_running ON public.dossier_participant USING btree (unit_id, dossier_id) WHERE running;
CREATE INDEX dossier_participant_unit ON public.dossier_participant USING btree (unit_id, received_at DESC, dossier_id DESC);
GRANT DELETE, INSERT, SELECT, UPDATE ON dossier_participant TO lienthong_app;

CREATE TABLE dossier_party (
  dossier_id uuid NOT NULL,
  part text NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  name_folded text GENERATED ALWAYS AS (fold(name)) STORED NOT NULL,
  id_number text,
  phone text,
  email text,
  address text,
  authorisation text,
  phone_digits text GENERATED ALWAYS AS (regexp_replace(phone, '[^0-9]'::text, ''::text, 'g'::text)) STORED,
  CONSTRAINT dossier_party_kind_check CHECK ((kind = ANY (ARRAY['citizen'::text, 'enterprise'::text, 'household'::text]))),
  CONSTRAINT dossier_party_part_check CHECK ((part = ANY (ARRAY['applicant'::text, 'submitter'::text]))),
  CONSTRAINT dossier_party_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossier(id),
  CONSTRAINT dossier_party_pkey PRIMARY KEY (dossier_id, part)
);
CREATE INDEX dossier_party_id_number ON public.dossier_party USING btree (id_number);
CREATE INDEX dossier_party_id_tail ON public.dossier_party USING btree (reverse(id_number) text_pattern_ops);
CREATE INDEX dossier_party_name ON public.dossier_party USING gin (name_folded gin_trgm_ops);
CREATE INDEX dossier_party_phone_tail ON public.dossier_party USING btree (reverse(phone_digits) text_pattern_ops);
GRANT DELETE, INSERT, SELECT, UPDATE ON dossier_party TO lienthong_app;

CREATE TABLE dossier_print (
  id uuid NOT NULL,
  paper_id uuid NOT NULL,
  sequence integer NOT NULL,
  copy integer NOT NULL,
  data jsonb,
  data_sha256 text NOT NULL,
  attachment_id uuid NOT NULL,
  sha256 text NOT NULL,
  printed_by uuid NOT NULL,
  printed_at timestamp with time zone NOT NULL,
  CONSTRAINT dossier_print_copy_check CHECK ((copy >= 1)),
  CONSTRAINT dossier_print_data_sha256_check CHECK ((data_sha256 ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT dossier_print_sequence_check CHECK ((sequence >= 1)),
  CONSTRAINT dossier_print_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT dossier_print_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES dossier_paper(id),
  CONSTRAINT dossier_print_pkey PRIMARY KEY (id),
  CONSTRAINT dossier_print_paper_id_sequence_key UNIQUE (paper_id, sequence)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON dossier_print TO lienthong_app;

CREATE TABLE dossier_serial (
  stem text NOT NULL,
  last integer NOT NULL,
  CONSTRAINT dossier_serial_pkey PRIMARY KEY (stem)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON dossier_serial TO lienthong_app;

CREATE TABLE engine_command (
  instance_id uuid NOT NULL,
  id text NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT engine_command_instance_id_fkey FOREIGN KEY (instance_id) REFERENCES instance(id),
  CONSTRAINT engine_command_pkey PRIMARY KEY (instance_id, id)
);
CREATE INDEX engine_command_at ON public.engine_command USING btree (at);
GRANT DELETE, INSERT, SELECT, UPDATE ON engine_command TO lienthong_app;

CREATE TABLE fee_amount (
  id uuid NOT NULL,
  procedure_code text NOT NULL,
  fee_key text NOT NULL,
  territory_unit_id uuid NOT NULL,
  amount bigint,
  per jsonb,
  exemptions text,
  basis text NOT NULL,
  valid_from timestamp with time zone NOT NULL,
  valid_to timestamp with time zone,
  CONSTRAINT fee_amount_amount_check CHECK ((amount >= 0)),
  CONSTRAINT fee_amount_check CHECK ((valid_to > valid_from)),
  CONSTRAINT fee_amount_check1 CHECK (((amount IS NULL) <> (per IS NULL))),
  CONSTRAINT fee_amount_procedure_code_fkey FOREIGN KEY (procedure_code) REFERENCES procedure(code),
  CONSTRAINT fee_amount_territory_unit_id_fkey FOREIGN KEY (territory_unit_id) REFERENCES unit(id),
  CONSTRAINT fee_amount_pkey PRIMARY KEY (id),
  CONSTRAINT fee_amount_procedure_code_fee_key_territory_unit_id_tstzra_excl EXCLUDE USING gist (procedure_code WITH =, fee_key WITH =, territory_unit_id WITH =, tstzrange(valid_from, valid_to) WITH &&)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON fee_amount TO lienthong_app;

CREATE TABLE fee_payment (
  id uuid NOT NULL,
  dossier_id uuid NOT NULL,
  amount bigint NOT NULL,
  method text NOT NULL,
  receipt_number text,
  paid_at timestamp with time zone NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  CONSTRAINT fee_payment_amount_check CHECK ((amount > 0)),
  CONSTRAINT fee_payment_method_check CHECK ((method = ANY (ARRAY['cash'::text, 'transfer'::text, 'card'::text, 'online'::text]))),
  CONSTRAINT fee_payment_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossier(id),
  CONSTRAINT fee_payment_pkey PRIMARY KEY (id)
);
CREATE INDEX fee_payment_dossier ON public.fee_payment USING btree (dossier_id, paid_at, id);
GRANT DELETE, INSERT, SELECT, UPDATE ON fee_payment TO lienthong_app;

CREATE TABLE hand_over (
  id uuid NOT NULL,
  dossier_id uuid NOT NULL,
  task_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  method text NOT NULL,
  receiver text NOT NULL,
  receiver_name text NOT NULL,
  receiver_id_number text,
  authorisation text,
  tracking_number text,
  originals text[] DEFAULT '{}'::text[] NOT NULL,
  note text,
  handed_at timestamp with time zone NOT NULL,
  handed_by uuid NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  CONSTRAINT hand_over_check CHECK (((receiver = 'authorised'::text) = (authorisation IS NOT NULL))),
  CONSTRAINT hand_over_check1 CHECK (((method <> 'post'::text) OR (tracking_number IS NOT NULL))),
  CONSTRAINT hand_over_method_check CHECK ((method = ANY (ARRAY['counter'::text, 'post'::text, 'home'::text, 'electronic'::text]))),
  CONSTRAINT hand_over_receiver_check CHECK ((receiver = ANY (ARRAY['applicant'::text, 'authorised'::text]))),
  CONSTRAINT hand_over_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossier(id),
  CONSTRAINT hand_over_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id),
  CONSTRAINT hand_over_pkey PRIMARY KEY (id),
  CONSTRAINT hand_over_task_id_key UNIQUE (task_id)
);
CREATE INDEX hand_over_dossier ON public.hand_over USING btree (dossier_id, handed_at);
GRANT DELETE, INSERT, SELECT, UPDATE ON hand_over TO lienthong_app;

CREATE TABLE history (
  instance_id uuid NOT NULL,
  step_no bigint NOT NULL,
  at timestamp with time zone NOT NULL,
  actor jsonb NOT NULL,
  event jsonb NOT NULL,
  entries jsonb NOT NULL,
  CONSTRAINT history_pkey PRIMARY KEY (instance_id, step_no, at)
) PARTITION BY RANGE (at);
GRANT INSERT, SELECT ON history TO lienthong_app;

CREATE TABLE idempotency_key (
  account_id text NOT NULL,
  route text NOT NULL,
  key text NOT NULL,
  body_hash bytea NOT NULL,
  claimed_until timestamp with time zone,
  status integer,
  body json,
  created_at timestamp with time zone NOT NULL,
  claimed_by uuid,
  CONSTRAINT idempotency_key_pkey PRIMARY KEY (account_id, route, key)
);
CREATE INDEX idempotency_key_age ON public.idempotency_key USING btree (created_at);
GRANT DELETE, INSERT, SELECT, UPDATE ON idempotency_key TO lienthong_app;

CREATE TABLE incident (
  id uuid NOT NULL,
  instance_id uuid NOT NULL,
  token uuid NOT NULL,
  scope_id uuid NOT NULL,
  element_id text NOT NULL,
  kind text NOT NULL,
  message jsonb NOT NULL,
  detail text NOT NULL,
  state text NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  closed_at timestamp with time zone,
  CONSTRAINT incident_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text]))),
  CONSTRAINT incident_instance_id_fkey FOREIGN KEY (instance_id) REFERENCES instance(id),
  CONSTRAINT incident_pkey PRIMARY KEY (id)
);
CREATE INDEX incident_instance ON public.incident USING btree (instance_id);
CREATE UNIQUE INDEX incident_open ON public.incident USING btree (token) WHERE (state = 'open'::text);
CREATE INDEX incident_state ON public.incident USING btree (state, opened_at, id);
GRANT DELETE, INSERT, SELECT, UPDATE ON incident TO lienthong_app;

CREATE TABLE instance (
  id uuid NOT NULL,
  business_key text NOT NULL,
  procedure_version_id uuid NOT NULL,
  competent_unit_id uuid NOT NULL,
  time_zone text NOT NULL,
  status text NOT NULL,
  step_no bigint NOT NULL,
  marking_hash bytea,
  marking_inline text,
  bindings jsonb NOT NULL,
  continuing boolean DEFAULT false NOT NULL,
  started_at timestamp with time zone NOT NULL,
  last_step_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  continue_failures integer DEFAULT 0 NOT NULL,
  continue_retry_at timestamp with time zone,
  CONSTRAINT instance_check CHECK (((marking_hash IS NULL) <> (marking_inline IS NULL))),
  CONSTRAINT instance_check1 CHECK (((status = 'running'::text) = (ended_at IS NULL))),
  CONSTRAINT instance_status_check CHECK ((status = ANY (ARRAY['running'::text, 'completed'::text, 'terminated'::text, 'cancelled'::text]))),
  CONSTRAINT instance_procedure_version_id_fkey FOREIGN KEY (procedure_version_id) REFERENCES procedure_version(id),
  CONSTRAINT instance_pkey PRIMARY KEY (id),
  CONSTRAINT instance_business_key_key UNIQUE (business_key)
);
CREATE INDEX instance_continuing ON public.instance USING btree (id) WHERE continuing;
GRANT DELETE, INSERT, SELECT, UPDATE ON instance TO lienthong_app;

CREATE TABLE instance_scope (
  id uuid NOT NULL,
  instance_id uuid NOT NULL,
  parent_id uuid,
  element_id text,
  loop_index integer,
  "values" jsonb NOT NULL,
  CONSTRAINT instance_scope_instance_id_fkey FOREIGN KEY (instance_id) REFERENCES instance(id),
  CONSTRAINT instance_scope_pkey PRIMARY KEY (id)
);
CREATE INDEX instance_scope_instance ON public.instance_scope USING btree (instance_id);
GRANT DELETE, INSERT, SELECT, UPDATE ON instance_scope TO lienthong_app;

CREATE TABLE intake_correction (
  id uuid NOT NULL,
  dossier_id uuid NOT NULL,
  reason text NOT NULL,
  parts text[] NOT NULL,
  before jsonb NOT NULL,
  corrected_by uuid NOT NULL,
  corrected_at timestamp with time zone NOT NULL,
  CONSTRAINT intake_correction_parts_check CHECK ((cardinality(parts) > 0)),
  CONSTRAINT intake_correction_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossier(id),
  CONSTRAINT intake_correction_pkey PRIMARY KEY (id)
);
CREATE INDEX intake_correction_dossier ON public.intake_correction USING btree (dossier_id, corrected_at);
GRANT DELETE, INSERT, SELECT, UPDATE ON intake_correction TO lienthong_app;

CREATE TABLE issued_result (
  id uuid NOT NULL,
  dossier_id uuid NOT NULL,
  task_id uuid NOT NULL,
  result_key text,
  number text NOT NULL,
  issued_on date NOT NULL,
  signer text NOT NULL,
  attachment_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  CONSTRAINT issued_result_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossier(id),
  CONSTRAINT issued_result_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id),
  CONSTRAINT issued_result_pkey PRIMARY KEY (id)
);
CREATE INDEX issued_result_dossier ON public.issued_result USING btree (dossier_id, recorded_at);
GRANT DELETE, INSERT, SELECT, UPDATE ON issued_result TO lienthong_app;

CREATE TABLE job (
  id uuid NOT NULL,
  instance_id uuid NOT NULL,
  scope_id uuid NOT NULL,
  element_id text NOT NULL,
  type text NOT NULL,
  headers jsonb NOT NULL,
  input jsonb NOT NULL,
  state text NOT NULL,
  retries integer NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  due_at timestamp with time zone NOT NULL,
  locked_by text,
  locked_until timestamp with time zone,
  last_error text,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT job_state_check CHECK ((state = ANY (ARRAY['open'::text, 'failed'::text]))),
  CONSTRAINT job_instance_id_fkey FOREIGN KEY (instance_id) REFERENCES instance(id),
  CONSTRAINT job_pkey PRIMARY KEY (id)
);
CREATE INDEX job_instance ON public.job USING btree (instance_id);
CREATE INDEX job_open ON public.job USING btree (type, due_at, id) WHERE (state = 'open'::text);
GRANT DELETE, INSERT, SELECT, UPDATE ON job TO lienthong_app;

CREATE TABLE marking (
  hash bytea NOT NULL,
  model_checksum text NOT NULL,
  bytes text NOT NULL,
  used_at timestamp with time zone NOT NULL,
  CONSTRAINT marking_pkey PRIMARY KEY (hash)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON marking TO lienthong_app;

CREATE TABLE message_inbox (
  id uuid NOT NULL,
  name text NOT NULL,
  correlation_key text,
  payload jsonb NOT NULL,
  state text NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  due_at timestamp with time zone NOT NULL,
  received_at timestamp with time zone NOT NULL,
  settled_at timestamp with time zone,
  instance_id uuid,
  token uuid,
  last_error text,
  CONSTRAINT message_inbox_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'delivered'::text, 'unmatched'::text, 'failed'::text]))),
  CONSTRAINT message_inbox_pkey PRIMARY KEY (id)
);
CREATE INDEX message_inbox_pending ON public.message_inbox USING btree (due_at, id) WHERE (state = 'pending'::text);
CREATE INDEX message_inbox_unmatched ON public.message_inbox USING btree (name, correlation_key) WHERE (state = 'unmatched'::text);
CREATE INDEX message_inbox_unsettled ON public.message_inbox USING btree (received_at, id) WHERE (state = ANY (ARRAY['unmatched'::text, 'failed'::text]));
GRANT DELETE, INSERT, SELECT, UPDATE ON message_inbox TO lienthong_app;

CREATE TABLE migration (
  id integer DEFAULT nextval('migration_id_seq'::regclass) NOT NULL,
  "timestamp" bigint NOT NULL,
  name character varying NOT NULL,
  CONSTRAINT "PK_3043fc6b8af7c99b8b98830094f" PRIMARY KEY (id)
);
GRANT SELECT ON migration TO lienthong_app;

CREATE SEQUENCE migration_id_seq;

CREATE TABLE outbox (
  id uuid NOT NULL,
  written_by xid8 DEFAULT pg_current_xact_id() NOT NULL,
  created_at timestamp with time zone NOT NULL,
  topic text NOT NULL,
  key text NOT NULL,
  payload jsonb NOT NULL,
  state text DEFAULT 'pending'::text NOT NULL,
  due_at timestamp with time zone NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  last_error text,
  CONSTRAINT outbox_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'dead'::text]))),
  CONSTRAINT outbox_pkey PRIMARY KEY (id)
);
CREATE INDEX outbox_due ON public.outbox USING btree (due_at, id) WHERE (state = 'pending'::text);
CREATE INDEX outbox_feed ON public.outbox USING btree (written_by, id);
GRANT DELETE, INSERT, SELECT, UPDATE ON outbox TO lienthong_app;

CREATE TABLE outbox_sent (
  id uuid NOT NULL,
  written_by xid8 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  topic text NOT NULL,
  key text NOT NULL,
  payload jsonb NOT NULL,
  attempts integer NOT NULL,
  sent_at timestamp with time zone NOT NULL,
  CONSTRAINT outbox_sent_pkey PRIMARY KEY (id, sent_at)
) PARTITION BY RANGE (sent_at);
CREATE INDEX outbox_sent_feed ON ONLY public.outbox_sent USING btree (written_by, id);
GRANT DELETE, INSERT, SELECT, UPDATE ON outbox_sent TO lienthong_app;

CREATE TABLE paper_serial (
  unit_id uuid NOT NULL,
  form text NOT NULL,
  year smallint NOT NULL,
  last integer NOT NULL,
  CONSTRAINT paper_serial_pkey PRIMARY KEY (unit_id, form, year)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON paper_serial TO lienthong_app;

CREATE TABLE person (
  id uuid NOT NULL,
  name text NOT NULL,
  email text,
  phone text,
  active boolean DEFAULT true NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT person_pkey PRIMARY KEY (id)
);
CREATE INDEX person_name ON public.person USING gin (fold(name) gin_trgm_ops);
GRANT DELETE, INSERT, SELECT, UPDATE ON person TO lienthong_app;

CREATE TABLE post (
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  role text NOT NULL,
  person_id uuid NOT NULL,
  valid_from timestamp with time zone NOT NULL,
  valid_to timestamp with time zone,
  CONSTRAINT post_check CHECK ((valid_to > valid_from)),
  CONSTRAINT post_role_check CHECK ((role ~ '^[a-z][A-Za-z]*$'::text)),
  CONSTRAINT post_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT post_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  CONSTRAINT post_pkey PRIMARY KEY (id),
  CONSTRAINT post_person_id_unit_id_role_tstzrange_excl EXCLUDE USING gist (person_id WITH =, unit_id WITH =, role WITH =, tstzrange(valid_from, valid_to) WITH &&)
);
CREATE INDEX post_unit ON public.post USING btree (unit_id, role);
GRANT DELETE, INSERT, SELECT, UPDATE ON post TO lienthong_app;

CREATE TABLE procedure (
  code text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT procedure_pkey PRIMARY KEY (code)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON procedure TO lienthong_app;

CREATE TABLE procedure_activation (
  id uuid NOT NULL,
  procedure_code text NOT NULL,
  agency_unit_id uuid NOT NULL,
  active_from timestamp with time zone NOT NULL,
  active_to timestamp with time zone,
  CONSTRAINT procedure_activation_check CHECK ((active_to > active_from)),
  CONSTRAINT procedure_activation_agency_unit_id_fkey FOREIGN KEY (agency_unit_id) REFERENCES unit(id),
  CONSTRAINT procedure_activation_procedure_code_fkey FOREIGN KEY (procedure_code) REFERENCES procedure(code),
  CONSTRAINT procedure_activation_pkey PRIMARY KEY (id),
  CONSTRAINT procedure_activation_procedure_code_agency_unit_id_tstzran_excl EXCLUDE USING gist (procedure_code WITH =, agency_unit_id WITH =, tstzrange(active_from, active_to) WITH &&)
);
CREATE INDEX procedure_activation_agency ON public.procedure_activation USING btree (agency_unit_id, procedure_code);
GRANT DELETE, INSERT, SELECT, UPDATE ON procedure_activation TO lienthong_app;

CREATE TABLE procedure_version (
  id uuid NOT NULL,
  procedure_code text NOT NULL,
  version integer NOT NULL,
  checksum text NOT NULL,
  name text NOT NULL,
  name_en text NOT NULL,
  bundle jsonb NOT NULL,
  bpmn text NOT NULL,
  published_at timestamp with time zone NOT NULL,
  CONSTRAINT procedure_version_version_check CHECK ((version > 0)),
  CONSTRAINT procedure_version_procedure_code_fkey FOREIGN KEY (procedure_code) REFERENCES procedure(code),
  CONSTRAINT procedure_version_pkey PRIMARY KEY (id),
  CONSTRAINT procedure_version_procedure_code_checksum_key UNIQUE (procedure_code, checksum),
  CONSTRAINT procedure_version_procedure_code_version_key UNIQUE (procedure_code, version)
);
GRANT INSERT, SELECT ON procedure_version TO lienthong_app;

CREATE TABLE procedure_version_finding (
  version_id uuid NOT NULL,
  findings jsonb NOT NULL,
  found_at timestamp with time zone NOT NULL,
  CONSTRAINT procedure_version_finding_version_id_fkey FOREIGN KEY (version_id) REFERENCES procedure_version(id),
  CONSTRAINT procedure_version_finding_pkey PRIMARY KEY (version_id)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON procedure_version_finding TO lienthong_app;

CREATE TABLE recorded_reply (
  id uuid NOT NULL,
  dossier_id uuid NOT NULL,
  task_id uuid NOT NULL,
  stage text NOT NULL,
  unit_id uuid NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  replied_on date NOT NULL,
  number text NOT NULL,
  attachment_id uuid NOT NULL,
  note text,
  recorded_by uuid NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  CONSTRAINT recorded_reply_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossier(id),
  CONSTRAINT recorded_reply_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id),
  CONSTRAINT recorded_reply_pkey PRIMARY KEY (id),
  CONSTRAINT recorded_reply_task_id_key UNIQUE (task_id)
);
CREATE INDEX recorded_reply_dossier ON public.recorded_reply USING btree (dossier_id, recorded_at);
GRANT DELETE, INSERT, SELECT, UPDATE ON recorded_reply TO lienthong_app;

CREATE TABLE refusal (
  id uuid NOT NULL,
  dossier_id uuid NOT NULL,
  task_id uuid NOT NULL,
  stage text NOT NULL,
  unit_id uuid NOT NULL,
  code text NOT NULL,
  reason text NOT NULL,
  refused_by uuid NOT NULL,
  refused_at timestamp with time zone NOT NULL,
  basis text,
  CONSTRAINT refusal_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossier(id),
  CONSTRAINT refusal_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id),
  CONSTRAINT refusal_pkey PRIMARY KEY (id),
  CONSTRAINT refusal_task_id_key UNIQUE (task_id)
);
CREATE INDEX refusal_dossier ON public.refusal USING btree (dossier_id, refused_at);
GRANT DELETE, INSERT, SELECT, UPDATE ON refusal TO lienthong_app;

CREATE TABLE session (
  token_hash bytea NOT NULL,
  account_id uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  expires_at_last timestamp with time zone NOT NULL,
  CONSTRAINT session_check CHECK ((expires_at <= expires_at_last)),
  CONSTRAINT session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  CONSTRAINT session_pkey PRIMARY KEY (token_hash)
);
CREATE INDEX session_account ON public.session USING btree (account_id);
CREATE INDEX session_expires ON public.session USING btree (expires_at);
GRANT DELETE, INSERT, SELECT, UPDATE ON session TO lienthong_app;

CREATE TABLE sign_in_attempts (
  key text NOT NULL,
  failures integer NOT NULL,
  last_at timestamp with time zone NOT NULL,
  locked_until timestamp with time zone,
  CONSTRAINT sign_in_attempts_pkey PRIMARY KEY (key)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON sign_in_attempts TO lienthong_app;

CREATE TABLE step_extension (
  id uuid NOT NULL,
  task_id uuid NOT NULL,
  from_at timestamp with time zone NOT NULL,
  to_at timestamp with time zone NOT NULL,
  account_id uuid NOT NULL,
  given_at timestamp with time zone NOT NULL,
  CONSTRAINT step_extension_check CHECK ((to_at > from_at)),
  CONSTRAINT step_extension_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id),
  CONSTRAINT step_extension_pkey PRIMARY KEY (id)
);
CREATE INDEX step_extension_task ON public.step_extension USING btree (task_id, given_at);
GRANT DELETE, INSERT, SELECT, UPDATE ON step_extension TO lienthong_app;

CREATE TABLE subscription (
  id uuid NOT NULL,
  instance_id uuid NOT NULL,
  scope_id uuid NOT NULL,
  element_id text NOT NULL,
  name text NOT NULL,
  correlation_key text,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT subscription_instance_id_fkey FOREIGN KEY (instance_id) REFERENCES instance(id),
  CONSTRAINT subscription_pkey PRIMARY KEY (id)
);
CREATE INDEX subscription_instance ON public.subscription USING btree (instance_id);
CREATE INDEX subscription_name ON public.subscription USING btree (name, correlation_key, created_at, id);
GRANT DELETE, INSERT, SELECT, UPDATE ON subscription TO lienthong_app;

CREATE TABLE supplement_item (
  request_id uuid NOT NULL,
  "position" smallint NOT NULL,
  document_key text,
  name text,
  what text NOT NULL,
  copy_type text,
  provided boolean,
  note text,
  attachment_ids uuid[] DEFAULT '{}'::uuid[] NOT NULL,
  CONSTRAINT supplement_item_check CHECK (((document_key IS NULL) <> (name IS NULL))),
  CONSTRAINT supplement_item_copy_type_check CHECK ((copy_type = ANY (ARRAY['original'::text, 'copy'::text, 'electronic'::text]))),
  CONSTRAINT supplement_item_request_id_fkey FOREIGN KEY (request_id) REFERENCES supplement_request(id),
  CONSTRAINT supplement_item_pkey PRIMARY KEY (request_id, "position")
);
GRANT DELETE, INSERT, SELECT, UPDATE ON supplement_item TO lienthong_app;

CREATE TABLE supplement_request (
  id uuid NOT NULL,
  dossier_id uuid NOT NULL,
  asked_by_task_id uuid NOT NULL,
  stage text NOT NULL,
  sequence smallint NOT NULL,
  unit_id uuid NOT NULL,
  asked_by uuid NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  reason text NOT NULL,
  contact text NOT NULL,
  officer_id uuid NOT NULL,
  reply_by timestamp with time zone,
  further_basis text,
  further_reason text,
  approver_id uuid,
  waiting_task_id uuid,
  closed_at timestamp with time zone,
  closed_how text,
  answered_by uuid,
  complete boolean,
  CONSTRAINT supplement_request_check CHECK (((closed_at IS NULL) = (closed_how IS NULL))),
  CONSTRAINT supplement_request_check1 CHECK (((NOT (closed_how IS DISTINCT FROM 'answered'::text)) = (complete IS NOT NULL))),
  CONSTRAINT supplement_request_check2 CHECK (((sequence = 1) OR ((further_basis IS NOT NULL) AND (further_reason IS NOT NULL) AND (approver_id IS NOT NULL)))),
  CONSTRAINT supplement_request_closed_how_check CHECK ((closed_how = ANY (ARRAY['answered'::text, 'expired'::text, 'cancelled'::text]))),
  CONSTRAINT supplement_request_sequence_check CHECK ((sequence >= 1)),
  CONSTRAINT supplement_request_asked_by_task_id_fkey FOREIGN KEY (asked_by_task_id) REFERENCES task(id),
  CONSTRAINT supplement_request_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossier(id),
  CONSTRAINT supplement_request_waiting_task_id_fkey FOREIGN KEY (waiting_task_id) REFERENCES task(id),
  CONSTRAINT supplement_request_pkey PRIMARY KEY (id),
  CONSTRAINT supplement_request_dossier_id_stage_sequence_key UNIQUE (dossier_id, stage, sequence)
);
CREATE INDEX supplement_request_asked_by ON public.supplement_request USING btree (asked_by_task_id);
CREATE INDEX supplement_request_waiting ON public.supplement_request USING btree (waiting_task_id) WHERE (waiting_task_id IS NOT NULL);
GRANT DELETE, INSERT, SELECT, UPDATE ON supplement_request TO lienthong_app;

CREATE TABLE task (
  id uuid NOT NULL,
  dossier_id uuid NOT NULL,
  instance_id uuid NOT NULL,
  scope_id uuid NOT NULL,
  element_id text NOT NULL,
  loop_index integer,
  name text NOT NULL,
  unit_id uuid NOT NULL,
  roles text[] NOT NULL,
  unresolved_roles text[],
  assign text NOT NULL,
  state text NOT NULL,
  assignee_id uuid,
  version integer DEFAULT 1 NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  claimed_at timestamp with time zone,
  closed_at timestamp with time zone,
  due_at timestamp with time zone,
  sort_at timestamp with time zone GENERATED ALWAYS AS (COALESCE(due_at, 'infinity'::timestamp with time zone)) STORED NOT NULL,
  outcome text,
  reason text,
  input jsonb NOT NULL,
  form_data jsonb,
  opened_by_task_id uuid,
  completed_by uuid,
  recallable boolean DEFAULT false NOT NULL,
  changed_by uuid,
  changed_at timestamp with time zone NOT NULL,
  status_before text,
  status_before_at timestamp with time zone,
  kind text,
  details_digest bytea,
  waits boolean DEFAULT false NOT NULL,
  name_en text,
  CONSTRAINT task_assign_check CHECK ((assign = ANY (ARRAY['pull'::text, 'lead'::text, 'previous'::text]))),
  CONSTRAINT task_check CHECK (((state = 'claimed'::text) <= (assignee_id IS NOT NULL))),
  CONSTRAINT task_check1 CHECK (((state = ANY (ARRAY['completed'::text, 'cancelled'::text])) = (closed_at IS NOT NULL))),
  CONSTRAINT task_state_check CHECK ((state = ANY (ARRAY['open'::text, 'claimed'::text, 'completed'::text, 'cancelled'::text]))),
  CONSTRAINT task_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossier(id),
  CONSTRAINT task_pkey PRIMARY KEY (id)
);
CREATE INDEX task_dossier ON public.task USING btree (dossier_id, opened_at);
CREATE INDEX task_open_assignee ON public.task USING btree (assignee_id, unit_id, sort_at, id) INCLUDE (roles) WHERE (closed_at IS NULL);
CREATE INDEX task_open_report ON public.task USING btree (unit_id, dossier_id) INCLUDE (sort_at, assignee_id, waits) WHERE (closed_at IS NULL);
CREATE INDEX task_open_unit ON public.task USING btree (unit_id, sort_at, id) WHERE (closed_at IS NULL);
CREATE INDEX task_opened_by ON public.task USING btree (opened_by_task_id) WHERE (opened_by_task_id IS NOT NULL);
CREATE INDEX task_to_collect ON public.task USING btree (unit_id, opened_at, id) WHERE ((closed_at IS NULL) AND (kind = ANY (ARRAY['handOver'::text, 'refusalNotice'::text, 'stopNotice'::text])));
GRANT DELETE, INSERT, SELECT, UPDATE ON task TO lienthong_app;

CREATE TABLE task_comment (
  id uuid NOT NULL,
  task_id uuid NOT NULL,
  author_id uuid NOT NULL,
  text text NOT NULL,
  written_at timestamp with time zone NOT NULL,
  CONSTRAINT task_comment_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id),
  CONSTRAINT task_comment_pkey PRIMARY KEY (id)
);
CREATE INDEX task_comment_task ON public.task_comment USING btree (task_id, written_at);
GRANT DELETE, INSERT, SELECT, UPDATE ON task_comment TO lienthong_app;

CREATE TABLE task_read (
  task_id uuid NOT NULL,
  account_id uuid NOT NULL,
  read_at timestamp with time zone NOT NULL,
  CONSTRAINT task_read_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id),
  CONSTRAINT task_read_pkey PRIMARY KEY (task_id, account_id)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON task_read TO lienthong_app;

CREATE TABLE timer (
  id uuid NOT NULL,
  instance_id uuid NOT NULL,
  scope_id uuid NOT NULL,
  element_id text NOT NULL,
  host_token uuid,
  interrupting boolean NOT NULL,
  spec jsonb NOT NULL,
  repetition integer NOT NULL,
  arming integer NOT NULL,
  armed_at timestamp with time zone NOT NULL,
  due_at timestamp with time zone,
  rung boolean NOT NULL,
  failures integer DEFAULT 0 NOT NULL,
  retry_at timestamp with time zone,
  held_due_at timestamp with time zone,
  CONSTRAINT timer_instance_id_fkey FOREIGN KEY (instance_id) REFERENCES instance(id),
  CONSTRAINT timer_pkey PRIMARY KEY (id)
);
CREATE INDEX timer_due ON public.timer USING btree (due_at, id);
CREATE INDEX timer_instance ON public.timer USING btree (instance_id);
CREATE INDEX timer_unrung ON public.timer USING btree (due_at) WHERE (NOT rung);
GRANT DELETE, INSERT, SELECT, UPDATE ON timer TO lienthong_app;

CREATE TABLE unit (
  id uuid NOT NULL,
  parent_id uuid,
  path ltree NOT NULL,
  kind text NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  name_en text NOT NULL,
  is_agency boolean NOT NULL,
  sort integer DEFAULT 0 NOT NULL,
  valid_from timestamp with time zone NOT NULL,
  valid_to timestamp with time zone,
  successor_id uuid,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT unit_check CHECK (((subpath(path, '-1'::integer))::text = replace((id)::text, '-'::text, ''::text))),
  CONSTRAINT unit_check1 CHECK ((valid_to > valid_from)),
  CONSTRAINT unit_check2 CHECK ((successor_id <> id)),
  CONSTRAINT unit_check3 CHECK (((successor_id IS NULL) OR (valid_to IS NOT NULL))),
  CONSTRAINT unit_kind_check CHECK ((kind ~ '^[a-z][A-Za-z]*$'::text)),
  CONSTRAINT unit_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES unit(id),
  CONSTRAINT unit_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES unit(id),
  CONSTRAINT unit_pkey PRIMARY KEY (id),
  CONSTRAINT unit_code_key UNIQUE (code),
  CONSTRAINT unit_path_key UNIQUE (path)
);
CREATE INDEX unit_kind_path ON public.unit USING gist (kind, path);
CREATE INDEX unit_parent ON public.unit USING btree (parent_id);
CREATE INDEX unit_path ON public.unit USING gist (path);
CREATE INDEX unit_successor ON public.unit USING btree (successor_id) WHERE (successor_id IS NOT NULL);
GRANT DELETE, INSERT, SELECT, UPDATE ON unit TO lienthong_app;

CREATE TABLE withdrawal (
  id uuid NOT NULL,
  dossier_id uuid NOT NULL,
  reason text NOT NULL,
  requested_by text NOT NULL,
  attachment_id uuid,
  status_before text NOT NULL,
  how text NOT NULL,
  recorded_by uuid NOT NULL,
  unit_id uuid NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  CONSTRAINT withdrawal_how_check CHECK ((how = ANY (ARRAY['message'::text, 'cancel'::text]))),
  CONSTRAINT withdrawal_requested_by_check CHECK ((requested_by = ANY (ARRAY['applicant'::text, 'submitter'::text, 'authorised'::text]))),
  CONSTRAINT withdrawal_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossier(id),
  CONSTRAINT withdrawal_pkey PRIMARY KEY (id),
  CONSTRAINT withdrawal_dossier_id_key UNIQUE (dossier_id)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON withdrawal TO lienthong_app;

CREATE TABLE worker_process (
  id uuid NOT NULL,
  host text NOT NULL,
  version text NOT NULL,
  started_at timestamp with time zone NOT NULL,
  seen_at timestamp with time zone NOT NULL,
  CONSTRAINT worker_process_pkey PRIMARY KEY (id)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON worker_process TO lienthong_app;
