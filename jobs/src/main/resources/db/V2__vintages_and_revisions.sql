-- What a file itself says of the time of its figures, where sheets come in, and which vintages an edition does not show.

alter table core_delivery add correction varchar(500) default '' not null;
comment on column core_delivery.correction is 'Which mistake the delivery corrects; empty when what it changes was planned to change.';

alter table raw_observation add vintage_on date;
alter table raw_observation add sheet_place varchar(120) default '' not null;
comment on column raw_observation.vintage_on is 'Day on which the figure was so, where the file says it; it is known on that day.';

alter table core_observation add dated boolean default false not null;
alter table core_observation add sheet_place varchar(120) default '' not null;
comment on column core_observation.dated is 'Whether the file itself said since when: such rows are all kept, others only where the figure changes.';

alter table out_observation add sheet_place varchar(120) default '' not null;

create table out_other_vintage (
    series_id       varchar(80)    not null,
    reference_date  date           not null,
    known_on        date           not null,
    figure          decimal(38, 12) not null,
    status          varchar(12)    not null,
    received_on     date           not null,
    source_id       varchar(60),
    file            varchar(600)   not null,
    sheet_place     varchar(120)   not null,
    row_place       varchar(120)   not null,
    column_place    varchar(120)   not null
);
create index out_other_vintage_series on out_other_vintage (series_id);
comment on table out_other_vintage is 'Vintages known by the date of the edition that its series do not show: superseded, or of a source that another precedes.';

create table out_revision (
    series_id       varchar(80)    not null,
    reference_date  date           not null,
    old_figure      decimal(38, 12) not null,
    new_figure      decimal(38, 12) not null,
    known_on        date           not null,
    kind            varchar(12)    not null check (position(',' || kind || ',' in ',revision,correction,') > 0)
);

