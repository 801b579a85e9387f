-- What a fact says is JSON of its record; that its report no longer has it stands beside. Every source is read anew.
delete from raw_fact;
delete from core_fact;
delete from core_fold;
alter table raw_fact alter column content varchar(1000000) not null;
alter table core_fact alter column content varchar(1000000) not null;
alter table core_fact add withdrawn boolean not null default false;
comment on column core_fact.content is 'Its components as JSON in their order; another content is another vintage.';
comment on column core_fact.withdrawn is 'Whether its report was issued anew without it.';
