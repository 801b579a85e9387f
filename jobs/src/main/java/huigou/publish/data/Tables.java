package huigou.publish.data;

import huigou.publish.data.Table.Field;
import java.util.List;

/** The tables that exist. A change of columns here changes the schema version. */
final class Tables {

  static final String SCHEMA_VERSION = "7";

  private static final Field VALUE =
      new Field("value", "number", "Figure in the canonical unit of the series");
  private static final Field REFERENCE_DATE =
      new Field("reference_date", "date", "Day that the figure is about");

  private static final Field STATUS =
      new Field("status", "string", "final, provisional, estimated or forecast");

  static final Table SERIES =
      new Table(
          "series",
          "One row a series",
          List.of(
              new Field("id", "string", "Series id"),
              new Field("title_en", "string", "Title in English"),
              new Field("title_zh", "string", "Title in Traditional Chinese"),
              new Field("unit", "string", "percent_per_annum, basis_point or usd"),
              new Field("frequency", "string", "business-daily, weekly, monthly or daily"),
              new Field("basis", "string", "What is measured"),
              new Field("source", "string", "Sources in order of precedence, or derived"),
              new Field("first_date", "date", "First reference date"),
              new Field("last_date", "date", "Newest reference date"),
              new Field("observations", "integer", "Number of figures"),
              new Field("next_due", "date", "Release day of the next figure"),
              new Field("late", "boolean", "Whether that day had passed by more than the grace")),
          List.of("id"));

  static final Table OBSERVATIONS =
      new Table(
          "observations",
          "Every vintage of every series that was known by the edition's date",
          List.of(
              new Field("series_id", "string", "Series id"),
              REFERENCE_DATE,
              new Field("known_on", "date", "Day since which the figure was known"),
              VALUE,
              STATUS,
              new Field("source", "string", "Source of the figure, or derived"),
              new Field("received_on", "date", "Day of the delivery that gave it")),
          List.of("series_id", "reference_date", "known_on", "source", "value"));

  static final Table REVISIONS =
      new Table(
          "revisions",
          "Figures that their source changed",
          List.of(
              new Field("series_id", "string", "Series id"),
              REFERENCE_DATE,
              new Field("old_value", "number", "Figure that stood before"),
              new Field("new_value", "number", "Figure that stands since"),
              new Field("known_on", "date", "Day since which the new figure was known"),
              new Field("kind", "string", "revision, or correction of a mistake")),
          List.of("series_id", "reference_date", "known_on", "old_value"));

  static final Table QUARANTINE =
      new Table(
          "quarantine",
          "Issues found in the input",
          List.of(
              new Field("source", "string", "Source folder"),
              new Field("file", "string", "File below input/"),
              new Field("sheet", "string", "Sheet, empty where there is none"),
              new Field("row", "string", "Line number or path of the record"),
              new Field("column", "string", "Heading or key"),
              new Field("raw", "string", "What was found"),
              new Field("rule", "string", "Rule that it breaks"),
              new Field("severity", "string", "warning (kept), error (row out), fatal (file out)"),
              new Field("message_en", "string", "The issue and what would mend it, in English"),
              new Field("message_zh", "string", "The same in Traditional Chinese")),
          List.of("source", "file", "sheet", "row", "column", "rule"));

  static final Table INPUTS =
      new Table(
          "inputs",
          "Deliveries",
          List.of(
              new Field("source", "string", "Source folder"),
              new Field("received_on", "date", "Day of receipt in the source's zone"),
              new Field("file", "string", "File name"),
              new Field("sha256", "string", "Checksum of the bytes"),
              new Field("bytes", "integer", "Size"),
              new Field("rows_read", "integer", "Rows read"),
              new Field("rows_accepted", "integer", "Rows accepted"),
              new Field("rows_quarantined", "integer", "Rows quarantined"),
              new Field("origin_kind", "string", "publisher, carried-over or unknown")),
          List.of("source", "received_on", "file"));

  static final Table OPERATIONS =
      new Table(
          "operations",
          "Repo and reverse repo operations, one row an operation and kind of security",
          List.of(
              new Field("operation_id", "string", "The publisher's name of the operation"),
              new Field("facility", "string", "Facility to which it belongs"),
              new Field("operation_date", "date", "Day on which it was held"),
              new Field("settlement_date", "date", "Day on which the cash moves"),
              new Field("maturity_date", "date", "Day on which it moves back"),
              new Field("window", "string", "morning or afternoon, by the close of bids"),
              new Field("security_type", "string", "Kind of security, in the publisher's word"),
              new Field("rate_pct", "number", "Award, average or offered rate, percent a year"),
              new Field("submitted_usd", "number", "Bids, US dollars"),
              new Field("accepted_usd", "number", "Accepted, US dollars"),
              new Field("counterparties", "integer", "Accepted counterparties of the operation"),
              new Field("small_value", "boolean", "Whether it is an exercise with small amounts")),
          List.of("operation_id", "security_type"));

  static final Table AUCTIONS =
      new Table(
          "auctions",
          "Auctions of Treasury securities",
          List.of(
              new Field("cusip", "string", "Security sold"),
              new Field("auction_date", "date", "Day of the auction"),
              new Field("security_type", "string", "Bill, Note or Bond"),
              new Field("security_term", "string", "Term as the publisher words it"),
              new Field("reopening", "boolean", "Whether the security existed before"),
              new Field("issue_date", "date", "Day on which it settles"),
              new Field("maturity_date", "date", "Day on which it falls due"),
              new Field("offered_usd", "number", "Offered, US dollars"),
              new Field("accepted_usd", "number", "Sold, the Federal Reserve's share included"),
              new Field("rate_pct", "number", "High discount rate or high yield, percent a year"),
              new Field("bid_to_cover", "number", "Bids over what was accepted")),
          List.of("cusip", "auction_date"));

  static final Table STIGMA_DAYS =
      new Table(
          "stigma-days",
          "Days on which a market rate stood above the standing repo facility's and next to nothing was taken there",
          List.of(
              new Field("measure", "string", "Series of the market rate"),
              REFERENCE_DATE,
              new Field("rate_pct", "number", "Market rate, percent a year"),
              new Field("facility_rate_pct", "number", "Rate of the facility, percent a year"),
              new Field("excess_bp", "number", "Difference in basis points"),
              new Field("accepted_usd", "number", "Taken of the facility, US dollars")),
          List.of("measure", "reference_date"));

  static final Table DRAIN =
      new Table(
          "drain",
          "What drains reserves: changes over the week to each Wednesday, US dollars",
          List.of(
              new Field("reference_date", "date", "Wednesday on which the week ends"),
              new Field("reserves_change", "number", "Reserves, Wednesday level"),
              new Field("total_assets_change", "number", "Total assets, Wednesday level"),
              new Field("tga_level_change", "number", "Treasury account, Wednesday level"),
              new Field("on_rrp_level_change", "number", "ON RRP, Wednesday level"),
              new Field("foreign_rrp_change", "number", "Foreign repo pool, Wednesday level"),
              new Field("currency_change", "number", "Currency, Wednesday level"),
              new Field("other_change", "number", "Other factors, Wednesday levels added up"),
              new Field("residual", "number", "What the items leave; empty where one is missing"),
              new Field("tga_close_change", "number", "Treasury account, Wednesday close"),
              new Field("on_rrp_accepted_change", "number", "ON RRP, operations"),
              new Field("remainder_partial", "number", "What these leave; no residual")),
          List.of("reference_date"));

  /** Series of the columns of {@link #DRAIN} after the first, in their order. */
  static final List<String> DRAIN_SERIES =
      List.of(
          "reserves-level-change",
          "total-assets-change",
          "tga-level-change",
          "on-rrp-level-change",
          "foreign-rrp-change",
          "currency-change",
          "other-factors-change",
          "drain-residual",
          "tga-close-change",
          "on-rrp-accepted-change",
          "drain-remainder-partial");

  private Tables() {}

  /** The table of one series. */
  static Table ofSeries(String id, String title) {
    return new Table(
        "series/" + id,
        title,
        List.of(
            REFERENCE_DATE,
            VALUE,
            STATUS,
            new Field("known_on", "date", "Day since which the figure was known"),
            new Field("source", "string", "Source of the figure, or derived")),
        List.of("reference_date"));
  }
}
