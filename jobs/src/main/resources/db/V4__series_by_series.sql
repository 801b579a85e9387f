-- Vintages are formed and read series by series, so that memory and time grow with the series and no faster.

drop table raw_observation;

create table raw_observation (
    row_id          bigint primary key,
    reference_date  date           not null,
    figure          varchar(40)    not null,
    status          varchar(12)    not null,
    scheduled_on    date           not null,
    vintage_on      date,
    sheet_place     varchar(120)   not null,
    row_place       varchar(120)   not null,
    column_place    varchar(120)   not null
);
comment on table raw_observation is 'Staging: what the files of this run say, before vintages are formed. The figures of a series in a file stand in one run of rows, in order of date; raw_run says from where to where.';

create table raw_run (
    series_id    varchar(80) not null,
    delivery_id  bigint      not null,
    first_row    bigint      not null,
    last_row     bigint      not null,
    primary key (series_id, delivery_id)
);

-- A figure is kept as it is published, a canonical decimal in plain notation; nothing is calculated in SQL.
drop table core_observation;

create table core_observation (
    series_id       varchar(80)    not null,
    source_id       varchar(60)    not null,
    reference_date  date           not null,
    delivery_id     bigint         not null,
    known_on        date           not null,
    figure          varchar(40)    not null,
    status          varchar(12)    not null,
    dated           boolean        not null,
    sheet_place     varchar(120)   not null,
    row_place       varchar(120)   not null,
    column_place    varchar(120)   not null
);
comment on column core_observation.dated is 'Whether the file itself said since when: such rows are all kept, others only where the figure changes.';
create index core_observation_series on core_observation (series_id);

-- The figures that an edition shows follow from core_observation; only what is worth keeping of them is kept.
drop table out_observation;
drop table out_other_vintage;
alter table out_series drop column first_row;
alter table out_series drop column last_row;

create table out_used_file (
    file  varchar(600) not null
);
comment on table out_used_file is 'Files received after the date of the edition of which it shows figures.';

create table out_newest_date (
    source_id  varchar(60) primary key,
    newest     date        not null
);
