-- The operators' desk: who may work there, what they look for, and what they have done. The
-- applicant's IIN and last name are kept as keyed digests alone, made by the desk from the signed
-- bytes.

-- The last stage of a request, so that of two operators who act at once the row lets one through.
ALTER TABLE requests ADD COLUMN stage text NOT NULL DEFAULT 'received' CHECK (stage IN ('received', 'accepted', 'declined', 'in-service', 'reimbursed'));
UPDATE requests SET stage = (SELECT status FROM status_changes WHERE status_changes.request_id = requests.request_id ORDER BY position DESC LIMIT 1);
CREATE INDEX requests_by_time ON requests (received_at, request_id);

CREATE TABLE desk_operators (
  operator_id uuid PRIMARY KEY,
  name        text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
  role        text NOT NULL CHECK (role IN ('viewer', 'clerk', 'admin')),
  -- Of an operator who logs in by OpenID Connect.
  issuer      text,
  subject     text,
  -- Of an operator who logs in here: scrypt with its parameters and salt.
  password    text,
  must_change boolean NOT NULL DEFAULT false,
  disabled    boolean NOT NULL DEFAULT false,
  UNIQUE (issuer, subject),
  CHECK ((password IS NULL) = (issuer IS NOT NULL) AND (issuer IS NULL) = (subject IS NULL))
);
CREATE UNIQUE INDEX desk_operators_by_name ON desk_operators (lower(name)) WHERE issuer IS NULL;

CREATE TABLE desk_sessions (
  -- SHA-256 of the number in the cookie.
  session_sha256 bytea PRIMARY KEY CHECK (octet_length(session_sha256) = 32),
  data           jsonb NOT NULL,
  created_at     timestamptz NOT NULL,
  seen_at        timestamptz NOT NULL
);

-- In the shape that rate-limiter-flexible asks for.
CREATE TABLE desk_attempts (key varchar(255) PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint);

CREATE TABLE desk_index (
  request_id uuid PRIMARY KEY REFERENCES requests ON DELETE CASCADE,
  -- Says under which key the digests were made.
  key_id     bytea NOT NULL,
  iin        bytea,
  last_name  bytea
);
CREATE INDEX desk_index_by_iin ON desk_index (iin);
CREATE INDEX desk_index_by_last_name ON desk_index (last_name);

-- Who did what: each row carries the digest of the row before it, and none can be changed or taken
-- away. No names of applicants, and no reference to the request either: the trail outlives what was
-- erased.
CREATE TABLE desk_audit (
  position    bigint PRIMARY KEY,
  at          timestamptz NOT NULL,
  operator_id uuid,
  act         text NOT NULL,
  request_id  uuid,
  detail      jsonb,
  hash        bytea NOT NULL
);

CREATE FUNCTION desk_audit_hash(previous bytea, entry desk_audit) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(coalesce(previous, ''::bytea) || convert_to(jsonb_build_array(
    entry.position, (extract(epoch FROM entry.at) * 1000)::bigint, entry.operator_id, entry.act, entry.request_id, entry.detail)::text, 'UTF8'))
$$;

CREATE FUNCTION desk_audit_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE last desk_audit%ROWTYPE;
BEGIN
  PERFORM pg_advisory_xact_lock(5642002);
  SELECT * INTO last FROM desk_audit ORDER BY position DESC LIMIT 1;
  NEW.position := coalesce(last.position, 0) + 1;
  NEW.hash := desk_audit_hash(last.hash, NEW);
  RETURN NEW;
END
$$;
CREATE TRIGGER desk_audit_chain BEFORE INSERT ON desk_audit FOR EACH ROW EXECUTE FUNCTION desk_audit_chain();

CREATE FUNCTION desk_audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the audit trail is append-only'; END $$;
CREATE TRIGGER desk_audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON desk_audit FOR EACH STATEMENT EXECUTE FUNCTION desk_audit_refuse();
