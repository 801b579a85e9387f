-- core_: what was said and when. A revision is a new row. out_: what the edition shows, filled anew by the derive step.

create table core_fold (
    source_id   varchar(60) primary key,
    basis       varchar(64) not null
);
comment on table core_fold is 'Under which catalogue and program the deliveries of a source were read; another basis means reading them anew.';

create table core_delivery (
    delivery_id       bigint primary key,
    source_id         varchar(60)  not null,
    received_on       date         not null,
    file_name         varchar(255) not null,
    sha256            char(64)     not null,
    bytes             bigint       not null,
    producer          varchar(500) not null,
    title             varchar(500) not null,
    url               varchar(1000) not null,
    licence           varchar(500) not null,
    read_through      varchar(500) not null,
    retrieved_on      date,
    origin_kind       varchar(20)  not null,
    layout_id         varchar(60),
    state             varchar(10)  not null check (position(',' || state || ',' in ',EXPECTED,STAGED,LOADED,REFUSED,') > 0),
    rows_read         integer      not null default 0,
    rows_accepted     integer      not null default 0,
    rows_quarantined  integer      not null default 0,
    unique (source_id, received_on, file_name)
);
comment on column core_delivery.delivery_id is 'Rises with day and file name within a source: the order in which vintages form.';

create table core_coverage (
    delivery_id  bigint      not null,
    series_id    varchar(80) not null,
    first_date   date        not null,
    last_date    date        not null,
    primary key (series_id, delivery_id)
);
comment on table core_coverage is 'The span of each series that a delivery speaks of; a figure due within it and absent from it was late.';

create table raw_observation (
    delivery_id     bigint         not null,
    series_id       varchar(80)    not null,
    reference_date  date           not null,
    figure          decimal(38, 12) not null,
    status          varchar(12)    not null,
    scheduled_on    date           not null,
    row_place       varchar(120)   not null,
    column_place    varchar(120)   not null
);
comment on table raw_observation is 'Staging: what the files of this run say, before vintages are formed.';

create table core_observation (
    series_id       varchar(80)    not null,
    source_id       varchar(60)    not null,
    reference_date  date           not null,
    delivery_id     bigint         not null,
    known_on        date           not null,
    figure          decimal(38, 12) not null,
    status          varchar(12)    not null,
    row_place       varchar(120)   not null,
    column_place    varchar(120)   not null
);
comment on table core_observation is 'Without a number of its own: H2 writes to disk whenever it hands out a batch of numbers.';
create index core_observation_series on core_observation (series_id);

create table core_issue (
    issue_id      bigint generated always as identity primary key,
    source_id     varchar(60)   not null,
    file          varchar(600)  not null,
    sheet         varchar(120)  not null,
    row_place     varchar(120)  not null,
    column_place  varchar(120)  not null,
    code          varchar(40)   not null,
    found         varchar(1000) not null,
    expected      varchar(2000) not null,
    stage         varchar(10)   not null check (position(',' || stage || ',' in ',INTAKE,LOAD,DERIVE,') > 0)
);

create table out_observation (
    row_id          bigint primary key,
    reference_date  date           not null,
    figure          decimal(38, 12) not null,
    status          varchar(12)    not null,
    known_on        date           not null,
    received_on     date           not null,
    source_id       varchar(60),
    file            varchar(600)   not null,
    row_place       varchar(120)   not null,
    column_place    varchar(120)   not null
);
comment on column out_observation.row_id is 'The figures of a series stand in one run of rows, in order of date; out_series says from where to where.';

create table out_series (
    series_id     varchar(80) primary key,
    first_row     bigint not null,
    last_row      bigint not null,
    next_due      date,
    late          boolean not null,
    change_figure decimal(38, 12),
    percentile    integer not null,
    high_since    date,
    low_since     date,
    unchanged_since date
);

create table out_edition (
    as_of          date primary key,
    witnessed      bigint not null,
    reconstructed  bigint not null
);
