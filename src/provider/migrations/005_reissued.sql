-- Receipts that were given anew for requests received before: the same words, signed by the key of that day. What was given first stays in
-- `requests`, for its answer comes back byte for byte.

CREATE TABLE reissued_receipts (
  request_id uuid NOT NULL REFERENCES requests ON DELETE CASCADE,
  position   integer GENERATED ALWAYS AS IDENTITY,
  receipt    bytea NOT NULL,
  issued_at  timestamptz NOT NULL,
  PRIMARY KEY (request_id, position)
);
