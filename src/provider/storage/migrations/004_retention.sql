-- Erasure: until when a request may be received, so that what was erased cannot come again. Older
-- rows are filled in from their own bytes.

ALTER TABLE requests ADD COLUMN expires_at timestamptz;
CREATE INDEX requests_without_expiry ON requests (request_id) WHERE expires_at IS NULL;
-- All that stays of an erased request: its number and the act. It names nobody, and keeps the same
-- request from being received anew.
CREATE INDEX desk_audit_erased ON desk_audit (request_id) WHERE act = 'erased';
