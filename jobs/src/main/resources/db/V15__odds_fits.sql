-- Fits of odds that were worked out before, by what they were fitted to. Without them they are worked out again.
create table out_fit (
    fit_key char(64) not null primary key,
    numbers varbinary(4000) not null
);
