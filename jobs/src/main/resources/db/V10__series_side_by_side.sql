-- Series are derived side by side, on whatever thread: what an edition stands on is set down by series and added up at the end.
create table out_tally (
    series_id      varchar(80) primary key,
    witnessed      bigint not null,
    reconstructed  bigint not null
);
comment on table out_tally is 'On how many figures of each kind a published series stands in the edition.';
alter table out_newest_date drop primary key;
create index out_newest_date_source on out_newest_date (source_id);
