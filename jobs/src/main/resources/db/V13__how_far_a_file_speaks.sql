-- A file that was asked for up to a day says nothing of later ones by not having them.
alter table core_delivery add column asked_to date;
comment on column core_delivery.asked_to is 'Last day asked for; null where everything was asked for, or nobody wrote it down.';
