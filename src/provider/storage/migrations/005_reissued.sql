-- Receipts that were given anew for requests received before: the same words, signed by the key of
-- that day. What was given first stays in `requests`, for its answer comes back byte for byte.

CREATE TABLE reissued_receipts (
  -- Its number is that of the first one, and so is every other word of it.
  receipt_id uuid NOT NULL,
  position   integer GENERATED ALWAYS AS IDENTITY,
  request_id uuid NOT NULL REFERENCES requests ON DELETE CASCADE,
  receipt    bytea NOT NULL,
  issued_at  timestamptz NOT NULL,
  PRIMARY KEY (receipt_id, position)
);
CREATE INDEX reissued_receipts_by_request ON reissued_receipts (request_id);
