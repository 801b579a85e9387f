-- A tag of the SEC's taxonomy is long, and is part of a filing's key.
alter table raw_fact alter column fact_key varchar(255);
alter table core_fact alter column fact_key varchar(255);
