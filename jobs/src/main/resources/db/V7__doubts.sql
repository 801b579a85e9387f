-- Figures that look wrong: held until somebody says the same, or published and marked as unusual until then.
create table core_doubt (
    series_id varchar(100) not null,
    source_id varchar(100) not null,
    reference_date date not null,
    figure varchar(40) not null,
    kind varchar(10) not null,
    delivery_id bigint not null,
    against_date date not null,
    against_figure varchar(40) not null,
    repeated_by bigint,
    sheet_place varchar(300) not null,
    row_place varchar(300) not null,
    column_place varchar(300) not null,
    primary key (series_id, source_id, reference_date, figure, delivery_id)
);
