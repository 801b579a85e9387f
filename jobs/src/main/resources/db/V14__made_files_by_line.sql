-- What stands at a dated address was made after another edition than the current one: each line of editions has files of its own.
alter table out_made_file add column line varchar(8) default 'current' not null;
alter table out_made_file drop primary key;
alter table out_made_file add primary key (line, path);
comment on column out_made_file.line is 'current: of the newest edition; dated: of the edition that was made last for a dated address alone.';
