-- A delivery is dated by the instant of its fetch where that was written down.
alter table core_delivery add column retrieved_at timestamp(0) with time zone;
comment on column core_delivery.retrieved_at is 'Instant of the answer, to the second; null where only the day is known.';
