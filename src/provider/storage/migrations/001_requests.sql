-- Requests that were received, each with the receipt that was given for it. Nothing here names a
-- person but the signed CMS itself.

CREATE TABLE requests (
  request_id   uuid PRIMARY KEY,
  -- The Idempotency-Key and the status token are secrets of the sender: kept as SHA-256 only.
  key_sha256   bytea NOT NULL UNIQUE CHECK (octet_length(key_sha256) = 32),
  token_sha256 bytea NOT NULL CHECK (octet_length(token_sha256) = 32),
  cms_sha256   text NOT NULL CHECK (cms_sha256 ~ '^[0-9a-f]{64}$'),
  cms          bytea NOT NULL,
  receipt_id   uuid NOT NULL UNIQUE,
  receipt      bytea NOT NULL,
  received_at  timestamptz NOT NULL
);

CREATE TABLE status_changes (
  request_id uuid NOT NULL REFERENCES requests ON DELETE CASCADE,
  position   integer GENERATED ALWAYS AS IDENTITY,
  status     text NOT NULL CHECK (status IN ('received')),
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (request_id, position)
);
