-- When a mail was last tried, so that the next try waits longer than the one before.
alter table mail add column tried_at timestamptz(3);
