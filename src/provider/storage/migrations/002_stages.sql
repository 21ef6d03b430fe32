-- The stages of a request after its receipt. Each comes once, and a refusal says why.

ALTER TABLE status_changes DROP CONSTRAINT status_changes_status_check;
ALTER TABLE status_changes ADD CONSTRAINT status_changes_status_check CHECK (status IN ('received', 'accepted', 'declined', 'in-service', 'reimbursed'));
ALTER TABLE status_changes ADD COLUMN reason text CHECK (char_length(reason) BETWEEN 1 AND 1000);
ALTER TABLE status_changes ADD CONSTRAINT status_changes_declined_with_reason CHECK (status <> 'declined' OR reason IS NOT NULL);
ALTER TABLE status_changes ADD CONSTRAINT status_changes_once UNIQUE (request_id, status);
