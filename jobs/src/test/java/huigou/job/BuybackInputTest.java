package huigou.job;

import static huigou.support.RepurchaseReport.line;
import static org.assertj.core.api.Assertions.assertThat;

import huigou.evidence.InputCheck;
import huigou.installation.ExitCode;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import huigou.support.Night;
import huigou.support.RepurchaseReport;
import huigou.support.TestInput;
import huigou.support.Workbooks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Buybacks: what is read from reports, filings and the desk's sheets, and what goes wrong in them.
 * Figures are made up.
 */
class BuybackInputTest {

  private static final String REPORT = "hkex/2025-08-29/SRRPT20250828.xls";
  private static final String DESK = "desk/2025-11-28/authorisations.xlsx";

  private static final Object[] OLD_HEADER = {
    "Company",
    "Stock\ncode",
    "Sec.\ntype",
    "Trading date (yyyy/mm/dd)",
    "Number of\nsecurities\npurchased",
    "Price per share\nor highest\nprice paid ($)",
    "Lowest\nprice paid ($)",
    "Total paid ($)",
    "Method of purchase",
    "Number of such\nsecurities purchased\non the Exchange in\nthe year to date (since\nordinary resolution)",
    "% of number of shares\nin issue at time\nordinary resolution\npassed acquired on the\nExchange since date of\nresolution"
  };

  private static final Object[] AUTHORISATIONS = {
    "ticker", "company", "amount_usd_bn", "at_least", "announced", "kind", "source_url"
  };

  @TempDir Path folder;
  private TestInput input;
  private Night night;

  @BeforeEach
  void prepare() {
    input = TestInput.in(folder);
    input.put(
        "new-york-fed/2025-11-26/sofr.json",
        TestInput.rates("SOFR", "2025-11-24", "2.11", "2025-11-25", "2.22"));
    night = new Night(folder, input.folder());
  }

  private static byte[] report(Object[]... lines) {
    return RepurchaseReport.of("28/08/2025", lines);
  }

  private List<String> issues() {
    return InputCheck.of(night.place()).issues().stream()
        .filter(issue -> issue.code() != IssueCode.NO_ROW_USABLE)
        .filter(issue -> issue.code() != IssueCode.ORIGIN_MISSING)
        .map(BuybackInputTest::text)
        .toList();
  }

  private static String text(Issue issue) {
    Place place = issue.place();
    return Stream.of(issue.code().name(), place.row()).collect(Collectors.joining(" "));
  }

  private List<String> rows(String table) throws IOException {
    assertThat(night.run()).isEqualTo(ExitCode.DONE);
    return Files.readAllLines(night.current().resolve("data/" + table + ".csv")).stream()
        .skip(1)
        .toList();
  }

  @Test
  void twoLinesOfOneIssuerAndDayAreBothKeptAndARepeatedOneIsMarked() throws IOException {
    input.put(
        REPORT,
        report(
            line("175", "2025/08/27", "1,000", "HKD 2.00", "HKD 1.50", "HKD 1,800.00"),
            line("175", "2025/08/27", "1,000", "HKD 2.00", "HKD 1.50", "HKD 1,800.00"),
            line("5", "2025/08/27", "10", "RMB 3.00", "", "RMB 30.00")));
    assertThat(issues()).containsExactly("LINE_REPEATED 6");
    assertThat(rows("buyback-executions"))
        .containsExactly(
            "00005-hk,2025-08-27,1,Exchange,exchange,CNY,10,3,,30,0,10,1000,0.5,2025-08-28,",
            "00175-hk,2025-08-27,1,Exchange,exchange,HKD,1000,2,1.5,1800,0,1000,1000,0.5,2025-08-28,",
            "00175-hk,2025-08-27,2,Exchange,exchange,HKD,1000,2,1.5,1800,0,1000,1000,0.5,2025-08-28,line-repeated");
  }

  @Test
  void theLayoutBeforeJune2024IsReadToo() throws IOException {
    input.put(
        "hkex/2024-01-05/SRRPT20240104.xls",
        Workbooks.binary(
            new Object[] {"Date Printed : 04/01/2024"},
            OLD_HEADER,
            new Object[] {
              "MADE UP",
              "700",
              "ORD",
              "2024/01/03",
              "20",
              "HKD 4.00",
              "HKD 3.00",
              "HKD 70.00",
              "On the Exchange",
              "1,500",
              "0.02"
            }));
    assertThat(issues()).isEmpty();
    assertThat(rows("buyback-executions"))
        .containsExactly(
            "00700-hk,2024-01-03,1,On the Exchange,exchange,HKD,20,4,3,70,,,1500,0.02,2024-01-04,");
  }

  @Test
  void whatCannotBeIsMarkedAndKept() throws IOException {
    Object[] noted = line("5", "2025/08/27", "10", "HKD 3.00", "HKD 2.00", "HKD 25.00");
    noted[12] = "Note 1 & 2";
    noted[13] = "";
    Object[] much = line("6", "2025/08/27", "10", "HKD 3.00", "HKD 2.00", "HKD 25.00");
    much[13] = "10.0001";
    input.put(
        REPORT,
        report(
            line("4", "2025/08/27", "10", "HKD 3.00", "HKD 2.00", "HKD 30.01"),
            noted,
            much,
            line("7", "2025/08/27", "10", "HKD 3.00", "HKD 2.00", "HKD 30.00")));
    assertThat(issues())
        .containsExactlyInAnyOrder(
            "AGGREGATE_IMPOSSIBLE 5", "NOTE_FOR_NUMBER 6", "OVER_TEN_PERCENT 7");
    assertThat(rows("buyback-executions"))
        .extracting(row -> row.substring(0, 5) + " " + row.substring(row.lastIndexOf(',') + 1))
        .containsExactly(
            "00004 aggregate-outside-price-range",
            "00005 note-for-number",
            "00006 over-ten-percent",
            "00007 ");
  }

  @Test
  void aDayThatIsNoTradingDayIsSaidAndTheLineKept() throws IOException {
    // 1 July 2025 is a holiday in Hong Kong.
    input.put(REPORT, report(line("4", "2025/07/01", "10", "HKD 3.00", "HKD 2.00", "HKD 25.00")));
    assertThat(issues()).containsExactly("NO_TRADING_DAY 5");
    assertThat(rows("buyback-executions")).hasSize(1);
  }

  @Test
  void thatTheCalendarGoesNoFurtherIsSaidOnceAFile() {
    input.put(
        "hkex/2025-11-28/SRRPT20251127.xls",
        Workbooks.binary(
            new Object[] {"Date Printed : 27/11/2025"},
            Workbooks.repurchasesHeader(),
            line("4", "2014/12/31", "10", "HKD 3.00", "HKD 2.00", "HKD 25.00"),
            line("5", "2014/12/31", "10", "HKD 3.00", "HKD 2.00", "HKD 25.00")));
    assertThat(issues()).containsExactly("TRADING_DAY_UNCHECKED 3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HKG 3.00", "3.00", "$3.00", "港元 3.00"})
  void aCurrencyThatIsNoneCostsItsLine(String high) throws IOException {
    input.put(
        REPORT,
        report(
            line("4", "2025/08/27", "10", high, "HKD 2.00", "HKD 25.00"),
            line("5", "2025/08/27", "10", "HKD 3.00", "HKD 2.00", "HKD 25.00")));
    assertThat(issues()).containsExactly("CURRENCY_UNKNOWN 5");
    assertThat(rows("buyback-executions")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"民國114年8月27日", "27/8/2025"})
  void aDateInAnotherFormCostsItsLine(String day) throws IOException {
    input.put(
        REPORT,
        report(
            line("4", day, "10", "HKD 3.00", "HKD 2.00", "HKD 25.00"),
            line("5", "2025/08/27", "10", "HKD 3.00", "HKD 2.00", "HKD 25.00")));
    assertThat(issues()).singleElement().asString().startsWith("DATE_");
    assertThat(rows("buyback-executions")).hasSize(1);
  }

  @Test
  void aDateWithOtherMarksIsReadAndSaid() throws IOException {
    input.put(REPORT, report(line("4", "2025-08-27", "10", "HKD 3.00", "HKD 2.00", "HKD 25.00")));
    assertThat(issues()).containsExactly("DATE_ODD 5");
    assertThat(rows("buyback-executions"))
        .singleElement()
        .asString()
        .startsWith("00004-hk,2025-08-27,");
  }

  @Test
  void aTradeAfterItsReportIsOut() {
    input.put(REPORT, report(line("4", "2025/08/29", "10", "HKD 3.00", "HKD 2.00", "HKD 25.00")));
    assertThat(issues()).containsExactly("DATE_IN_FUTURE 5");
  }

  @Test
  void aNameThatASpreadsheetWouldRunIsKeptAsText() throws IOException {
    Object[] hostile = line("9", "2025/08/27", "10", "HKD 3.00", "HKD 2.00", "HKD 25.00");
    hostile[0] = "=cmd|' /C calc'!A0<script>";
    input.put(REPORT, report(hostile));
    assertThat(issues()).isEmpty();
    assertThat(night.run()).isEqualTo(ExitCode.DONE);
    String page = Files.readString(night.current().resolve("en/issuers/00009-hk/index.html"));
    assertThat(page).contains("&lt;script&gt;").doesNotContain("A0<script>");
  }

  @Test
  void anAuthorisationMayHaveAMonthAlone() throws IOException {
    input.put(
        DESK,
        Workbooks.of(
            AUTHORISATIONS,
            new Object[] {"AAPL", "Apple", "1.5", "yes", "2025-04", "new", "https://example.org"},
            new Object[] {"GOOG", "x", "2", "", "2025-05-01", "new", "https://example.org"}));
    assertThat(issues()).isEmpty();
    assertThat(rows("authorisations"))
        .containsExactly(
            "aapl-us,us,2025-04,month,USD,1500000000,true,false,false,new,https://example.org",
            "googl-us,us,2025-05-01,day,USD,2000000000,false,false,false,new,https://example.org");
  }

  @Test
  void aTotalInTheMiddleAndADateOfTwoReadingsCostTheirRows() throws IOException {
    input.put(
        DESK,
        Workbooks.of(
            AUTHORISATIONS,
            new Object[] {"AAPL", "Apple", "1.5", "", "2025-04-01", "new", "https://example.org"},
            new Object[] {"", "Total", "1.5", "", "", "", ""},
            new Object[] {"MSFT", "x", "2", "", "6/10/2025", "new", "https://example.org"},
            new Object[] {"JPM", "x", "2", "", "民國114年10月6日", "new", "https://example.org"},
            new Object[] {"BAC", "x", "3", "", "2025-05-01", "new", "https://example.org"}));
    assertThat(issues()).hasSize(3);
    assertThat(rows("authorisations"))
        .extracting(row -> row.substring(0, 3))
        .as("the day by the Republic's calendar has one reading alone")
        .containsExactly("aap", "bac", "jpm");
  }

  @Test
  void anIssuerThatIsRenamedIsTheSameByItsCode() throws IOException {
    Object[] before = line("9999", "2025/08/26", "1,000", "HKD 2.00", "HKD 1.50", "HKD 1,800.00");
    Object[] after = line("9999", "2025/08/27", "1,000", "HKD 2.00", "HKD 1.50", "HKD 1,800.00");
    after[0] = "MADE ANEW";
    input.put(REPORT, report(before, after));
    assertThat(rows("buyback-executions"))
        .extracting(row -> row.substring(0, 22))
        .containsExactly("09999-hk,2025-08-26,1,", "09999-hk,2025-08-27,1,");
  }

  @Test
  void anIssuerIsOneUnderAllItsCodes() throws IOException {
    input.put(
        REPORT,
        report(
            line("175", "2025/08/27", "1,000", "HKD 2.00", "HKD 1.50", "HKD 1,800.00"),
            line("80175", "2025/08/27", "1,000", "RMB 2.00", "RMB 1.50", "RMB 1,800.00")));
    assertThat(rows("buyback-executions"))
        .extracting(row -> row.substring(0, 22))
        .containsExactly("00175-hk,2025-08-27,1,", "00175-hk,2025-08-27,2,");
  }

  @ParameterizedTest
  @CsvSource({
    "00175.HK, HKD, ",
    "0175, HKD, ",
    "../x, HKD, NUMBER_MALFORMED",
    "175, 港元, CURRENCY_UNKNOWN"
  })
  void aReturnOfTheDeskNamesAnIssuerAndACurrency(String code, String currency, String issue) {
    input.put(
        "desk/2025-11-28/returns.xlsx",
        Workbooks.of(
            new Object[] {
              "stock_code", "return_date", "currency", "mandate_to_date_shares", "source_url"
            },
            new Object[] {code, "2025-11-20", currency, "1000", "https://example.org"}));
    assertThat(issues().stream().map(said -> said.split(" ")[0]))
        .isEqualTo(issue == null ? List.of() : List.of(issue));
  }

  private static String facts(String... figures) {
    return """
        {"cik": 320193, "entityName": "made up", "facts": {"dei": {"Other": {"units": {"pure": [{"end": "2025-01-01", "val": 1}]}}},
         "us-gaap": {"Ignored": {"label": "x", "units": {"USD": [{"end": "2025-01-01", "val": 1, "accn": "a", "filed": "2025-01-02"}]}},
         "PaymentsForRepurchaseOfCommonStock": {"label": null, "units": {"USD": [%s]}}}}}"""
        .formatted(String.join(",", figures));
  }

  private static String paid(
      String start, String end, String value, String accession, String filed) {
    return """
        {"start": "%s", "end": "%s", "val": %s, "accn": "%s", "fy": 2025, "fp": "Q1", "form": "10-Q", "filed": "%s", "frame": "CY"}"""
        .formatted(start, end, value, accession, filed);
  }

  private static final String[] YEAR = {
    paid("2023-10-01", "2023-12-30", "10", "0000000001-24-000001", "2024-02-01"),
    paid("2023-10-01", "2024-03-30", "25", "0000000001-24-000002", "2024-05-01"),
    paid("2023-10-01", "2024-06-29", "45", "0000000001-24-000003", "2024-08-01"),
    paid("2023-10-01", "2024-09-28", "70", "0000000001-24-000004", "2024-11-01"),
    paid("2023-10-01", "2023-12-30", "11", "0000000001-24-000005", "2025-02-01"),
  };

  private static final List<String> QUARTERS =
      List.of(
          "aapl-us,2023-10-01,2023-12-30,quarter,USD,11,0000000001-24-000005,2025-02-01,true",
          "aapl-us,2023-10-01,2024-03-30,half,USD,25,0000000001-24-000002,2024-05-01,false",
          "aapl-us,2023-10-01,2024-06-29,nine-months,USD,45,0000000001-24-000003,2024-08-01,false",
          "aapl-us,2023-10-01,2024-09-28,year,USD,70,0000000001-24-000004,2024-11-01,false",
          "aapl-us,2023-12-31,2024-03-30,derived-quarter,USD,15,0000000001-24-000002,2024-05-01,true",
          "aapl-us,2024-03-31,2024-06-29,derived-quarter,USD,20,0000000001-24-000003,2024-08-01,false",
          "aapl-us,2024-06-30,2024-09-28,derived-quarter,USD,25,0000000001-24-000004,2024-11-01,false");

  @Test
  void yearToDateBecomesQuartersAndTheLatestFilingWins() throws IOException {
    input.put("sec/2025-11-28/CIK0000320193.json", facts(YEAR));
    assertThat(issues()).isEmpty();
    assertThat(rows("repurchases")).containsExactlyElementsOf(QUARTERS);
  }

  @Test
  void theSameInGzip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(facts(YEAR).getBytes(StandardCharsets.UTF_8));
    }
    input.put("sec/2025-11-28/CIK0000320193.json.gz", bytes.toByteArray());
    assertThat(rows("repurchases")).containsExactlyElementsOf(QUARTERS);
  }

  @Test
  void anEditionKnowsWhatHadBeenFiledByItsDate() throws IOException {
    input.put("sec/2025-11-28/CIK0000320193.json", facts(YEAR));
    assertThat(night.rerun("2025-11-28")).isEqualTo(ExitCode.DONE);
    assertThat(night.rerun("2025-11-27")).isEqualTo(ExitCode.DONE);
    Path early = night.site().resolve("editions/2025-11-27/data/repurchases.csv");
    assertThat(Files.readAllLines(early).subList(1, 2))
        .containsExactly(
            "aapl-us,2023-10-01,2023-12-30,quarter,USD,11,0000000001-24-000005,2025-02-01,true");
  }

  private void desk(String file, Object[]... rows) {
    input.put("desk/2026-08-05/" + file, Workbooks.of(rows));
  }

  private static final Object[] TOTALS = {
    "publisher",
    "measure",
    "as_of",
    "amount_usd_bn",
    "at_least",
    "status",
    "stated_on",
    "condition",
    "source_url"
  };

  @ParameterizedTest
  @CsvSource({
    "announced ytd, 2026-07-01, '', cited, MARK_UNKNOWN",
    "announced-year, 2026-07-03, '', cited, DATE_IN_FUTURE",
    "announced-year, 2026-07-01, perhaps, cited, MARK_UNKNOWN"
  })
  void aTotalThatCannotBeIsKeptOut(
      String measure, String asOf, String atLeast, String status, String code) {
    desk(
        "totals.xlsx",
        TOTALS,
        new Object[] {"P", measure, asOf, "900", atLeast, status, "2026-07-02", "", "s"});
    assertThat(issues()).containsExactly(code + " 2");
  }

  @Test
  void aForecastPassesNoThreshold() throws IOException {
    desk(
        "totals.xlsx",
        TOTALS,
        new Object[] {
          "P", "announced-year-to-date", "2027-12-31", "1300", "", "forecast", "2026-07-02", "", "s"
        });
    assertThat(night.run()).isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(night.current().resolve("en/buybacks/united-states/index.html")))
        .doesNotContain("passed $1 trillion");
  }

  private static final Object[] RETURNS = {
    "stock_code",
    "return_date",
    "currency",
    "shares_repurchased",
    "high",
    "low",
    "aggregate",
    "held_as_treasury",
    "mandate_to_date_shares",
    "mandate_to_date_pct",
    "moratorium_end",
    "treasury_after",
    "source_url"
  };

  private static Object[] returned(String day, String currency, String high, String toDate) {
    return new Object[] {
      "175", day, currency, "1000", high, "", "", "", toDate, "0.1", "", "", "s"
    };
  }

  @Test
  void aPriceOfNoughtIsNone() {
    desk("returns.xlsx", RETURNS, returned("2026-02-06", "HKD", "0", "1000"));
    input.put(REPORT, report(line("175", "2025/08/27", "1,000", "HKD 0", "", "")));
    assertThat(issues())
        .containsExactlyInAnyOrder(
            "NUMBER_OUT_OF_BOUNDS 2", "FIGURE_ABSENT 5", "NUMBER_OUT_OF_BOUNDS 5");
  }

  @Test
  void aPriceInAnotherCurrencyBindsNothing() throws IOException {
    desk("returns.xlsx", RETURNS, returned("2026-02-06", "RMB", "2.2", "1000"));
    assertThat(geely()).contains(",unknown,");
  }

  @Test
  void theCountOfTheNextMandateIsNotThisOnes() throws IOException {
    desk(
        "returns.xlsx",
        RETURNS,
        returned("2026-02-23", "HKD", "20", "82448000"),
        returned("2026-06-10", "HKD", "20", "500000"));
    assertThat(geely()).contains(",82448000,");
  }

  private String geely() throws IOException {
    return rows("buyback-programmes").stream()
        .filter(row -> row.startsWith("00175-hk,"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aTotalRowIsNoCompany() {
    input.put(
        DESK,
        Workbooks.of(
            AUTHORISATIONS,
            new Object[] {"Total", "Total", "999", "", "2025-08-01", "sum", "s"},
            new Object[] {"#REF!", "X", "1", "", "2025-08-01", "sum", "s"}));
    assertThat(issues()).containsExactly("MARK_UNKNOWN 2", "TEXT_GARBLED 3");
  }

  @Test
  void aFootnoteInAnyCountStandsForIt() {
    Object[] line = line("175", "2025/08/27", "1,000", "HKD 2.00", "HKD 1.50", "HKD 1,800.00");
    line[9] = "See Note 1";
    line[13] = "Note 1 & 2";
    input.put(REPORT, report(line));
    assertThat(issues()).containsExactly("NOTE_FOR_NUMBER 5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"12 34", "../../x", "1?2#3", "<b>"})
  void aCompanysNumberIsANumber(String cik) {
    input.put(
        "sec/2025-11-26/facts.json",
        "{\"cik\":\"%s\",\"entityName\":\"X\",\"facts\":{\"us-gaap\":{\"PaymentsForRepurchaseOfCommonStock\":{\"units\":{\"USD\":[{\"start\":\"2025-01-01\",\"end\":\"2025-03-31\",\"val\":1,\"accn\":\"a\",\"filed\":\"2025-04-30\"}]}}}}}"
            .formatted(cik));
    assertThat(issues()).singleElement().asString().startsWith("NAME_MALFORMED");
  }

  @Test
  void aDamagedWorkbookIsRefusedAndTheNightGoesOn() throws IOException {
    byte[] whole =
        report(line("175", "2025/08/27", "1,000", "HKD 2.00", "HKD 1.50", "HKD 1,800.00"));
    byte[] damaged = whole.clone();
    for (int i = 0; i < damaged.length; i += 97) {
      damaged[Math.min(damaged.length - 1, 600 + i)] ^= 0x55;
    }
    input.put(REPORT, damaged);
    assertThat(night.run()).isEqualTo(ExitCode.DONE);
  }
}
