-- The schema as the migrations of 22 November 2026 left it: pg_dump --schema-only, without comments.
SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE SCHEMA sec;
ALTER SCHEMA sec OWNER TO trellis_owner;
CREATE EXTENSION IF NOT EXISTS pgcrypto WITH SCHEMA sec;
COMMENT ON EXTENSION pgcrypto IS 'cryptographic functions';
CREATE FUNCTION sec.context() RETURNS text[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'sec', 'pg_temp'
    AS $$
      declare
        raw text := current_setting('app.ctx', true);
        part text[] := string_to_array(raw, '|');
        signed text;
        expected text;
      begin
        if raw is null or raw = '' then
          raise exception 'no practice context' using errcode = '42501';
        end if;
        if cardinality(part) <> 10 or part[1] <> 'v1' then
          raise exception 'malformed practice context' using errcode = '42501';
        end if;
        signed := left(raw, length(raw) - length(part[10]) - 1);
        select encode(sec.hmac(convert_to(signed, 'UTF8'), k.secret, 'sha256'), 'hex')
          into expected from sec.context_keys k where k.id = part[2];
        if expected is null or expected <> part[10] then
          raise exception 'forged practice context' using errcode = '42501';
        end if;
        if part[9]::bigint < extract(epoch from clock_timestamp()) then
          raise exception 'expired practice context' using errcode = '42501';
        end if;
        return part;
      end $$;
ALTER FUNCTION sec.context() OWNER TO trellis_owner;
CREATE FUNCTION sec.actor() RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'sec', 'pg_temp'
    RETURN (NULLIF((sec.context())[5], ''::text))::uuid;
ALTER FUNCTION sec.actor() OWNER TO trellis_owner;
CREATE FUNCTION sec.at() RETURNS timestamp with time zone
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'sec', 'pg_temp'
    RETURN to_timestamp((((sec.context())[8])::double precision / (1000)::double precision));
ALTER FUNCTION sec.at() OWNER TO trellis_owner;
CREATE FUNCTION sec.client() RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'sec', 'pg_temp'
    RETURN (NULLIF((sec.context())[6], ''::text))::uuid;
ALTER FUNCTION sec.client() OWNER TO trellis_owner;
CREATE FUNCTION sec.enter(context text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'sec', 'pg_temp'
    AS $$
      begin
        perform set_config('app.ctx', context, true);
        perform sec.context();
      end $$;
ALTER FUNCTION sec.enter(context text) OWNER TO trellis_owner;
CREATE FUNCTION sec.find_sign_in(surface text, email_hash bytea) RETURNS TABLE(practice_id uuid, account_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
        select d.practice_id, d.account_id from public.sign_in_directory d
        where d.surface = $1 and d.email_hash = $2
        order by d.practice_id limit 20
      $_$;
ALTER FUNCTION sec.find_sign_in(surface text, email_hash bytea) OWNER TO trellis_lookup;
CREATE FUNCTION sec.is_admin() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'sec', 'pg_temp'
    RETURN (string_to_array((sec.context())[7], ','::text) && ARRAY['owner'::text, 'admin'::text]);
ALTER FUNCTION sec.is_admin() OWNER TO trellis_owner;
CREATE FUNCTION sec.keep_assigned() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
      declare
        ended assignments := old;
      begin
        ended.status := new.status;
        ended.outcome := new.outcome;
        ended.closed_at := new.closed_at;
        if sec.kind() = 'client' and new is distinct from ended then
          raise exception 'a client cannot change what was assigned' using errcode = '42501';
        end if;
        return new;
      end $$;
ALTER FUNCTION sec.keep_assigned() OWNER TO trellis_owner;
CREATE FUNCTION sec.keep_revoked() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
      begin
        if old.revoked_at is not null and new.revoked_at is null then
          raise exception 'a session that was ended stays ended' using errcode = '42501';
        end if;
        return new;
      end $$;
ALTER FUNCTION sec.keep_revoked() OWNER TO trellis_owner;
CREATE FUNCTION sec.keep_submitted() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
      declare
        kept jsonb := to_jsonb(old) - array['sharing', 'released_at', 'withdrawn_at'];
        is_submitted boolean;
      begin
        if tg_table_name = 'responses' then
          is_submitted := old.state = 'submitted';
        else
          select r.state = 'submitted' into is_submitted from responses r
            where r.practice_id = old.practice_id and r.id = old.response_id;
        end if;
        if is_submitted and sec.kind() = 'client' and (tg_op = 'DELETE'
          or to_jsonb(new) - array['sharing', 'released_at', 'withdrawn_at'] <> kept) then
          raise exception 'what was handed in stays as it is' using errcode = '42501';
        end if;
        return case when tg_op = 'DELETE' then old else new end;
      end $$;
ALTER FUNCTION sec.keep_submitted() OWNER TO trellis_owner;
CREATE FUNCTION sec.kind() RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'sec', 'pg_temp'
    RETURN (sec.context())[4];
ALTER FUNCTION sec.kind() OWNER TO trellis_owner;
CREATE FUNCTION sec.outbox_claim(batch integer, at timestamp with time zone) RETURNS TABLE(practice_id uuid, id uuid, job text, payload jsonb, request_id text)
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
        update public.outbox o set published_at = $2, attempts = o.attempts + 1
        from (
          select d.practice_id, d.id from public.outbox d
          where d.published_at is null and d.done_at is null and d.failed_at is null and d.not_before <= $2
          order by d.not_before limit $1
          for update skip locked
        ) due
        where o.practice_id = due.practice_id and o.id = due.id
        returning o.practice_id, o.id, o.job, o.payload, o.request_id
      $_$;
ALTER FUNCTION sec.outbox_claim(batch integer, at timestamp with time zone) OWNER TO trellis_lookup;
CREATE FUNCTION sec.outbox_sweep(before timestamp with time zone, at timestamp with time zone) RETURNS TABLE(job text, given_up boolean, total integer)
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
        with overdue as (
          select o.practice_id, o.id from public.outbox o
          where o.published_at is not null and o.done_at is null and o.failed_at is null
            and o.published_at < $1
            and o.published_at < $2 - ($2 - $1) * least(60, power(2, greatest(0, least(o.attempts, 25) - 10)))
          for update skip locked
        ), swept as (
          update public.outbox o set
            published_at = case when o.attempts < 25 then null else o.published_at end,
            failed_at = case when o.attempts < 25 then null else $2 end
          from overdue v where o.practice_id = v.practice_id and o.id = v.id
          returning o.job, o.failed_at is not null as given_up
        )
        select s.job, s.given_up, count(*)::integer from swept s group by s.job, s.given_up
      $_$;
ALTER FUNCTION sec.outbox_sweep(before timestamp with time zone, at timestamp with time zone) OWNER TO trellis_lookup;
CREATE FUNCTION sec.practice() RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'sec', 'pg_temp'
    RETURN ((sec.context())[3])::uuid;
ALTER FUNCTION sec.practice() OWNER TO trellis_owner;
CREATE FUNCTION sec.visible_clients() RETURNS SETOF uuid
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
        select c.client_id from caseload c
        where c.practice_id = (select sec.practice()) and c.member_id = (select sec.actor())
          and c.starts_at <= (select sec.at()) and (c.ends_at is null or c.ends_at > (select sec.at()))
        union
        select c.client_id from supervisions s
        join caseload c on c.practice_id = s.practice_id and c.member_id = s.member_id and c.kind <> 'break-glass'
        where s.practice_id = (select sec.practice()) and s.supervisor_id = (select sec.actor())
          and s.starts_at <= (select sec.at()) and (s.ends_at is null or s.ends_at > (select sec.at()))
          and c.starts_at <= (select sec.at()) and (c.ends_at is null or c.ends_at > (select sec.at()))
      $$;
ALTER FUNCTION sec.visible_clients() OWNER TO trellis_owner;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE public.answers (
    practice_id uuid NOT NULL,
    response_id uuid NOT NULL,
    step_id text NOT NULL,
    repetition integer DEFAULT 0 NOT NULL,
    client_id uuid NOT NULL,
    value bytea,
    is_skipped boolean DEFAULT false NOT NULL,
    sharing text NOT NULL,
    revision integer NOT NULL,
    write_id uuid NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    released_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    CONSTRAINT answers_check CHECK (((released_at IS NULL) OR (sharing = 'shared'::text))),
    CONSTRAINT answers_check1 CHECK (((NOT is_skipped) OR (value IS NULL))),
    CONSTRAINT answers_sharing_check CHECK ((sharing = ANY (ARRAY['private'::text, 'shared'::text])))
);
ALTER TABLE ONLY public.answers FORCE ROW LEVEL SECURITY;
ALTER TABLE public.answers OWNER TO trellis_owner;
COMMENT ON TABLE public.answers IS 'visibility: released';
CREATE TABLE public.assignments (
    practice_id uuid NOT NULL,
    id uuid NOT NULL,
    client_id uuid NOT NULL,
    exercise_id text NOT NULL,
    exercise_version integer NOT NULL,
    rationale bytea,
    due_at timestamp with time zone,
    zone text NOT NULL,
    status text NOT NULL,
    outcome text,
    assigned_by uuid NOT NULL,
    assigned_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    CONSTRAINT assignments_check CHECK (((status = 'closed'::text) = (outcome IS NOT NULL))),
    CONSTRAINT assignments_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'done-on-paper'::text, 'too-much'::text, 'not-now'::text, 'not-private-here'::text]))),
    CONSTRAINT assignments_status_check CHECK ((status = ANY (ARRAY['open'::text, 'closed'::text, 'withdrawn'::text])))
);
ALTER TABLE ONLY public.assignments FORCE ROW LEVEL SECURITY;
ALTER TABLE public.assignments OWNER TO trellis_owner;
COMMENT ON TABLE public.assignments IS 'visibility: homework by assigned_by';
CREATE TABLE public.audit_events (
    practice_id uuid NOT NULL,
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_kind text NOT NULL,
    actor_id uuid,
    action text NOT NULL,
    subject_id uuid,
    client_id uuid,
    request_id text,
    detail jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT audit_events_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['member'::text, 'client'::text, 'system'::text])))
);
ALTER TABLE ONLY public.audit_events FORCE ROW LEVEL SECURITY;
ALTER TABLE public.audit_events OWNER TO trellis_owner;
COMMENT ON TABLE public.audit_events IS 'visibility: audit';
CREATE TABLE public.caseload (
    practice_id uuid NOT NULL,
    id uuid NOT NULL,
    client_id uuid NOT NULL,
    member_id uuid NOT NULL,
    kind text NOT NULL,
    reason bytea,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone,
    CONSTRAINT caseload_check CHECK (((kind = 'primary'::text) OR (ends_at IS NOT NULL))),
    CONSTRAINT caseload_check1 CHECK (((kind <> 'break-glass'::text) OR (reason IS NOT NULL))),
    CONSTRAINT caseload_kind_check CHECK ((kind = ANY (ARRAY['primary'::text, 'cover'::text, 'break-glass'::text])))
);
ALTER TABLE ONLY public.caseload FORCE ROW LEVEL SECURITY;
ALTER TABLE public.caseload OWNER TO trellis_owner;
COMMENT ON TABLE public.caseload IS 'visibility: care-team';
CREATE TABLE public.challenges (
    practice_id uuid NOT NULL,
    id uuid NOT NULL,
    surface text NOT NULL,
    account_id uuid NOT NULL,
    purpose text NOT NULL,
    secret_hash bytea NOT NULL,
    browser_hash bytea,
    content bytea NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT challenges_purpose_check CHECK ((purpose = ANY (ARRAY['sign-in-code'::text, 'password-reset'::text, 'email-change'::text]))),
    CONSTRAINT challenges_surface_check CHECK ((surface = ANY (ARRAY['clinic'::text, 'portal'::text])))
);
ALTER TABLE ONLY public.challenges FORCE ROW LEVEL SECURITY;
ALTER TABLE public.challenges OWNER TO trellis_owner;
COMMENT ON TABLE public.challenges IS 'visibility: author';
CREATE TABLE public.client_keys (
    practice_id uuid NOT NULL,
    id uuid NOT NULL,
    client_id uuid NOT NULL,
    wrapped bytea NOT NULL,
    created_at timestamp with time zone NOT NULL
);
ALTER TABLE ONLY public.client_keys FORCE ROW LEVEL SECURITY;
ALTER TABLE public.client_keys OWNER TO trellis_owner;
COMMENT ON TABLE public.client_keys IS 'visibility: key';
CREATE TABLE public.clients (
    practice_id uuid NOT NULL,
    id uuid NOT NULL,
    name bytea NOT NULL,
    email bytea,
    birth_date bytea NOT NULL,
    zone text NOT NULL,
    status text NOT NULL,
    has_email_sign_in boolean DEFAULT true NOT NULL,
    has_reminders boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT clients_status_check CHECK ((status = ANY (ARRAY['active'::text, 'paused'::text, 'archived'::text])))
);
ALTER TABLE ONLY public.clients FORCE ROW LEVEL SECURITY;
ALTER TABLE public.clients OWNER TO trellis_owner;
COMMENT ON TABLE public.clients IS 'visibility: directory';
CREATE TABLE public.credentials (
    practice_id uuid NOT NULL,
    id uuid NOT NULL,
    surface text NOT NULL,
    account_id uuid NOT NULL,
    kind text NOT NULL,
    secret bytea NOT NULL,
    confirmed_at timestamp with time zone,
    last_step bigint,
    used_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT credentials_kind_check CHECK ((kind = ANY (ARRAY['password'::text, 'totp'::text, 'recovery-code'::text]))),
    CONSTRAINT credentials_surface_check CHECK ((surface = ANY (ARRAY['clinic'::text, 'portal'::text])))
);
ALTER TABLE ONLY public.credentials FORCE ROW LEVEL SECURITY;
ALTER TABLE public.credentials OWNER TO trellis_owner;
COMMENT ON TABLE public.credentials IS 'visibility: secret';
CREATE TABLE public.inbox (
    practice_id uuid NOT NULL,
    consumer text NOT NULL,
    event_id uuid NOT NULL,
    at timestamp with time zone NOT NULL
);
ALTER TABLE ONLY public.inbox FORCE ROW LEVEL SECURITY;
ALTER TABLE public.inbox OWNER TO trellis_owner;
COMMENT ON TABLE public.inbox IS 'visibility: queue';
CREATE TABLE public.members (
    practice_id uuid NOT NULL,
    id uuid NOT NULL,
    name bytea NOT NULL,
    email bytea NOT NULL,
    email_index bytea NOT NULL,
    roles text[] NOT NULL,
    status text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT members_roles_check CHECK (((roles <@ ARRAY['owner'::text, 'admin'::text, 'therapist'::text, 'supervisor'::text]) AND (cardinality(roles) > 0))),
    CONSTRAINT members_status_check CHECK ((status = ANY (ARRAY['active'::text, 'deactivated'::text])))
);
ALTER TABLE ONLY public.members FORCE ROW LEVEL SECURITY;
ALTER TABLE public.members OWNER TO trellis_owner;
COMMENT ON TABLE public.members IS 'visibility: practice';
CREATE TABLE public.migrations (
    id integer NOT NULL,
    "timestamp" bigint NOT NULL,
    name character varying NOT NULL
);
ALTER TABLE public.migrations OWNER TO trellis_owner;
CREATE SEQUENCE public.migrations_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER TABLE public.migrations_id_seq OWNER TO trellis_owner;
ALTER SEQUENCE public.migrations_id_seq OWNED BY public.migrations.id;
CREATE TABLE public.notifications (
    practice_id uuid NOT NULL,
    id uuid NOT NULL,
    surface text NOT NULL,
    account_id uuid NOT NULL,
    kind text NOT NULL,
    subject_id uuid NOT NULL,
    state text NOT NULL,
    reason text,
    attempts integer DEFAULT 0 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    sending_at timestamp with time zone,
    settled_at timestamp with time zone,
    CONSTRAINT notifications_kind_check CHECK ((kind = ANY (ARRAY['note'::text, 'sign-in-code'::text, 'password-reset'::text, 'email-change'::text, 'email-changed'::text]))),
    CONSTRAINT notifications_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'sending'::text, 'sent'::text, 'failed'::text, 'unknown'::text, 'suppressed'::text]))),
    CONSTRAINT notifications_surface_check CHECK ((surface = ANY (ARRAY['clinic'::text, 'portal'::text])))
);
ALTER TABLE ONLY public.notifications FORCE ROW LEVEL SECURITY;
ALTER TABLE public.notifications OWNER TO trellis_owner;
COMMENT ON TABLE public.notifications IS 'visibility: author';
CREATE TABLE public.occurrences (
    practice_id uuid NOT NULL,
    id uuid NOT NULL,
    client_id uuid NOT NULL,
    assignment_id uuid NOT NULL,
    local_date date NOT NULL,
    due_at timestamp with time zone NOT NULL,
    planned_at timestamp with time zone NOT NULL
);
ALTER TABLE ONLY public.occurrences FORCE ROW LEVEL SECURITY;
ALTER TABLE public.occurrences OWNER TO trellis_owner;
COMMENT ON TABLE public.occurrences IS 'visibility: record';
CREATE TABLE public.outbox (
    practice_id uuid NOT NULL,
    id uuid NOT NULL,
    job text NOT NULL,
    payload jsonb NOT NULL,
    request_id text,
    created_at timestamp with time zone NOT NULL,
    not_before timestamp with time zone NOT NULL,
    published_at timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    done_at timestamp with time zone,
    failed_at timestamp with time zone,
    CONSTRAINT outbox_payload_check CHECK ((jsonb_typeof(payload) = 'object'::text)),
    CONSTRAINT outbox_request_id_check CHECK ((length(request_id) <= 64))
);
ALTER TABLE ONLY public.outbox FORCE ROW LEVEL SECURITY;
ALTER TABLE public.outbox OWNER TO trellis_owner;
COMMENT ON TABLE public.outbox IS 'visibility: queue';
CREATE TABLE public.practice_keys (
    practice_id uuid NOT NULL,
    id uuid NOT NULL,
    wrapped bytea NOT NULL,
    created_at timestamp with time zone NOT NULL
);
ALTER TABLE ONLY public.practice_keys FORCE ROW LEVEL SECURITY;
ALTER TABLE public.practice_keys OWNER TO trellis_owner;
COMMENT ON TABLE public.practice_keys IS 'visibility: practice';
CREATE TABLE public.practices (
    practice_id uuid NOT NULL,
    name bytea NOT NULL,
    zone text NOT NULL,
    homework_word text DEFAULT 'practice'::text NOT NULL,
    created_at timestamp with time zone NOT NULL
);
ALTER TABLE ONLY public.practices FORCE ROW LEVEL SECURITY;
ALTER TABLE public.practices OWNER TO trellis_owner;
COMMENT ON TABLE public.practices IS 'visibility: practice';
CREATE TABLE public.reminders (
    practice_id uuid NOT NULL,
    id uuid NOT NULL,
    client_id uuid NOT NULL,
    occurrence_id uuid NOT NULL,
    rule text NOT NULL,
    local_date date NOT NULL,
    send_at timestamp with time zone NOT NULL,
    state text NOT NULL,
    reason text,
    decided_at timestamp with time zone,
    CONSTRAINT reminders_check CHECK (((state = 'suppressed'::text) = (reason IS NOT NULL))),
    CONSTRAINT reminders_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'handed-over'::text, 'suppressed'::text])))
);
ALTER TABLE ONLY public.reminders FORCE ROW LEVEL SECURITY;
ALTER TABLE public.reminders OWNER TO trellis_owner;
COMMENT ON TABLE public.reminders IS 'visibility: record';
CREATE TABLE public.responses (
    practice_id uuid NOT NULL,
    id uuid NOT NULL,
    client_id uuid NOT NULL,
    assignment_id uuid NOT NULL,
    exercise_id text NOT NULL,
    exercise_version integer NOT NULL,
    state text NOT NULL,
    current_step text,
    started_at timestamp with time zone NOT NULL,
    submitted_at timestamp with time zone,
    released_at timestamp with time zone,
    CONSTRAINT responses_check CHECK (((state = 'submitted'::text) = (submitted_at IS NOT NULL))),
    CONSTRAINT responses_check1 CHECK (((state = 'submitted'::text) OR (released_at IS NULL))),
    CONSTRAINT responses_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text])))
);
ALTER TABLE ONLY public.responses FORCE ROW LEVEL SECURITY;
ALTER TABLE public.responses OWNER TO trellis_owner;
COMMENT ON TABLE public.responses IS 'visibility: released';
CREATE TABLE public.reviews (
    practice_id uuid NOT NULL,
    id uuid NOT NULL,
    client_id uuid NOT NULL,
    response_id uuid NOT NULL,
    member_id uuid NOT NULL,
    reviewed_at timestamp with time zone NOT NULL
);
ALTER TABLE ONLY public.reviews FORCE ROW LEVEL SECURITY;
ALTER TABLE public.reviews OWNER TO trellis_owner;
COMMENT ON TABLE public.reviews IS 'visibility: record by member_id';
CREATE TABLE public.sessions (
    practice_id uuid NOT NULL,
    id uuid NOT NULL,
    surface text NOT NULL,
    account_id uuid NOT NULL,
    token_hash bytea NOT NULL,
    step text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    CONSTRAINT sessions_step_check CHECK ((step = ANY (ARRAY['enrol'::text, 'totp'::text, 'full'::text]))),
    CONSTRAINT sessions_surface_check CHECK ((surface = ANY (ARRAY['clinic'::text, 'portal'::text])))
);
ALTER TABLE ONLY public.sessions FORCE ROW LEVEL SECURITY;
ALTER TABLE public.sessions OWNER TO trellis_owner;
COMMENT ON TABLE public.sessions IS 'visibility: author';
CREATE TABLE public.sign_in_directory (
    practice_id uuid NOT NULL,
    surface text NOT NULL,
    email_hash bytea NOT NULL,
    account_id uuid NOT NULL,
    CONSTRAINT sign_in_directory_surface_check CHECK ((surface = ANY (ARRAY['clinic'::text, 'portal'::text])))
);
ALTER TABLE ONLY public.sign_in_directory FORCE ROW LEVEL SECURITY;
ALTER TABLE public.sign_in_directory OWNER TO trellis_owner;
COMMENT ON TABLE public.sign_in_directory IS 'visibility: secret';
CREATE TABLE public.summaries (
    practice_id uuid NOT NULL,
    id uuid NOT NULL,
    client_id uuid NOT NULL,
    response_id uuid NOT NULL,
    sentences jsonb NOT NULL,
    compiled_at timestamp with time zone NOT NULL
);
ALTER TABLE ONLY public.summaries FORCE ROW LEVEL SECURITY;
ALTER TABLE public.summaries OWNER TO trellis_owner;
COMMENT ON TABLE public.summaries IS 'visibility: clinical';
CREATE TABLE public.supervisions (
    practice_id uuid NOT NULL,
    id uuid NOT NULL,
    supervisor_id uuid NOT NULL,
    member_id uuid NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone
);
ALTER TABLE ONLY public.supervisions FORCE ROW LEVEL SECURITY;
ALTER TABLE public.supervisions OWNER TO trellis_owner;
COMMENT ON TABLE public.supervisions IS 'visibility: practice';
CREATE TABLE public.writes (
    practice_id uuid NOT NULL,
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    operation text NOT NULL,
    body_hash bytea NOT NULL,
    subject_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL
);
ALTER TABLE ONLY public.writes FORCE ROW LEVEL SECURITY;
ALTER TABLE public.writes OWNER TO trellis_owner;
COMMENT ON TABLE public.writes IS 'visibility: author';
CREATE TABLE sec.context_keys (
    id text NOT NULL,
    secret bytea NOT NULL,
    CONSTRAINT context_keys_secret_check CHECK ((length(secret) = 32))
);
ALTER TABLE sec.context_keys OWNER TO trellis_owner;
CREATE TABLE sec.installation (
    only_one boolean DEFAULT true NOT NULL,
    database_made_by_trellis boolean NOT NULL,
    CONSTRAINT installation_only_one_check CHECK (only_one)
);
ALTER TABLE sec.installation OWNER TO trellis_owner;
ALTER TABLE ONLY public.migrations ALTER COLUMN id SET DEFAULT nextval('public.migrations_id_seq'::regclass);
ALTER TABLE ONLY public.migrations
    ADD CONSTRAINT "PK_8c82d7f526340ab734260ea46be" PRIMARY KEY (id);
ALTER TABLE ONLY public.answers
    ADD CONSTRAINT answers_pkey PRIMARY KEY (practice_id, response_id, step_id, repetition);
ALTER TABLE ONLY public.assignments
    ADD CONSTRAINT assignments_pkey PRIMARY KEY (practice_id, id);
ALTER TABLE ONLY public.assignments
    ADD CONSTRAINT assignments_practice_id_client_id_id_key UNIQUE (practice_id, client_id, id);
ALTER TABLE ONLY public.audit_events
    ADD CONSTRAINT audit_events_pkey PRIMARY KEY (practice_id, id);
ALTER TABLE ONLY public.caseload
    ADD CONSTRAINT caseload_pkey PRIMARY KEY (practice_id, id);
ALTER TABLE ONLY public.challenges
    ADD CONSTRAINT challenges_pkey PRIMARY KEY (practice_id, id);
ALTER TABLE ONLY public.client_keys
    ADD CONSTRAINT client_keys_pkey PRIMARY KEY (practice_id, id);
ALTER TABLE ONLY public.clients
    ADD CONSTRAINT clients_pkey PRIMARY KEY (practice_id, id);
ALTER TABLE ONLY public.credentials
    ADD CONSTRAINT credentials_pkey PRIMARY KEY (practice_id, id);
ALTER TABLE ONLY public.inbox
    ADD CONSTRAINT inbox_pkey PRIMARY KEY (practice_id, consumer, event_id);
ALTER TABLE ONLY public.members
    ADD CONSTRAINT members_pkey PRIMARY KEY (practice_id, id);
ALTER TABLE ONLY public.members
    ADD CONSTRAINT members_practice_id_email_index_key UNIQUE (practice_id, email_index);
ALTER TABLE ONLY public.notifications
    ADD CONSTRAINT notifications_pkey PRIMARY KEY (practice_id, id);
ALTER TABLE ONLY public.occurrences
    ADD CONSTRAINT occurrences_pkey PRIMARY KEY (practice_id, id);
ALTER TABLE ONLY public.occurrences
    ADD CONSTRAINT occurrences_practice_id_assignment_id_local_date_key UNIQUE (practice_id, assignment_id, local_date);
ALTER TABLE ONLY public.occurrences
    ADD CONSTRAINT occurrences_practice_id_client_id_id_key UNIQUE (practice_id, client_id, id);
ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (practice_id, id);
ALTER TABLE ONLY public.practice_keys
    ADD CONSTRAINT practice_keys_pkey PRIMARY KEY (practice_id, id);
ALTER TABLE ONLY public.practices
    ADD CONSTRAINT practices_pkey PRIMARY KEY (practice_id);
ALTER TABLE ONLY public.reminders
    ADD CONSTRAINT reminders_pkey PRIMARY KEY (practice_id, id);
ALTER TABLE ONLY public.reminders
    ADD CONSTRAINT reminders_practice_id_rule_local_date_key UNIQUE (practice_id, rule, local_date);
ALTER TABLE ONLY public.responses
    ADD CONSTRAINT responses_pkey PRIMARY KEY (practice_id, id);
ALTER TABLE ONLY public.responses
    ADD CONSTRAINT responses_practice_id_client_id_id_key UNIQUE (practice_id, client_id, id);
ALTER TABLE ONLY public.reviews
    ADD CONSTRAINT reviews_pkey PRIMARY KEY (practice_id, id);
ALTER TABLE ONLY public.reviews
    ADD CONSTRAINT reviews_practice_id_response_id_member_id_key UNIQUE (practice_id, response_id, member_id);
ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (practice_id, id);
ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_practice_id_token_hash_key UNIQUE (practice_id, token_hash);
ALTER TABLE ONLY public.sign_in_directory
    ADD CONSTRAINT sign_in_directory_pkey PRIMARY KEY (practice_id, surface, email_hash);
ALTER TABLE ONLY public.summaries
    ADD CONSTRAINT summaries_pkey PRIMARY KEY (practice_id, id);
ALTER TABLE ONLY public.summaries
    ADD CONSTRAINT summaries_practice_id_response_id_key UNIQUE (practice_id, response_id);
ALTER TABLE ONLY public.supervisions
    ADD CONSTRAINT supervisions_pkey PRIMARY KEY (practice_id, id);
ALTER TABLE ONLY public.writes
    ADD CONSTRAINT writes_pkey PRIMARY KEY (practice_id, id);
ALTER TABLE ONLY sec.context_keys
    ADD CONSTRAINT context_keys_pkey PRIMARY KEY (id);
ALTER TABLE ONLY sec.installation
    ADD CONSTRAINT installation_pkey PRIMARY KEY (only_one);
CREATE INDEX answers_of_client ON public.answers USING btree (practice_id, client_id, response_id);
CREATE INDEX assignments_by_member ON public.assignments USING btree (practice_id, assigned_by);
CREATE INDEX assignments_of_client ON public.assignments USING btree (practice_id, client_id, assigned_at DESC, id DESC);
CREATE INDEX audit_events_by_time ON public.audit_events USING btree (practice_id, at DESC, id DESC);
CREATE INDEX audit_events_of_client ON public.audit_events USING btree (practice_id, client_id, at DESC) WHERE (client_id IS NOT NULL);
CREATE INDEX caseload_of_client ON public.caseload USING btree (practice_id, client_id);
CREATE INDEX caseload_of_member ON public.caseload USING btree (practice_id, member_id) INCLUDE (client_id, kind, starts_at, ends_at);
CREATE INDEX challenges_of_account ON public.challenges USING btree (practice_id, account_id, purpose);
CREATE UNIQUE INDEX challenges_of_secret ON public.challenges USING btree (practice_id, purpose, secret_hash) WHERE (purpose <> 'sign-in-code'::text);
CREATE INDEX client_keys_of_client ON public.client_keys USING btree (practice_id, client_id);
CREATE INDEX credentials_of_account ON public.credentials USING btree (practice_id, account_id, kind);
CREATE UNIQUE INDEX credentials_one_password ON public.credentials USING btree (practice_id, account_id) WHERE (kind = 'password'::text);
CREATE UNIQUE INDEX credentials_one_totp ON public.credentials USING btree (practice_id, account_id) WHERE (kind = 'totp'::text);
CREATE INDEX notifications_of_account ON public.notifications USING btree (practice_id, account_id, created_at);
CREATE INDEX occurrences_of_client ON public.occurrences USING btree (practice_id, client_id, due_at);
CREATE INDEX outbox_due ON public.outbox USING btree (not_before) WHERE ((published_at IS NULL) AND (done_at IS NULL) AND (failed_at IS NULL));
CREATE INDEX outbox_under_way ON public.outbox USING btree (published_at) WHERE ((published_at IS NOT NULL) AND (done_at IS NULL) AND (failed_at IS NULL));
CREATE INDEX reminders_of_client ON public.reminders USING btree (practice_id, client_id, send_at);
CREATE INDEX reminders_of_occurrence ON public.reminders USING btree (practice_id, occurrence_id);
CREATE INDEX responses_of_assignment ON public.responses USING btree (practice_id, assignment_id);
CREATE INDEX responses_of_client ON public.responses USING btree (practice_id, client_id, submitted_at DESC, id DESC) WHERE (state = 'submitted'::text);
CREATE UNIQUE INDEX responses_one_draft ON public.responses USING btree (practice_id, assignment_id) WHERE (state = 'draft'::text);
CREATE INDEX reviews_by_member ON public.reviews USING btree (practice_id, member_id);
CREATE INDEX reviews_of_client ON public.reviews USING btree (practice_id, client_id);
CREATE INDEX sessions_of_account ON public.sessions USING btree (practice_id, account_id) WHERE (revoked_at IS NULL);
CREATE INDEX sign_in_directory_of_account ON public.sign_in_directory USING btree (practice_id, account_id);
CREATE INDEX sign_in_directory_of_address ON public.sign_in_directory USING btree (surface, email_hash) INCLUDE (practice_id, account_id);
CREATE INDEX summaries_of_client ON public.summaries USING btree (practice_id, client_id, compiled_at DESC, id DESC);
CREATE INDEX supervisions_of_member ON public.supervisions USING btree (practice_id, member_id);
CREATE INDEX supervisions_of_supervisor ON public.supervisions USING btree (practice_id, supervisor_id);
CREATE TRIGGER keep_assigned BEFORE UPDATE ON public.assignments FOR EACH ROW EXECUTE FUNCTION sec.keep_assigned();
CREATE TRIGGER keep_revoked BEFORE UPDATE ON public.sessions FOR EACH ROW EXECUTE FUNCTION sec.keep_revoked();
CREATE TRIGGER keep_submitted BEFORE DELETE OR UPDATE ON public.answers FOR EACH ROW EXECUTE FUNCTION sec.keep_submitted();
CREATE TRIGGER keep_submitted BEFORE DELETE OR UPDATE ON public.responses FOR EACH ROW EXECUTE FUNCTION sec.keep_submitted();
ALTER TABLE ONLY public.answers
    ADD CONSTRAINT answers_practice_id_client_id_response_id_fkey FOREIGN KEY (practice_id, client_id, response_id) REFERENCES public.responses(practice_id, client_id, id);
ALTER TABLE ONLY public.assignments
    ADD CONSTRAINT assignments_practice_id_assigned_by_fkey FOREIGN KEY (practice_id, assigned_by) REFERENCES public.members(practice_id, id);
ALTER TABLE ONLY public.assignments
    ADD CONSTRAINT assignments_practice_id_client_id_fkey FOREIGN KEY (practice_id, client_id) REFERENCES public.clients(practice_id, id);
ALTER TABLE ONLY public.audit_events
    ADD CONSTRAINT audit_events_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id);
ALTER TABLE ONLY public.caseload
    ADD CONSTRAINT caseload_practice_id_client_id_fkey FOREIGN KEY (practice_id, client_id) REFERENCES public.clients(practice_id, id);
ALTER TABLE ONLY public.caseload
    ADD CONSTRAINT caseload_practice_id_member_id_fkey FOREIGN KEY (practice_id, member_id) REFERENCES public.members(practice_id, id);
ALTER TABLE ONLY public.challenges
    ADD CONSTRAINT challenges_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id);
ALTER TABLE ONLY public.client_keys
    ADD CONSTRAINT client_keys_practice_id_client_id_fkey FOREIGN KEY (practice_id, client_id) REFERENCES public.clients(practice_id, id);
ALTER TABLE ONLY public.clients
    ADD CONSTRAINT clients_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id);
ALTER TABLE ONLY public.credentials
    ADD CONSTRAINT credentials_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id);
ALTER TABLE ONLY public.inbox
    ADD CONSTRAINT inbox_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id);
ALTER TABLE ONLY public.members
    ADD CONSTRAINT members_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id);
ALTER TABLE ONLY public.notifications
    ADD CONSTRAINT notifications_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id);
ALTER TABLE ONLY public.occurrences
    ADD CONSTRAINT occurrences_practice_id_client_id_assignment_id_fkey FOREIGN KEY (practice_id, client_id, assignment_id) REFERENCES public.assignments(practice_id, client_id, id);
ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id);
ALTER TABLE ONLY public.practice_keys
    ADD CONSTRAINT practice_keys_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id);
ALTER TABLE ONLY public.reminders
    ADD CONSTRAINT reminders_practice_id_client_id_occurrence_id_fkey FOREIGN KEY (practice_id, client_id, occurrence_id) REFERENCES public.occurrences(practice_id, client_id, id);
ALTER TABLE ONLY public.responses
    ADD CONSTRAINT responses_practice_id_client_id_assignment_id_fkey FOREIGN KEY (practice_id, client_id, assignment_id) REFERENCES public.assignments(practice_id, client_id, id);
ALTER TABLE ONLY public.reviews
    ADD CONSTRAINT reviews_practice_id_client_id_response_id_fkey FOREIGN KEY (practice_id, client_id, response_id) REFERENCES public.responses(practice_id, client_id, id);
ALTER TABLE ONLY public.reviews
    ADD CONSTRAINT reviews_practice_id_member_id_fkey FOREIGN KEY (practice_id, member_id) REFERENCES public.members(practice_id, id);
ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id);
ALTER TABLE ONLY public.sign_in_directory
    ADD CONSTRAINT sign_in_directory_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id);
ALTER TABLE ONLY public.summaries
    ADD CONSTRAINT summaries_practice_id_client_id_response_id_fkey FOREIGN KEY (practice_id, client_id, response_id) REFERENCES public.responses(practice_id, client_id, id);
ALTER TABLE ONLY public.supervisions
    ADD CONSTRAINT supervisions_practice_id_member_id_fkey FOREIGN KEY (practice_id, member_id) REFERENCES public.members(practice_id, id);
ALTER TABLE ONLY public.supervisions
    ADD CONSTRAINT supervisions_practice_id_supervisor_id_fkey FOREIGN KEY (practice_id, supervisor_id) REFERENCES public.members(practice_id, id);
ALTER TABLE ONLY public.writes
    ADD CONSTRAINT writes_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id);
ALTER TABLE public.answers ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.assignments ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.audit_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.caseload ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.challenges ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.client_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.clients ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.credentials ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.inbox ENABLE ROW LEVEL SECURITY;
CREATE POLICY lookup ON public.sign_in_directory FOR SELECT TO trellis_lookup USING (true);
CREATE POLICY lookup_read ON public.outbox FOR SELECT TO trellis_lookup USING (true);
CREATE POLICY lookup_update ON public.outbox FOR UPDATE TO trellis_lookup USING (true) WITH CHECK (true);
ALTER TABLE public.members ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.notifications ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.occurrences ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.outbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.practice_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.practices ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.reminders ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.responses ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.reviews ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.sessions ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.sign_in_directory ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.summaries ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.supervisions ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON public.answers TO trellis_app USING ((practice_id = ( SELECT sec.practice() AS practice))) WITH CHECK ((practice_id = ( SELECT sec.practice() AS practice)));
CREATE POLICY tenant ON public.assignments TO trellis_app USING ((practice_id = ( SELECT sec.practice() AS practice))) WITH CHECK ((practice_id = ( SELECT sec.practice() AS practice)));
CREATE POLICY tenant ON public.audit_events TO trellis_app USING ((practice_id = ( SELECT sec.practice() AS practice))) WITH CHECK ((practice_id = ( SELECT sec.practice() AS practice)));
CREATE POLICY tenant ON public.caseload TO trellis_app USING ((practice_id = ( SELECT sec.practice() AS practice))) WITH CHECK ((practice_id = ( SELECT sec.practice() AS practice)));
CREATE POLICY tenant ON public.challenges TO trellis_app USING ((practice_id = ( SELECT sec.practice() AS practice))) WITH CHECK ((practice_id = ( SELECT sec.practice() AS practice)));
CREATE POLICY tenant ON public.client_keys TO trellis_app USING ((practice_id = ( SELECT sec.practice() AS practice))) WITH CHECK ((practice_id = ( SELECT sec.practice() AS practice)));
CREATE POLICY tenant ON public.clients TO trellis_app USING ((practice_id = ( SELECT sec.practice() AS practice))) WITH CHECK ((practice_id = ( SELECT sec.practice() AS practice)));
CREATE POLICY tenant ON public.credentials TO trellis_app USING ((practice_id = ( SELECT sec.practice() AS practice))) WITH CHECK ((practice_id = ( SELECT sec.practice() AS practice)));
CREATE POLICY tenant ON public.inbox TO trellis_app USING ((practice_id = ( SELECT sec.practice() AS practice))) WITH CHECK ((practice_id = ( SELECT sec.practice() AS practice)));
CREATE POLICY tenant ON public.members TO trellis_app USING ((practice_id = ( SELECT sec.practice() AS practice))) WITH CHECK ((practice_id = ( SELECT sec.practice() AS practice)));
CREATE POLICY tenant ON public.notifications TO trellis_app USING ((practice_id = ( SELECT sec.practice() AS practice))) WITH CHECK ((practice_id = ( SELECT sec.practice() AS practice)));
CREATE POLICY tenant ON public.occurrences TO trellis_app USING ((practice_id = ( SELECT sec.practice() AS practice))) WITH CHECK ((practice_id = ( SELECT sec.practice() AS practice)));
CREATE POLICY tenant ON public.outbox TO trellis_app USING ((practice_id = ( SELECT sec.practice() AS practice))) WITH CHECK ((practice_id = ( SELECT sec.practice() AS practice)));
CREATE POLICY tenant ON public.practice_keys TO trellis_app USING ((practice_id = ( SELECT sec.practice() AS practice))) WITH CHECK ((practice_id = ( SELECT sec.practice() AS practice)));
CREATE POLICY tenant ON public.practices TO trellis_app USING ((practice_id = ( SELECT sec.practice() AS practice))) WITH CHECK ((practice_id = ( SELECT sec.practice() AS practice)));
CREATE POLICY tenant ON public.reminders TO trellis_app USING ((practice_id = ( SELECT sec.practice() AS practice))) WITH CHECK ((practice_id = ( SELECT sec.practice() AS practice)));
CREATE POLICY tenant ON public.responses TO trellis_app USING ((practice_id = ( SELECT sec.practice() AS practice))) WITH CHECK ((practice_id = ( SELECT sec.practice() AS practice)));
CREATE POLICY tenant ON public.reviews TO trellis_app USING ((practice_id = ( SELECT sec.practice() AS practice))) WITH CHECK ((practice_id = ( SELECT sec.practice() AS practice)));
CREATE POLICY tenant ON public.sessions TO trellis_app USING ((practice_id = ( SELECT sec.practice() AS practice))) WITH CHECK ((practice_id = ( SELECT sec.practice() AS practice)));
CREATE POLICY tenant ON public.sign_in_directory TO trellis_app USING ((practice_id = ( SELECT sec.practice() AS practice))) WITH CHECK ((practice_id = ( SELECT sec.practice() AS practice)));
CREATE POLICY tenant ON public.summaries TO trellis_app USING ((practice_id = ( SELECT sec.practice() AS practice))) WITH CHECK ((practice_id = ( SELECT sec.practice() AS practice)));
CREATE POLICY tenant ON public.supervisions TO trellis_app USING ((practice_id = ( SELECT sec.practice() AS practice))) WITH CHECK ((practice_id = ( SELECT sec.practice() AS practice)));
CREATE POLICY tenant ON public.writes TO trellis_app USING ((practice_id = ( SELECT sec.practice() AS practice))) WITH CHECK ((practice_id = ( SELECT sec.practice() AS practice)));
CREATE POLICY visible_delete ON public.answers AS RESTRICTIVE FOR DELETE TO trellis_app USING ((client_id = ( SELECT sec.client() AS client)));
CREATE POLICY visible_delete ON public.assignments AS RESTRICTIVE FOR DELETE TO trellis_app USING ((( SELECT sec.kind() AS kind) = 'system'::text));
CREATE POLICY visible_delete ON public.caseload AS RESTRICTIVE FOR DELETE TO trellis_app USING (((( SELECT sec.kind() AS kind) = 'system'::text) OR ( SELECT sec.is_admin() AS is_admin)));
CREATE POLICY visible_delete ON public.challenges AS RESTRICTIVE FOR DELETE TO trellis_app USING (((( SELECT sec.kind() AS kind) = 'system'::text) OR (account_id = ( SELECT sec.actor() AS actor))));
CREATE POLICY visible_delete ON public.client_keys AS RESTRICTIVE FOR DELETE TO trellis_app USING ((( SELECT sec.kind() AS kind) = 'system'::text));
CREATE POLICY visible_delete ON public.clients AS RESTRICTIVE FOR DELETE TO trellis_app USING ((( SELECT sec.kind() AS kind) = 'system'::text));
CREATE POLICY visible_delete ON public.credentials AS RESTRICTIVE FOR DELETE TO trellis_app USING ((( SELECT sec.kind() AS kind) = 'system'::text));
CREATE POLICY visible_delete ON public.inbox AS RESTRICTIVE FOR DELETE TO trellis_app USING ((( SELECT sec.kind() AS kind) = 'system'::text));
CREATE POLICY visible_delete ON public.members AS RESTRICTIVE FOR DELETE TO trellis_app USING (((( SELECT sec.kind() AS kind) = 'system'::text) OR ( SELECT sec.is_admin() AS is_admin)));
CREATE POLICY visible_delete ON public.notifications AS RESTRICTIVE FOR DELETE TO trellis_app USING (((( SELECT sec.kind() AS kind) = 'system'::text) OR (account_id = ( SELECT sec.actor() AS actor))));
CREATE POLICY visible_delete ON public.occurrences AS RESTRICTIVE FOR DELETE TO trellis_app USING ((( SELECT sec.kind() AS kind) = 'system'::text));
CREATE POLICY visible_delete ON public.outbox AS RESTRICTIVE FOR DELETE TO trellis_app USING ((( SELECT sec.kind() AS kind) = 'system'::text));
CREATE POLICY visible_delete ON public.practice_keys AS RESTRICTIVE FOR DELETE TO trellis_app USING (((( SELECT sec.kind() AS kind) = 'system'::text) OR ( SELECT sec.is_admin() AS is_admin)));
CREATE POLICY visible_delete ON public.practices AS RESTRICTIVE FOR DELETE TO trellis_app USING (((( SELECT sec.kind() AS kind) = 'system'::text) OR ( SELECT sec.is_admin() AS is_admin)));
CREATE POLICY visible_delete ON public.reminders AS RESTRICTIVE FOR DELETE TO trellis_app USING ((( SELECT sec.kind() AS kind) = 'system'::text));
CREATE POLICY visible_delete ON public.responses AS RESTRICTIVE FOR DELETE TO trellis_app USING ((client_id = ( SELECT sec.client() AS client)));
CREATE POLICY visible_delete ON public.reviews AS RESTRICTIVE FOR DELETE TO trellis_app USING ((( SELECT sec.kind() AS kind) = 'system'::text));
CREATE POLICY visible_delete ON public.sessions AS RESTRICTIVE FOR DELETE TO trellis_app USING (((( SELECT sec.kind() AS kind) = 'system'::text) OR (account_id = ( SELECT sec.actor() AS actor))));
CREATE POLICY visible_delete ON public.sign_in_directory AS RESTRICTIVE FOR DELETE TO trellis_app USING ((( SELECT sec.kind() AS kind) = 'system'::text));
CREATE POLICY visible_delete ON public.summaries AS RESTRICTIVE FOR DELETE TO trellis_app USING ((( SELECT sec.kind() AS kind) = 'system'::text));
CREATE POLICY visible_delete ON public.supervisions AS RESTRICTIVE FOR DELETE TO trellis_app USING (((( SELECT sec.kind() AS kind) = 'system'::text) OR ( SELECT sec.is_admin() AS is_admin)));
CREATE POLICY visible_delete ON public.writes AS RESTRICTIVE FOR DELETE TO trellis_app USING (((( SELECT sec.kind() AS kind) = 'system'::text) OR (account_id = ( SELECT sec.actor() AS actor))));
CREATE POLICY visible_insert ON public.answers AS RESTRICTIVE FOR INSERT TO trellis_app WITH CHECK ((client_id = ( SELECT sec.client() AS client)));
CREATE POLICY visible_insert ON public.assignments AS RESTRICTIVE FOR INSERT TO trellis_app WITH CHECK ((((( SELECT sec.kind() AS kind) = 'system'::text) OR ((( SELECT sec.kind() AS kind) = 'member'::text) AND (client_id IN ( SELECT sec.visible_clients() AS visible_clients)))) AND ((( SELECT sec.kind() AS kind) = 'system'::text) OR (assigned_by = ( SELECT sec.actor() AS actor)))));
CREATE POLICY visible_insert ON public.audit_events AS RESTRICTIVE FOR INSERT TO trellis_app WITH CHECK (((( SELECT sec.kind() AS kind) = 'system'::text) OR ((actor_kind = ( SELECT sec.kind() AS kind)) AND (NOT (actor_id IS DISTINCT FROM ( SELECT sec.actor() AS actor))))));
CREATE POLICY visible_insert ON public.caseload AS RESTRICTIVE FOR INSERT TO trellis_app WITH CHECK (((( SELECT sec.kind() AS kind) = 'system'::text) OR ( SELECT sec.is_admin() AS is_admin) OR ((( SELECT sec.kind() AS kind) = 'member'::text) AND (kind = 'break-glass'::text) AND (member_id = ( SELECT sec.actor() AS actor)) AND (ends_at <= (( SELECT sec.at() AS at) + '12:00:00'::interval)))));
CREATE POLICY visible_insert ON public.challenges AS RESTRICTIVE FOR INSERT TO trellis_app WITH CHECK (((( SELECT sec.kind() AS kind) = 'system'::text) OR (account_id = ( SELECT sec.actor() AS actor))));
CREATE POLICY visible_insert ON public.client_keys AS RESTRICTIVE FOR INSERT TO trellis_app WITH CHECK (((( SELECT sec.kind() AS kind) = 'system'::text) OR ( SELECT sec.is_admin() AS is_admin)));
CREATE POLICY visible_insert ON public.clients AS RESTRICTIVE FOR INSERT TO trellis_app WITH CHECK (((( SELECT sec.kind() AS kind) = 'system'::text) OR ( SELECT sec.is_admin() AS is_admin)));
CREATE POLICY visible_insert ON public.credentials AS RESTRICTIVE FOR INSERT TO trellis_app WITH CHECK ((( SELECT sec.kind() AS kind) = 'system'::text));
CREATE POLICY visible_insert ON public.inbox AS RESTRICTIVE FOR INSERT TO trellis_app WITH CHECK (true);
CREATE POLICY visible_insert ON public.members AS RESTRICTIVE FOR INSERT TO trellis_app WITH CHECK (((( SELECT sec.kind() AS kind) = 'system'::text) OR ( SELECT sec.is_admin() AS is_admin)));
CREATE POLICY visible_insert ON public.notifications AS RESTRICTIVE FOR INSERT TO trellis_app WITH CHECK (((( SELECT sec.kind() AS kind) = 'system'::text) OR (account_id = ( SELECT sec.actor() AS actor))));
CREATE POLICY visible_insert ON public.occurrences AS RESTRICTIVE FOR INSERT TO trellis_app WITH CHECK (((( SELECT sec.kind() AS kind) = 'system'::text) OR ((( SELECT sec.kind() AS kind) = 'member'::text) AND (client_id IN ( SELECT sec.visible_clients() AS visible_clients)))));
CREATE POLICY visible_insert ON public.outbox AS RESTRICTIVE FOR INSERT TO trellis_app WITH CHECK (true);
CREATE POLICY visible_insert ON public.practice_keys AS RESTRICTIVE FOR INSERT TO trellis_app WITH CHECK (((( SELECT sec.kind() AS kind) = 'system'::text) OR ( SELECT sec.is_admin() AS is_admin)));
CREATE POLICY visible_insert ON public.practices AS RESTRICTIVE FOR INSERT TO trellis_app WITH CHECK (((( SELECT sec.kind() AS kind) = 'system'::text) OR ( SELECT sec.is_admin() AS is_admin)));
CREATE POLICY visible_insert ON public.reminders AS RESTRICTIVE FOR INSERT TO trellis_app WITH CHECK (((( SELECT sec.kind() AS kind) = 'system'::text) OR ((( SELECT sec.kind() AS kind) = 'member'::text) AND (client_id IN ( SELECT sec.visible_clients() AS visible_clients)))));
CREATE POLICY visible_insert ON public.responses AS RESTRICTIVE FOR INSERT TO trellis_app WITH CHECK ((client_id = ( SELECT sec.client() AS client)));
CREATE POLICY visible_insert ON public.reviews AS RESTRICTIVE FOR INSERT TO trellis_app WITH CHECK ((((( SELECT sec.kind() AS kind) = 'system'::text) OR ((( SELECT sec.kind() AS kind) = 'member'::text) AND (client_id IN ( SELECT sec.visible_clients() AS visible_clients)))) AND ((( SELECT sec.kind() AS kind) = 'system'::text) OR (member_id = ( SELECT sec.actor() AS actor)))));
CREATE POLICY visible_insert ON public.sessions AS RESTRICTIVE FOR INSERT TO trellis_app WITH CHECK (((( SELECT sec.kind() AS kind) = 'system'::text) OR (account_id = ( SELECT sec.actor() AS actor))));
CREATE POLICY visible_insert ON public.sign_in_directory AS RESTRICTIVE FOR INSERT TO trellis_app WITH CHECK ((( SELECT sec.kind() AS kind) = 'system'::text));
CREATE POLICY visible_insert ON public.summaries AS RESTRICTIVE FOR INSERT TO trellis_app WITH CHECK (((( SELECT sec.kind() AS kind) = 'system'::text) OR ((( SELECT sec.kind() AS kind) = 'member'::text) AND (client_id IN ( SELECT sec.visible_clients() AS visible_clients)))));
CREATE POLICY visible_insert ON public.supervisions AS RESTRICTIVE FOR INSERT TO trellis_app WITH CHECK (((( SELECT sec.kind() AS kind) = 'system'::text) OR ( SELECT sec.is_admin() AS is_admin)));
CREATE POLICY visible_insert ON public.writes AS RESTRICTIVE FOR INSERT TO trellis_app WITH CHECK (((( SELECT sec.kind() AS kind) = 'system'::text) OR (account_id = ( SELECT sec.actor() AS actor))));
CREATE POLICY visible_select ON public.answers AS RESTRICTIVE FOR SELECT TO trellis_app USING (((client_id = ( SELECT sec.client() AS client)) OR ((released_at IS NOT NULL) AND ((( SELECT sec.kind() AS kind) = 'system'::text) OR ((( SELECT sec.kind() AS kind) = 'member'::text) AND (client_id IN ( SELECT sec.visible_clients() AS visible_clients)))))));
CREATE POLICY visible_select ON public.assignments AS RESTRICTIVE FOR SELECT TO trellis_app USING (((( SELECT sec.kind() AS kind) = 'system'::text) OR (client_id = ( SELECT sec.client() AS client)) OR ((( SELECT sec.kind() AS kind) = 'member'::text) AND (client_id IN ( SELECT sec.visible_clients() AS visible_clients)))));
CREATE POLICY visible_select ON public.audit_events AS RESTRICTIVE FOR SELECT TO trellis_app USING (((( SELECT sec.kind() AS kind) = 'system'::text) OR ( SELECT sec.is_admin() AS is_admin) OR (client_id = ( SELECT sec.client() AS client))));
CREATE POLICY visible_select ON public.caseload AS RESTRICTIVE FOR SELECT TO trellis_app USING (((( SELECT sec.kind() AS kind) = ANY (ARRAY['member'::text, 'system'::text])) OR (client_id = ( SELECT sec.client() AS client))));
CREATE POLICY visible_select ON public.challenges AS RESTRICTIVE FOR SELECT TO trellis_app USING (((( SELECT sec.kind() AS kind) = 'system'::text) OR (account_id = ( SELECT sec.actor() AS actor))));
CREATE POLICY visible_select ON public.client_keys AS RESTRICTIVE FOR SELECT TO trellis_app USING (((( SELECT sec.kind() AS kind) = 'system'::text) OR (client_id = ( SELECT sec.client() AS client)) OR ((( SELECT sec.kind() AS kind) = 'member'::text) AND (client_id IN ( SELECT sec.visible_clients() AS visible_clients))) OR ( SELECT sec.is_admin() AS is_admin)));
CREATE POLICY visible_select ON public.clients AS RESTRICTIVE FOR SELECT TO trellis_app USING (((( SELECT sec.kind() AS kind) = 'system'::text) OR (id = ( SELECT sec.client() AS client)) OR ((( SELECT sec.kind() AS kind) = 'member'::text) AND (id IN ( SELECT sec.visible_clients() AS visible_clients))) OR ( SELECT sec.is_admin() AS is_admin)));
CREATE POLICY visible_select ON public.credentials AS RESTRICTIVE FOR SELECT TO trellis_app USING (((( SELECT sec.kind() AS kind) = 'system'::text) OR (account_id = ( SELECT sec.actor() AS actor))));
CREATE POLICY visible_select ON public.inbox AS RESTRICTIVE FOR SELECT TO trellis_app USING ((( SELECT sec.kind() AS kind) = 'system'::text));
CREATE POLICY visible_select ON public.members AS RESTRICTIVE FOR SELECT TO trellis_app USING (true);
CREATE POLICY visible_select ON public.notifications AS RESTRICTIVE FOR SELECT TO trellis_app USING (((( SELECT sec.kind() AS kind) = 'system'::text) OR (account_id = ( SELECT sec.actor() AS actor))));
CREATE POLICY visible_select ON public.occurrences AS RESTRICTIVE FOR SELECT TO trellis_app USING (((( SELECT sec.kind() AS kind) = 'system'::text) OR (client_id = ( SELECT sec.client() AS client)) OR ((( SELECT sec.kind() AS kind) = 'member'::text) AND (client_id IN ( SELECT sec.visible_clients() AS visible_clients)))));
CREATE POLICY visible_select ON public.outbox AS RESTRICTIVE FOR SELECT TO trellis_app USING ((( SELECT sec.kind() AS kind) = 'system'::text));
CREATE POLICY visible_select ON public.practice_keys AS RESTRICTIVE FOR SELECT TO trellis_app USING (true);
CREATE POLICY visible_select ON public.practices AS RESTRICTIVE FOR SELECT TO trellis_app USING (true);
CREATE POLICY visible_select ON public.reminders AS RESTRICTIVE FOR SELECT TO trellis_app USING (((( SELECT sec.kind() AS kind) = 'system'::text) OR (client_id = ( SELECT sec.client() AS client)) OR ((( SELECT sec.kind() AS kind) = 'member'::text) AND (client_id IN ( SELECT sec.visible_clients() AS visible_clients)))));
CREATE POLICY visible_select ON public.responses AS RESTRICTIVE FOR SELECT TO trellis_app USING (((client_id = ( SELECT sec.client() AS client)) OR ((released_at IS NOT NULL) AND ((( SELECT sec.kind() AS kind) = 'system'::text) OR ((( SELECT sec.kind() AS kind) = 'member'::text) AND (client_id IN ( SELECT sec.visible_clients() AS visible_clients)))))));
CREATE POLICY visible_select ON public.reviews AS RESTRICTIVE FOR SELECT TO trellis_app USING (((( SELECT sec.kind() AS kind) = 'system'::text) OR (client_id = ( SELECT sec.client() AS client)) OR ((( SELECT sec.kind() AS kind) = 'member'::text) AND (client_id IN ( SELECT sec.visible_clients() AS visible_clients)))));
CREATE POLICY visible_select ON public.sessions AS RESTRICTIVE FOR SELECT TO trellis_app USING (((( SELECT sec.kind() AS kind) = 'system'::text) OR (account_id = ( SELECT sec.actor() AS actor))));
CREATE POLICY visible_select ON public.sign_in_directory AS RESTRICTIVE FOR SELECT TO trellis_app USING (((( SELECT sec.kind() AS kind) = 'system'::text) OR (account_id = ( SELECT sec.actor() AS actor))));
CREATE POLICY visible_select ON public.summaries AS RESTRICTIVE FOR SELECT TO trellis_app USING (((( SELECT sec.kind() AS kind) = 'system'::text) OR ((( SELECT sec.kind() AS kind) = 'member'::text) AND (client_id IN ( SELECT sec.visible_clients() AS visible_clients)))));
CREATE POLICY visible_select ON public.supervisions AS RESTRICTIVE FOR SELECT TO trellis_app USING (true);
CREATE POLICY visible_select ON public.writes AS RESTRICTIVE FOR SELECT TO trellis_app USING (((( SELECT sec.kind() AS kind) = 'system'::text) OR (account_id = ( SELECT sec.actor() AS actor))));
CREATE POLICY visible_update ON public.answers AS RESTRICTIVE FOR UPDATE TO trellis_app USING ((client_id = ( SELECT sec.client() AS client))) WITH CHECK ((client_id = ( SELECT sec.client() AS client)));
CREATE POLICY visible_update ON public.assignments AS RESTRICTIVE FOR UPDATE TO trellis_app USING (((( SELECT sec.kind() AS kind) = 'system'::text) OR (client_id = ( SELECT sec.client() AS client)) OR ((( SELECT sec.kind() AS kind) = 'member'::text) AND (client_id IN ( SELECT sec.visible_clients() AS visible_clients))))) WITH CHECK (((( SELECT sec.kind() AS kind) = 'system'::text) OR (client_id = ( SELECT sec.client() AS client)) OR ((( SELECT sec.kind() AS kind) = 'member'::text) AND (client_id IN ( SELECT sec.visible_clients() AS visible_clients)))));
CREATE POLICY visible_update ON public.caseload AS RESTRICTIVE FOR UPDATE TO trellis_app USING (((( SELECT sec.kind() AS kind) = 'system'::text) OR ( SELECT sec.is_admin() AS is_admin))) WITH CHECK (((( SELECT sec.kind() AS kind) = 'system'::text) OR ( SELECT sec.is_admin() AS is_admin)));
CREATE POLICY visible_update ON public.challenges AS RESTRICTIVE FOR UPDATE TO trellis_app USING (((( SELECT sec.kind() AS kind) = 'system'::text) OR (account_id = ( SELECT sec.actor() AS actor)))) WITH CHECK (((( SELECT sec.kind() AS kind) = 'system'::text) OR (account_id = ( SELECT sec.actor() AS actor))));
CREATE POLICY visible_update ON public.client_keys AS RESTRICTIVE FOR UPDATE TO trellis_app USING ((( SELECT sec.kind() AS kind) = 'system'::text)) WITH CHECK ((( SELECT sec.kind() AS kind) = 'system'::text));
CREATE POLICY visible_update ON public.clients AS RESTRICTIVE FOR UPDATE TO trellis_app USING (((( SELECT sec.kind() AS kind) = 'system'::text) OR (id = ( SELECT sec.client() AS client)) OR ((( SELECT sec.kind() AS kind) = 'member'::text) AND (id IN ( SELECT sec.visible_clients() AS visible_clients))) OR ( SELECT sec.is_admin() AS is_admin))) WITH CHECK (((( SELECT sec.kind() AS kind) = 'system'::text) OR (id = ( SELECT sec.client() AS client)) OR ((( SELECT sec.kind() AS kind) = 'member'::text) AND (id IN ( SELECT sec.visible_clients() AS visible_clients))) OR ( SELECT sec.is_admin() AS is_admin)));
CREATE POLICY visible_update ON public.credentials AS RESTRICTIVE FOR UPDATE TO trellis_app USING ((( SELECT sec.kind() AS kind) = 'system'::text)) WITH CHECK ((( SELECT sec.kind() AS kind) = 'system'::text));
CREATE POLICY visible_update ON public.inbox AS RESTRICTIVE FOR UPDATE TO trellis_app USING ((( SELECT sec.kind() AS kind) = 'system'::text)) WITH CHECK ((( SELECT sec.kind() AS kind) = 'system'::text));
CREATE POLICY visible_update ON public.members AS RESTRICTIVE FOR UPDATE TO trellis_app USING (((( SELECT sec.kind() AS kind) = 'system'::text) OR ( SELECT sec.is_admin() AS is_admin))) WITH CHECK (((( SELECT sec.kind() AS kind) = 'system'::text) OR ( SELECT sec.is_admin() AS is_admin)));
CREATE POLICY visible_update ON public.notifications AS RESTRICTIVE FOR UPDATE TO trellis_app USING (((( SELECT sec.kind() AS kind) = 'system'::text) OR (account_id = ( SELECT sec.actor() AS actor)))) WITH CHECK (((( SELECT sec.kind() AS kind) = 'system'::text) OR (account_id = ( SELECT sec.actor() AS actor))));
CREATE POLICY visible_update ON public.occurrences AS RESTRICTIVE FOR UPDATE TO trellis_app USING (((( SELECT sec.kind() AS kind) = 'system'::text) OR ((( SELECT sec.kind() AS kind) = 'member'::text) AND (client_id IN ( SELECT sec.visible_clients() AS visible_clients))))) WITH CHECK (((( SELECT sec.kind() AS kind) = 'system'::text) OR ((( SELECT sec.kind() AS kind) = 'member'::text) AND (client_id IN ( SELECT sec.visible_clients() AS visible_clients)))));
CREATE POLICY visible_update ON public.outbox AS RESTRICTIVE FOR UPDATE TO trellis_app USING ((( SELECT sec.kind() AS kind) = 'system'::text)) WITH CHECK ((( SELECT sec.kind() AS kind) = 'system'::text));
CREATE POLICY visible_update ON public.practice_keys AS RESTRICTIVE FOR UPDATE TO trellis_app USING (((( SELECT sec.kind() AS kind) = 'system'::text) OR ( SELECT sec.is_admin() AS is_admin))) WITH CHECK (((( SELECT sec.kind() AS kind) = 'system'::text) OR ( SELECT sec.is_admin() AS is_admin)));
CREATE POLICY visible_update ON public.practices AS RESTRICTIVE FOR UPDATE TO trellis_app USING (((( SELECT sec.kind() AS kind) = 'system'::text) OR ( SELECT sec.is_admin() AS is_admin))) WITH CHECK (((( SELECT sec.kind() AS kind) = 'system'::text) OR ( SELECT sec.is_admin() AS is_admin)));
CREATE POLICY visible_update ON public.reminders AS RESTRICTIVE FOR UPDATE TO trellis_app USING (((( SELECT sec.kind() AS kind) = 'system'::text) OR ((( SELECT sec.kind() AS kind) = 'member'::text) AND (client_id IN ( SELECT sec.visible_clients() AS visible_clients))))) WITH CHECK (((( SELECT sec.kind() AS kind) = 'system'::text) OR ((( SELECT sec.kind() AS kind) = 'member'::text) AND (client_id IN ( SELECT sec.visible_clients() AS visible_clients)))));
CREATE POLICY visible_update ON public.responses AS RESTRICTIVE FOR UPDATE TO trellis_app USING ((client_id = ( SELECT sec.client() AS client))) WITH CHECK ((client_id = ( SELECT sec.client() AS client)));
CREATE POLICY visible_update ON public.reviews AS RESTRICTIVE FOR UPDATE TO trellis_app USING (((( SELECT sec.kind() AS kind) = 'system'::text) OR ((( SELECT sec.kind() AS kind) = 'member'::text) AND (client_id IN ( SELECT sec.visible_clients() AS visible_clients))))) WITH CHECK (((( SELECT sec.kind() AS kind) = 'system'::text) OR ((( SELECT sec.kind() AS kind) = 'member'::text) AND (client_id IN ( SELECT sec.visible_clients() AS visible_clients)))));
CREATE POLICY visible_update ON public.sessions AS RESTRICTIVE FOR UPDATE TO trellis_app USING (((( SELECT sec.kind() AS kind) = 'system'::text) OR (account_id = ( SELECT sec.actor() AS actor)))) WITH CHECK (((( SELECT sec.kind() AS kind) = 'system'::text) OR (account_id = ( SELECT sec.actor() AS actor))));
CREATE POLICY visible_update ON public.sign_in_directory AS RESTRICTIVE FOR UPDATE TO trellis_app USING ((( SELECT sec.kind() AS kind) = 'system'::text)) WITH CHECK ((( SELECT sec.kind() AS kind) = 'system'::text));
CREATE POLICY visible_update ON public.summaries AS RESTRICTIVE FOR UPDATE TO trellis_app USING (((( SELECT sec.kind() AS kind) = 'system'::text) OR ((( SELECT sec.kind() AS kind) = 'member'::text) AND (client_id IN ( SELECT sec.visible_clients() AS visible_clients))))) WITH CHECK (((( SELECT sec.kind() AS kind) = 'system'::text) OR ((( SELECT sec.kind() AS kind) = 'member'::text) AND (client_id IN ( SELECT sec.visible_clients() AS visible_clients)))));
CREATE POLICY visible_update ON public.supervisions AS RESTRICTIVE FOR UPDATE TO trellis_app USING (((( SELECT sec.kind() AS kind) = 'system'::text) OR ( SELECT sec.is_admin() AS is_admin))) WITH CHECK (((( SELECT sec.kind() AS kind) = 'system'::text) OR ( SELECT sec.is_admin() AS is_admin)));
CREATE POLICY visible_update ON public.writes AS RESTRICTIVE FOR UPDATE TO trellis_app USING (((( SELECT sec.kind() AS kind) = 'system'::text) OR (account_id = ( SELECT sec.actor() AS actor)))) WITH CHECK (((( SELECT sec.kind() AS kind) = 'system'::text) OR (account_id = ( SELECT sec.actor() AS actor))));
ALTER TABLE public.writes ENABLE ROW LEVEL SECURITY;
GRANT ALL ON SCHEMA public TO trellis_owner WITH GRANT OPTION;
SET SESSION AUTHORIZATION trellis_owner;
GRANT USAGE ON SCHEMA public TO trellis_app;
RESET SESSION AUTHORIZATION;
SET SESSION AUTHORIZATION trellis_owner;
GRANT USAGE ON SCHEMA public TO trellis_lookup;
RESET SESSION AUTHORIZATION;
GRANT USAGE ON SCHEMA sec TO trellis_app;
GRANT USAGE ON SCHEMA sec TO trellis_lookup;
REVOKE ALL ON FUNCTION sec.context() FROM PUBLIC;
GRANT ALL ON FUNCTION sec.context() TO trellis_app;
REVOKE ALL ON FUNCTION sec.actor() FROM PUBLIC;
GRANT ALL ON FUNCTION sec.actor() TO trellis_app;
REVOKE ALL ON FUNCTION sec.at() FROM PUBLIC;
GRANT ALL ON FUNCTION sec.at() TO trellis_app;
REVOKE ALL ON FUNCTION sec.client() FROM PUBLIC;
GRANT ALL ON FUNCTION sec.client() TO trellis_app;
REVOKE ALL ON FUNCTION sec.enter(context text) FROM PUBLIC;
GRANT ALL ON FUNCTION sec.enter(context text) TO trellis_app;
REVOKE ALL ON FUNCTION sec.find_sign_in(surface text, email_hash bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION sec.find_sign_in(surface text, email_hash bytea) TO trellis_app;
REVOKE ALL ON FUNCTION sec.is_admin() FROM PUBLIC;
GRANT ALL ON FUNCTION sec.is_admin() TO trellis_app;
REVOKE ALL ON FUNCTION sec.keep_assigned() FROM PUBLIC;
REVOKE ALL ON FUNCTION sec.keep_revoked() FROM PUBLIC;
REVOKE ALL ON FUNCTION sec.keep_submitted() FROM PUBLIC;
REVOKE ALL ON FUNCTION sec.kind() FROM PUBLIC;
GRANT ALL ON FUNCTION sec.kind() TO trellis_app;
REVOKE ALL ON FUNCTION sec.outbox_claim(batch integer, at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION sec.outbox_claim(batch integer, at timestamp with time zone) TO trellis_app;
REVOKE ALL ON FUNCTION sec.outbox_sweep(before timestamp with time zone, at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION sec.outbox_sweep(before timestamp with time zone, at timestamp with time zone) TO trellis_app;
REVOKE ALL ON FUNCTION sec.practice() FROM PUBLIC;
GRANT ALL ON FUNCTION sec.practice() TO trellis_app;
REVOKE ALL ON FUNCTION sec.visible_clients() FROM PUBLIC;
GRANT ALL ON FUNCTION sec.visible_clients() TO trellis_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.answers TO trellis_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assignments TO trellis_app;
GRANT SELECT,INSERT ON TABLE public.audit_events TO trellis_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.caseload TO trellis_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.challenges TO trellis_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.client_keys TO trellis_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.clients TO trellis_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.credentials TO trellis_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.inbox TO trellis_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.members TO trellis_app;
GRANT SELECT ON TABLE public.migrations TO trellis_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.notifications TO trellis_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.occurrences TO trellis_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.outbox TO trellis_app;
GRANT SELECT ON TABLE public.outbox TO trellis_lookup;
GRANT UPDATE(published_at) ON TABLE public.outbox TO trellis_lookup;
GRANT UPDATE(attempts) ON TABLE public.outbox TO trellis_lookup;
GRANT UPDATE(failed_at) ON TABLE public.outbox TO trellis_lookup;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.practice_keys TO trellis_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.practices TO trellis_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.reminders TO trellis_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.responses TO trellis_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.reviews TO trellis_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.sessions TO trellis_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.sign_in_directory TO trellis_app;
GRANT SELECT ON TABLE public.sign_in_directory TO trellis_lookup;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.summaries TO trellis_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.supervisions TO trellis_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.writes TO trellis_app;
GRANT SELECT ON TABLE sec.installation TO trellis_app;
SELECT pg_catalog.set_config('search_path', '"$user", public', false);
INSERT INTO migrations (timestamp, name) VALUES (1795305600100, 'CreateSecurityContext1795305600100');
INSERT INTO migrations (timestamp, name) VALUES (1795305600200, 'CreatePracticesAndPeople1795305600200');
INSERT INTO migrations (timestamp, name) VALUES (1795305600300, 'CreateIdentity1795305600300');
INSERT INTO migrations (timestamp, name) VALUES (1795305600400, 'CreateQueueTables1795305600400');
INSERT INTO migrations (timestamp, name) VALUES (1795305600500, 'CreateHomework1795305600500');
INSERT INTO migrations (timestamp, name) VALUES (1795305600600, 'CreateFollowUp1795305600600');
