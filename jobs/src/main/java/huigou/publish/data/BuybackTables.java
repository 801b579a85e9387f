package huigou.publish.data;

import huigou.publish.data.Table.Field;
import java.util.List;

/** The tables about buybacks. A change of columns here changes {@link Tables#SCHEMA_VERSION}. */
final class BuybackTables {

  private static final Field ISSUER = new Field("issuer", "string", "Issuer id, such as 00175-hk");
  private static final Field CURRENCY = new Field("currency", "string", "ISO code");

  static final Table EXECUTIONS =
      new Table(
          "buyback-executions",
          "Lines of the Hong Kong exchange's daily repurchase report, as printed",
          List.of(
              ISSUER,
              new Field("trade_date", "date", "Day of the trade"),
              new Field("line", "integer", "Line among those of its issuer and trading date"),
              new Field("venue", "string", "Where it was bought, in the report's word"),
              new Field("method", "string", "How it was bought, one of five words"),
              CURRENCY,
              new Field("shares", "number", "Shares bought"),
              new Field("high", "number", "Highest or only price a share"),
              new Field("low", "number", "Lowest price a share; empty for a single price"),
              new Field("aggregate", "number", "Price paid"),
              new Field("for_cancellation", "number", "Shares to be cancelled, where printed"),
              new Field("to_treasury", "number", "Shares to be kept in treasury, where printed"),
              new Field("mandate_to_date_shares", "number", "Bought under the mandate to date"),
              new Field("mandate_to_date_pct", "number", "The same, percent of the mandate's base"),
              new Field("reported_on", "date", "Day of the report"),
              new Field("issue", "string", "What is odd about the line, joined by semicolons")),
          List.of("issuer", "trade_date", "line"));

  static final Table PROGRAMMES =
      new Table(
          "buyback-programmes",
          "Programmes: mandate, plan, what was bought, what binds",
          List.of(
              ISSUER,
              new Field("programme", "string", "Its name here"),
              new Field("announced_on", "date", "Day of the announcement"),
              new Field("kind", "string", "mandate, plan or authorisation"),
              new Field("budget_currency", "string", "ISO code"),
              new Field("budget", "number", "Most that may be paid"),
              new Field("mandate_shares", "number", "Most shares that may be bought"),
              new Field("mandate_date", "date", "Day of the mandate"),
              new Field("mandate_base_shares", "number", "Shares in issue on that day"),
              new Field("executed_shares", "number", "Bought so far, as last printed"),
              new Field("executed_amount", "number", "Paid so far; empty where not printed"),
              new Field("executed_pct_of_budget", "number", "Paid, percent of the budget"),
              new Field("executed_pct_of_mandate", "number", "Bought, percent of the mandate"),
              new Field("break_even_price", "number", "Budget over mandate shares"),
              new Field("binding", "string", "budget, mandate or unknown, at the latest price"),
              new Field("fate", "string", "cancel, treasury, mixed or unknown"),
              new Field("status", "string", "announced, running, completed, expired, suspended")),
          List.of("issuer", "programme"));

  static final Table AUTHORISATIONS =
      new Table(
          "authorisations",
          "Authorisations of US boards as cited: announced, not bought",
          List.of(
              ISSUER,
              new Field("market", "string", "us"),
              new Field("announced_on", "string", "Day, or month where no source gives the day"),
              new Field("date_precision", "string", "day or month"),
              CURRENCY,
              new Field("amount", "number", "Most that may be paid"),
              new Field("at_least", "boolean", "Whether the source says at least"),
              new Field("kind", "string", "In the source's words"),
              new Field("source", "string", "Where it is cited")),
          List.of("issuer", "announced_on", "amount"));

  static final Table REPURCHASES =
      new Table(
          "repurchases",
          "Repurchases as filed with the SEC, and quarters by subtraction: completed",
          List.of(
              ISSUER,
              new Field("period_start", "date", "First day"),
              new Field("period_end", "date", "Last day"),
              new Field(
                  "period_kind", "string", "quarter, half, nine-months, year or derived-quarter"),
              CURRENCY,
              new Field("amount", "number", "Paid over the period"),
              new Field("accession", "string", "Filing; of a derived figure the later one"),
              new Field("filed", "date", "Day of that filing"),
              new Field("restated", "boolean", "Whether another value was filed for the period")),
          List.of("issuer", "period_start", "period_end", "period_kind", "currency"));

  static final Table MARKET_TOTALS =
      new Table(
          "market-totals",
          "Totals over the US market as their publishers state them: never summed here",
          List.of(
              new Field("publisher", "string", "Who counts"),
              new Field(
                  "measure",
                  "string",
                  "announced- or completed-, and the span: month, year, year-to-date, quarter,"
                      + " twelve-months"),
              new Field("as_of", "date", "Day it is about; of a forecast, the end of its span"),
              CURRENCY,
              new Field("amount", "number", "As stated"),
              new Field("at_least", "boolean", "Whether the source says at least"),
              new Field("status", "string", "preliminary, final, cited or forecast"),
              new Field("stated_on", "date", "Day of the statement"),
              new Field("condition", "string", "Of a forecast, where it has one"),
              new Field("source", "string", "Where it is stated")),
          List.of("publisher", "measure", "as_of", "stated_on"));

  static final Table FILED =
      new Table(
          "filed-amounts",
          "What companies file as authorised, as remaining and as the value of treasury shares",
          List.of(
              ISSUER,
              new Field("item", "string", "authorised, remaining or treasury"),
              new Field("period_start", "date", "First day, where it is filed over a period"),
              new Field("period_end", "date", "The date"),
              CURRENCY,
              new Field("amount", "number", "As filed"),
              new Field("accession", "string", "Filing"),
              new Field("filed", "date", "Day of that filing"),
              new Field(
                  "sense", "string", "own, falls-like-a-remainder, doubtful or over-a-period")),
          List.of("issuer", "item", "period_end", "period_start", "currency"));

  static final Table OPERATING =
      new Table(
          "operating-figures",
          "Figures of an issuer's business that were printed beside its buybacks",
          List.of(
              ISSUER,
              new Field("period", "string", "Month, or first and last month"),
              new Field("item", "string", "What is counted"),
              new Field("part_of", "string", "Item of which it is a part; empty of a total"),
              new Field("value", "number", "Count"),
              new Field("unit", "string", "What is counted in"),
              new Field("source", "string", "Where it is printed")),
          List.of("issuer", "period", "item"));

  static final Table ANNOUNCEMENTS =
      new Table(
          "announcements",
          "Announcements and what was read out of them; what speaks of no buyback has the kind none",
          List.of(
              new Field("id", "string", "The publisher's own name, with the source in front"),
              new Field("published_at", "string", "Instant with its offset, or the day alone"),
              new Field("market", "string", "Country code of the listing, where it is told"),
              new Field("issuer", "string", "Issuer id, where code or name is known"),
              new Field("language", "string", "zh-Hant, zh-Hans or en, by the title's characters"),
              new Field("title", "string", "Without markup, behind the publisher's own heading"),
              new Field("kind", "string", "What is done to a buyback, one of nine words"),
              new Field("amount", "number", "Money of the buyback; of a range the upper end"),
              CURRENCY,
              new Field("shares", "number", "Shares of the buyback"),
              new Field("pct", "number", "The same, percent of the issued shares"),
              new Field("url", "string", "Where the document stands"),
              new Field("source", "string", "Source of the delivery"),
              new Field("confidence", "string", "high, medium, or low for the review list")),
          List.of("id"));

  static final List<Table> ALL =
      List.of(
          EXECUTIONS,
          PROGRAMMES,
          AUTHORISATIONS,
          MARKET_TOTALS,
          REPURCHASES,
          FILED,
          OPERATING,
          ANNOUNCEMENTS);

  private BuybackTables() {}
}
