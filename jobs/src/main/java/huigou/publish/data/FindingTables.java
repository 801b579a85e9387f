package huigou.publish.data;

import huigou.publish.data.Table.Field;
import java.util.List;

/** The tables of what is found. A change of columns here changes {@link Tables#SCHEMA_VERSION}. */
final class FindingTables {

  static final Table FINDINGS =
      new Table(
          "findings",
          "What is new and worth a line, the most important first",
          List.of(
              new Field("id", "string", "Its own name"),
              new Field("kind", "string", "breach, record, buyback, revision or late"),
              new Field("rank", "integer", "Place on the front page, from 1"),
              new Field("subject", "string", "Series, corridor, issuer or source"),
              new Field("reference_date", "date", "Day that it is about"),
              new Field("sentence_en", "string", "The sentence in English"),
              new Field("sentence_zh", "string", "The sentence in Traditional Chinese"),
              new Field(
                  "evidence", "string", "Address under the language where it can be checked")),
          List.of("id"));

  static final Table BREACHES =
      new Table(
          "breaches",
          "Runs of fixings beyond a ceiling, for every corridor, measure and rule",
          List.of(
              new Field("corridor", "string", "Corridor whose ceiling it is"),
              new Field("measure", "string", "Series of the rate"),
              new Field("rule", "string", "strict (above) or at-or-above"),
              new Field("start_date", "date", "First fixing"),
              new Field("end_date", "date", "Last fixing"),
              new Field("fixings", "integer", "How many"),
              new Field("peak_bp", "number", "Largest excess, basis points"),
              new Field("peak_date", "date", "Its day, the first on a tie"),
              new Field("sum_bp", "number", "Sum of the excesses, basis points"),
              new Field("open", "boolean", "Whether the newest fixing belongs to it"),
              new Field("calendar_labels", "string", "What its days coincide with, by semicolons"),
              new Field("attribution", "string", "explained, partly or unexplained")),
          List.of("corridor", "measure", "rule", "start_date"));

  static final Table RECORDS =
      new Table(
          "records",
          "Figures and moves that none was beyond for long, and the standing extremes",
          List.of(
              new Field("id", "string", "Its own name"),
              new Field("series_id", "string", "Series id"),
              new Field("reference_date", "date", "Day of the figure or move"),
              new Field("kind", "string", "high, low, rise or fall"),
              new Field("value", "number", "Level, or move (of rates in basis points)"),
              new Field("basis", "string", "What is measured"),
              new Field("filter", "string", "Days among which it is one; all for every day"),
              new Field(
                  "exceeded_on", "date", "Latest earlier day at least as extreme; empty for none"),
              new Field("exceeded_value", "number", "Level or move of that day"),
              new Field("as_of", "date", "Date of the edition")),
          List.of("id"));

  static final Table EPISODES =
      new Table(
          "episodes",
          "Times of stress around their peaks",
          List.of(
              new Field("episode", "string", "Its name"),
              new Field("measure", "string", "Series id"),
              new Field("offset_fixings", "integer", "Fixings from the peak, negative before it"),
              new Field("reference_date", "date", "Day of the figure"),
              new Field("value", "number", "Figure in the canonical unit of the series")),
          List.of("episode", "measure", "offset_fixings", "reference_date"));

  static final Table CLAIMS =
      new Table(
          "claims",
          "What articles print, held against the data",
          List.of(
              new Field("id", "string", "Its own name"),
              new Field("article", "string", "Article that prints it"),
              new Field("claimed_on", "date", "Day of the article"),
              new Field("measure", "string", "What it is said to measure; statement or opinion"),
              new Field("comparator", "string", "equals, about, over, at-least, under, at-most"),
              new Field("reference_date", "string", "Day, month or year of which it speaks"),
              new Field("printed_value", "number", "As printed, in canonical units"),
              new Field("unit", "string", "Unit of the values"),
              new Field("verdict", "string", "By what the edition knows"),
              new Field("observed_value", "number", "What the data say"),
              new Field("observed_date", "date", "Day of that figure"),
              new Field("observed_basis", "string", "Measure of that figure"),
              new Field("rule", "string", "Rule that decided"),
              new Field(
                  "as_known_then", "string", "Verdict by what was known on the article's day"),
              new Field("as_known_now", "string", "Verdict by what the edition knows")),
          List.of("id"));

  static final List<Table> ALL = List.of(FINDINGS, BREACHES, RECORDS, EPISODES, CLAIMS);

  private FindingTables() {}
}
