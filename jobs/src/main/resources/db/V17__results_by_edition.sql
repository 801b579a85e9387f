-- What was derived belongs to the edition that it was derived for: the run of one day may fail, that of another be made, and the first be
-- gone on with. All of it is derived again when it is missing.
drop table out_series;
drop table out_edition;
drop table out_tally;
drop table out_revision;
drop table out_used_file;
drop table out_newest_date;

create table out_edition (
    edition        varchar(80) primary key,
    as_of          date        not null,
    witnessed      bigint      not null,
    reconstructed  bigint      not null
);
comment on table out_edition is 'Editions whose results are whole, one for each run that the job repository keeps.';
comment on column out_edition.edition is 'Date of the edition and fingerprint of what it is made from; the same in every table of results.';

create table out_series (
    edition          varchar(80)     not null,
    series_id        varchar(80)     not null,
    next_due         date,
    late_after       date,
    freshness        varchar(20)     not null,
    previous         date,
    missing_before   integer         not null,
    change_figure    decimal(38, 12),
    percentile       integer         not null,
    high_since       date,
    high_fixings     integer         not null,
    high_missing     integer         not null,
    low_since        date,
    low_fixings      integer         not null,
    low_missing      integer         not null,
    unchanged_since  date,
    primary key (edition, series_id)
);
comment on column out_series.late_after is 'Last day on which the next figure is not yet late; later than that, whoever has a clock may say so.';
comment on column out_series.freshness is 'current, late, carried-over or ended.';
comment on column out_series.previous is 'Date of the figure before the newest; null when there is none.';
comment on column out_series.missing_before is 'Scheduled figures missing between the newest and the one before it.';
comment on column out_series.high_fixings is 'Figures after high_since, or all before the newest, that are below it.';
comment on column out_series.high_missing is 'Scheduled figures missing among these.';
comment on column out_series.low_fixings is 'Figures after low_since, or all before the newest, that are above it.';
comment on column out_series.low_missing is 'Scheduled figures missing among these.';

create table out_tally (
    edition        varchar(80) not null,
    series_id      varchar(80) not null,
    witnessed      bigint      not null,
    reconstructed  bigint      not null,
    primary key (edition, series_id)
);
comment on table out_tally is 'On how many figures of each kind a published series stands in the edition.';

create table out_revision (
    edition         varchar(80)    not null,
    series_id       varchar(80)    not null,
    reference_date  date           not null,
    old_figure      decimal(38, 12) not null,
    new_figure      decimal(38, 12) not null,
    known_on        date           not null,
    kind            varchar(12)    not null check (position(',' || kind || ',' in ',revision,correction,') > 0)
);
create index out_revision_series on out_revision (edition, series_id);

create table out_used_file (
    edition  varchar(80)  not null,
    file     varchar(600) not null
);
create index out_used_file_edition on out_used_file (edition);
comment on table out_used_file is 'Files received after the date of the edition of which it shows figures.';

create table out_newest_date (
    edition    varchar(80) not null,
    source_id  varchar(60) not null,
    newest     date        not null
);
create index out_newest_date_source on out_newest_date (edition, source_id);

-- What was found when an edition was derived is of that edition, too.
delete from core_issue where stage = 'DERIVE';
alter table core_issue add edition varchar(80) default '' not null;
comment on column core_issue.edition is 'Empty for what was found in files as they came.';
