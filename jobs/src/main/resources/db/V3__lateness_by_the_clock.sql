alter table out_series add late_after date;
comment on column out_series.late_after is 'Last day on which the next figure is not yet late; later than that, whoever has a clock may say so.';
