-- What is staged of a file goes before it is staged again: found by the file, not by looking at all that others staged. Without these a
-- night over thousands of files of facts takes the square of their number.
create index raw_fact_delivery on raw_fact (delivery_id);
create index raw_run_delivery on raw_run (delivery_id);
create index core_coverage_delivery on core_coverage (delivery_id);
create index core_fact_coverage_delivery on core_fact_coverage (delivery_id);
create index core_issue_file on core_issue (file);
