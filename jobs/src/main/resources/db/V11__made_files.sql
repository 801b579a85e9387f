-- What shows the same is not made again: of each file of the newest edition, what it was made from.
create table out_made_file (
    path    varchar(300) primary key,
    shape   varchar(64) not null,
    shown   varchar(32) not null,
    at      bigint not null,
    length  bigint not null,
    sum     bigint not null
);
comment on table out_made_file is 'Files of the newest edition and parts of files, with a digest over what they show and a CRC-32 of their bytes.';
