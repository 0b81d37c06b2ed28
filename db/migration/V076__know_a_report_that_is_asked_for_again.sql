-- Who asks for a report again with the same Idempotency-Key gets the one from the first time.
alter table report add column intake_key text;
create unique index report_intake_key on report (operation, recorded_by, intake_key) where intake_key is not null;
