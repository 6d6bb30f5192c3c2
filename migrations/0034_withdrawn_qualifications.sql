-- A qualification that was withdrawn counts until the day before; what it carried until then stays valid.
alter table qualification add column withdrawn_on date;
alter table qualification add check ((void_reason is null) = (withdrawn_on is null));
