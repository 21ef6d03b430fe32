-- Other encodings of a request that is here already: the same signed content in a CMS that differs
-- beside it (a stamp, a certificate, another encoding). Each has a receipt for its own bytes, which
-- is answered again as it is. The first encoding is the request's own row.

CREATE TABLE request_encodings (
  request_id  uuid NOT NULL REFERENCES requests ON DELETE CASCADE,
  position    integer GENERATED ALWAYS AS IDENTITY,
  cms_sha256  text NOT NULL CHECK (cms_sha256 ~ '^[0-9a-f]{64}$'),
  cms         bytea NOT NULL,
  receipt_id  uuid NOT NULL UNIQUE,
  receipt     bytea NOT NULL,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (request_id, cms_sha256)
);
