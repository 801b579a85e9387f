-- Facts: what publishers report that is no figure of a series, each whole, with its vintages.

create table raw_fact (
    delivery_id     bigint         not null,
    kind            varchar(20)    not null,
    fact_key        varchar(120)   not null,
    reference_date  date           not null,
    scheduled_on    date           not null,
    content         varchar(8000)  not null,
    sheet_place     varchar(120)   not null,
    row_place       varchar(120)   not null
);
comment on table raw_fact is 'Staging: the facts that the files of this run report.';

create table core_fact (
    kind            varchar(20)    not null,
    source_id       varchar(60)    not null,
    fact_key        varchar(120)   not null,
    reference_date  date           not null,
    delivery_id     bigint         not null,
    known_on        date           not null,
    content         varchar(8000)  not null,
    sheet_place     varchar(120)   not null,
    row_place       varchar(120)   not null
);
comment on column core_fact.content is 'Its fields, a line a field in order of names; another content is another vintage.';
create index core_fact_kind on core_fact (kind, source_id);

create table core_fact_coverage (
    delivery_id  bigint       not null,
    kind         varchar(20)  not null,
    first_date   date         not null,
    primary key (kind, delivery_id)
);
comment on table core_fact_coverage is 'Since when a delivery speaks of facts of a kind; one due within it and absent from it was late.';
