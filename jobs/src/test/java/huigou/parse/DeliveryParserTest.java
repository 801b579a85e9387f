package huigou.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huigou.catalogue.Catalogue;
import huigou.catalogue.CatalogueReader;
import huigou.catalogue.Layout;
import huigou.model.issue.FileRefused;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Delivery;
import huigou.model.origin.Origin;
import huigou.model.origin.SourceId;
import huigou.model.raw.RawRecord;
import huigou.model.raw.RawRow;
import huigou.support.Project;
import huigou.support.Workbooks;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryParserTest {

  private static final Catalogue CATALOGUE = CatalogueReader.read(Project.input());

  @TempDir Path folder;

  private Origin origin = Origin.unknown();
  private final List<RawRow> rows = new ArrayList<>();
  private final List<RawRecord> records = new ArrayList<>();
  private final List<Issue> others = new ArrayList<>();
  private final List<Issue> oddities = new ArrayList<>();

  private Layout parse(String source, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("delivery"), bytes);
    SourceId id = new SourceId(source);
    Delivery delivery =
        new Delivery(id, LocalDate.parse("2025-12-01"), "delivery", "", bytes.length, origin);
    return DeliveryParser.parse(
        delivery,
        file,
        CATALOGUE.forms(id),
        new RowSink() {
          @Override
          public void row(RawRow row, Layout layout) {
            rows.add(row);
          }

          @Override
          public void record(RawRecord record, Layout layout) {
            records.add(record);
          }

          @Override
          public void otherRow(Issue issue) {
            others.add(issue);
          }

          @Override
          public void oddity(Issue issue) {
            oddities.add(issue);
          }
        });
  }

  private Layout parse(String source, String text) throws IOException {
    return parse(source, text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> texts() {
    return rows.stream()
        .map(
            row ->
                row.place().row()
                    + " "
                    + row.dates().stream().map(RawRow.RawCell::text).toList()
                    + " "
                    + row.cells().stream()
                        .map(
                            cell ->
                                (cell.item() + " " + cell.vintage()).strip()
                                    + " "
                                    + cell.field()
                                    + "="
                                    + cell.text())
                        .toList())
        .toList();
  }

  @Test
  void newYorkFedJsonIsReadWithItsDigitsAndInAnyOrderOfKeys() throws IOException {
    Layout layout =
        parse(
            "new-york-fed",
            """
        { "refRates": [ { "volumeInBillions": 3361 ,"type": "SOFR", "percentRate": 4.10 ,"percentPercentile75": 4.19,
          "effectiveDate": "2025-11-28", "revisionIndicator": "" },
        { "effectiveDate": "2025-11-26", "type": "SOFR" ,"percentRate": 4.05 ,"percentPercentile75": null, "footnoteId": 3 } ] }
        """);
    assertThat(layout.id()).isEqualTo("nyfed-rates-json");
    assertThat(others).isEmpty();
    assertThat(texts())
        .containsExactly(
            "refRates[0] [2025-11-28] [SOFR volume=3361, SOFR rate=4.10, SOFR p75=4.19]",
            "refRates[1] [2025-11-26] [SOFR rate=4.05]");
  }

  @Test
  void newYorkFedDownloadIsReadToItsBlankLastRow() throws IOException {
    Layout layout =
        parse(
            "new-york-fed",
            "Effective Date,Rate Type,Rate (%),1st Percentile (%),25th Percentile (%),75th Percentile (%),"
                + "99th Percentile (%),Volume ($Billions),Target Rate From (%),Target Rate To (%),Intra Day - Low (%),Intra Day - High (%),"
                + "Standard Deviation (%),30-Day Average SOFR,90-Day Average SOFR,180-Day Average SOFR,SOFR Index,Revision Indicator (Y/N),"
                + "Footnote ID\n08/03/2026,EFFR,3.63,3.6,3.62,3.63,3.68,111,3.5,3.75,,,,,,,,,\n01/02/2026,SOFR,3.75,3.69,3.7,3.81,3.87,3508,,,,,,,,,,,\n"
                + ",".repeat(18)
                + "\n");
    assertThat(layout.id()).isEqualTo("nyfed-rates-table");
    assertThat(texts())
        .containsExactly(
            "2 [08/03/2026] [EFFR rate=3.63, EFFR p1=3.6, EFFR p25=3.62, EFFR p75=3.63, EFFR p99=3.68, EFFR volume=111, EFFR target-lower=3.5, EFFR target-upper=3.75]",
            "3 [01/02/2026] [SOFR rate=3.75, SOFR p1=3.69, SOFR p25=3.7, SOFR p75=3.81, SOFR p99=3.87, SOFR volume=3508]");
  }

  @ParameterizedTest
  @CsvSource({"DATE,.", "observation_date,''"})
  void fredGraphsOfBothErasAreReadAlike(String heading, String absent) throws IOException {
    Layout layout =
        parse(
            "fred",
            heading
                + ",SOFR\r\n2019-08-30,2.16\r\n2019-09-02,"
                + absent
                + "\r\n2019-09-03,2.21\r\n");
    assertThat(layout.id()).isEqualTo("fred-graph-table");
    assertThat(texts())
        .containsExactly(
            "2 [2019-08-30] [SOFR value=2.16]",
            "3 [2019-09-02] []",
            "4 [2019-09-03] [SOFR value=2.21]");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstHeading() throws IOException {
    parse("fred", "\uFEFFobservation_date,SOFR\n2025-11-28,4.12\n");
    assertThat(texts()).containsExactly("2 [2025-11-28] [SOFR value=4.12]");
  }

  @Test
  void stepsHaveTwoDatesAndAnEmptySecondOneStays() throws IOException {
    parse(
        "desk",
        "rate,effective_from,effective_to,percent_per_annum\niorb,2020-03-16,2021-06-16,0.10\nsrf-rate,2025-12-11,,3.75\n");
    assertThat(texts())
        .containsExactly(
            "2 [2020-03-16, 2021-06-16] [iorb rate=0.10]", "3 [2025-12-11, ] [srf-rate rate=3.75]");
  }

  @Test
  void aRowOfAnotherLengthIsUnreadableAndTheOthersStay() throws IOException {
    parse("fred", "observation_date,SOFR\n2025-11-26,4.05,x\n2025-11-28,4.12\n");
    assertThat(texts()).containsExactly("3 [2025-11-28] [SOFR value=4.12]");
    assertThat(others)
        .extracting(issue -> issue.code() + " " + issue.place())
        .containsExactly(
            "ROW_LENGTH new-york-fed".replace("new-york-fed", "fred/2025-12-01/delivery › 2"));
  }

  @Test
  void aRecordWithoutDateTypeOrRateIsUnreadable() throws IOException {
    parse(
        "new-york-fed",
        "{\"refRates\": [{\"type\": \"SOFR\", \"percentRate\": 1}, {\"effectiveDate\": \"2025-11-28\", \"percentRate\": 1},"
            + " {\"effectiveDate\": \"2025-11-28\", \"type\": \"SOFR\"}]}");
    assertThat(rows).isEmpty();
    assertThat(others)
        .extracting(issue -> issue.place().column())
        .containsExactly("effectiveDate", "type", "percentRate");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "new-york-fed|{\"refRates\": [ {\"effectiveDate\": \"2025-11-28\", \"type\"|FILE_CUT_SHORT",
        "new-york-fed|<!doctype html><html><body>Service unavailable</body></html>|MARKUP_PAGE",
        "hkex|MIME-Version: 1.0 Content-Type: multipart/related|PAGE_AS_WORKBOOK",
        "hkex|Mime: 1.0|LAYOUT_UNKNOWN",
        "new-york-fed|<?xml version='1.0'?><rates/>|LAYOUT_UNKNOWN",
        "new-york-fed|<?xml version='1.0'?><html/>|MARKUP_PAGE",
        "ofr|{\"mnemonic\": \"made up\"}|LAYOUT_UNKNOWN",
        "ofr|[[\"2025-11-28\", 4]]|LAYOUT_UNKNOWN",
        "new-york-fed|{\"error\": \"not found\"}|SERVICE_ERROR",
        "new-york-fed|{\"refRates\": [{\"effectiveDate\": \"2025-11-28\", \"rate\": 4}]}|COLUMN_UNKNOWN",
        "new-york-fed|{\"refRates\": [{\"effectiveDate\": {\"a\": 1}}]}|JSON_SHAPE",
        "new-york-fed|{\"refRates\": [{\"type\": \"SOFR\", \"type\": \"EFFR\"}]}|JSON_KEY_TWICE",
        "new-york-fed|{\"refRates\": [{\"type\": \"SOFR\"}]} trailing|JSON_MALFORMED",
        "new-york-fed|[1, 2]|LAYOUT_UNKNOWN",
        "new-york-fed|%PDF-1.7|FILE_FOR_PEOPLE",
        "new-york-fed|{\\rtf1 4.04}|FILE_FOR_PEOPLE",
        "wires|{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"News\", \"items\": [{\"id\": \"1\"}]}|ANSWER_OTHER",
        "new-york-fed|{\"refRates\": [{\"type\": tru|FILE_CUT_SHORT",
        "new-york-fed|{\"refRates\": [{\"type\": tru }]}|JSON_MALFORMED",
        "new-york-fed|{\"refRates\": [{\"type\": \"SOFR\"}|FILE_CUT_SHORT",
        "fred|when,SOFR|LAYOUT_UNKNOWN",
        "fred|observation_date,SOFR|NO_ROWS",
        "fred|observation_date,SOFR,SOFR|COLUMN_TWICE",
        "new-york-fed|Effective Date,Rate Type,Rate|COLUMN_UNKNOWN",
        "new-york-fed|Effective Date,Rate Type,25th Percentile (%)|COLUMN_MISSING",
        "desk|effective_from;effective_to;rate;percent_per_annum|SEPARATOR_OTHER",
        "desk|effective_from\teffective_to\trate\tpercent_per_annum|SEPARATOR_OTHER"
      })
  void aFileThatIsNotWhatItsLayoutSaysIsRefusedWhole(String source, String text, IssueCode code) {
    assertThatThrownBy(() -> parse(source, text))
        .isInstanceOfSatisfying(
            FileRefused.class,
            refused -> {
              assertThat(refused.issue().code()).isEqualTo(code);
              assertThat(refused.issue().place().file()).isEqualTo(source + "/2025-12-01/delivery");
            });
  }

  @Test
  void aTableThatBreaksOffInTheMiddleOfARowGivesThatRowUp() {
    MadeDelivery made = MadeDelivery.of("fred", "observation_date,SOFR\n2025-11-26,4.05\n2025-1");
    assertThat(made.lines).hasSize(1);
    assertThat(made.issues).containsExactly("row: LAST_ROW_CUT 3");
    assertThat(made.quoted).containsExactly("2025-1");
  }

  /** Of a source without layouts of JSON those it has are named. */
  @Test
  void whatASourceKnowsIsNamedWhateverTheFileIs() {
    assertThatThrownBy(() -> parse("ofr", "{\"mnemonic\": \"made up\", \"a\": {\"b\": 1}}"))
        .isInstanceOfSatisfying(
            FileRefused.class,
            refused -> {
              assertThat(refused.issue().found()).isEqualTo("mnemonic, a");
              assertThat(refused.issue().expected()).startsWith("date");
            });
  }

  /** A text whose first bytes say that it is UTF-16 has one reading; markup says so itself. */
  @Test
  void markedUtf16IsReadAndToldAndIsNoMarkup() throws IOException {
    String graph = "\uFEFFobservation_date,SOFR\n2025-11-28,4.12\n";
    parse("fred", graph.substring(1));
    List<String> narrow = texts();
    assertThat(narrow).hasSize(1);
    for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      rows.clear();
      oddities.clear();
      parse("fred", graph.getBytes(wide));
      assertThat(texts()).isEqualTo(narrow);
      assertThat(oddities).extracting(Issue::code).containsExactly(IssueCode.ENCODING_WIDE);
    }
    assertThatThrownBy(() -> parse("fred", "\uFEFF<feed/>".getBytes(StandardCharsets.UTF_16LE)))
        .isInstanceOfSatisfying(
            FileRefused.class,
            refused -> assertThat(refused.issue().code()).isEqualTo(IssueCode.ENCODING_UTF16));
    assertThatThrownBy(() -> parse("fred", graph.getBytes(Charset.forName("UTF-32LE"))))
        .isInstanceOf(FileRefused.class);
  }

  @Test
  void emptyFilesAndForeignEncodingsAreRefused() {
    assertThatThrownBy(() -> parse("fred", " \n "))
        .isInstanceOfSatisfying(
            FileRefused.class,
            refused -> assertThat(refused.issue().code()).isEqualTo(IssueCode.FILE_EMPTY));
    byte[] utf16 = "observation_date,SOFR\n2025-11-28,4.12\n".getBytes(StandardCharsets.UTF_16LE);
    assertThatThrownBy(() -> parse("fred", utf16)).isInstanceOf(FileRefused.class);
    byte[] big5 = "observation_date,利率\n2025-11-28,4.12\n".getBytes(Charset.forName("Big5"));
    assertThatThrownBy(() -> parse("fred", big5))
        .isInstanceOfSatisfying(
            FileRefused.class,
            refused -> assertThat(refused.issue().code()).isEqualTo(IssueCode.ENCODING_NOT_UTF8));
  }

  private static final String[] DOWNLOAD = {
    "Effective Date", "Rate Type", "Rate (%)", "75th Percentile (%)", "Volume ($Billions)"
  };

  @Test
  void newYorkFedWorkbookIsReadToItsLastRowOfOneEmptyCell() throws IOException {
    byte[] workbook =
        Workbooks.of(
            DOWNLOAD,
            new Object[] {"04/16/2025", "SOFR", 4.31, 4.36, 2591},
            new Object[] {"04/15/2025", "SOFR", "4.36", "4.4", "2619"},
            new Object[] {""});
    assertThat(parse("new-york-fed", workbook).id()).isEqualTo("nyfed-rates-table");
    assertThat(texts())
        .containsExactly(
            "2 [04/16/2025] [SOFR rate=4.31, SOFR p75=4.36, SOFR volume=2591]",
            "3 [04/15/2025] [SOFR rate=4.36, SOFR p75=4.4, SOFR volume=2619]");
    assertThat(others).isEmpty();
    assertThat(oddities).isEmpty();
    assertThat(rows.get(0).place()).hasToString("new-york-fed/2025-12-01/delivery › Results › 2");
  }

  @Test
  void aSheetMayHaveATitleAboveItsTableAndDatesThatAreDates() throws IOException {
    byte[] workbook =
        Workbooks.titled(
            "Reference rates, merged over all columns",
            DOWNLOAD,
            new Object[] {LocalDate.parse("2025-11-26"), "SOFR", 4.05, 4.12, 3297});
    parse("new-york-fed", workbook);
    assertThat(texts())
        .containsExactly("4 [11/26/2025] [SOFR rate=4.05, SOFR p75=4.12, SOFR volume=3297]");
  }

  @Test
  void daysCountedFrom1904AreTheSameDays() throws IOException {
    // 26 November 2025 is day 45987 from the end of 1899 and day 44525 from the start of 1904.
    byte[] workbook =
        Workbooks.since1904(
            DOWNLOAD,
            new Object[] {new Workbooks.Shown(44525, "yyyy-mm-dd"), "SOFR", 4.05, 4.12, 3297});
    parse("new-york-fed", workbook);
    assertThat(rows.get(0).dates().get(0).text()).isEqualTo("11/26/2025");
  }

  @Test
  void aRateShownAsAPercentageSaysSo() throws IOException {
    byte[] workbook =
        Workbooks.of(
            DOWNLOAD,
            new Object[] {"11/26/2025", "SOFR", new Workbooks.Shown(0.0405, "0.00%"), 4.12, 3297});
    parse("new-york-fed", workbook);
    assertThat(rows.get(0).cells().get(0).text()).isEqualTo("4.05%");
  }

  @ParameterizedTest
  @CsvSource({
    "4.05,4.05",
    // The nearest binary number to 4.05, as spreadsheets write it with 17 digits.
    "4.0499999999999998,4.05",
    "0.1,0.1",
    "1.75754E+11,175754000000",
    "-0.05,-0.05",
    "3297,3297",
    "1E-3,0.001"
  })
  void aNumberOfASheetIsTheDecimalThatWasTyped(String written, String read) throws Exception {
    String sheet =
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>"
            + written
            + "</v></c></row></sheetData></worksheet>";
    List<TableRow> found = new ArrayList<>();
    try (org.apache.poi.openxml4j.opc.OPCPackage book =
        org.apache.poi.openxml4j.opc.OPCPackage.open(
            new java.io.ByteArrayInputStream(Workbooks.of(new Object[] {"x"})))) {
      var reader = new org.apache.poi.xssf.eventusermodel.XSSFReader(book);
      new SheetReader(
              new org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable(book),
              reader.getStylesTable(),
              false)
          .read(
              new java.io.ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8)), found::add);
    }
    assertThat(found.get(0).cell(0).text()).isEqualTo(read);
  }

  @Test
  void fredsWorkbookHasAReadmeAndASheetOfFigures() throws IOException {
    byte[] workbook =
        Workbooks.sheets(
            "README",
            new Object[][] {{"FRED Graph Observations"}, {"File Created: 2025-11-28"}},
            "Daily",
            new Object[][] {
              {"observation_date", "SOFR"},
              {LocalDate.parse("2025-11-26"), 4.05},
              {LocalDate.parse("2025-11-27"), "#N/A"},
              {LocalDate.parse("2025-11-28"), 4.12}
            });
    assertThat(parse("fred", workbook).id()).isEqualTo("fred-graph-table");
    assertThat(texts())
        .containsExactly(
            "2 [2025-11-26] [SOFR value=4.05]",
            "3 [2025-11-27] []",
            "4 [2025-11-28] [SOFR value=4.12]");
    assertThat(oddities).isEmpty();
  }

  @Test
  void alfredHasAColumnAVintage() throws IOException {
    Layout layout =
        parse(
            "fred",
            "observation_date,SOFR_20251127,SOFR_20251128\n2025-11-25,4.01,4.02\n2025-11-26,,4.05\n");
    assertThat(layout.id()).isEqualTo("alfred-vintages-table");
    assertThat(texts())
        .containsExactly(
            "2 [2025-11-25] [SOFR 20251127 value=4.01, SOFR 20251128 value=4.02]",
            "3 [2025-11-26] [SOFR 20251128 value=4.05]");
  }

  @Test
  void anAnswerOfFredsApiIsAboutTheSeriesThatItsAddressNames() throws IOException {
    origin =
        new Origin(
            "",
            "",
            "https://api.stlouisfed.org/fred/series/observations?file_type=json&series_id=SOFR",
            null,
            "",
            "",
            huigou.model.origin.OriginKind.PUBLISHER,
            "",
            "");
    Layout layout =
        parse(
            "fred",
            """
        {"realtime_start":"2025-11-28","realtime_end":"2025-11-28","observation_start":"1600-01-01",
         "observation_end":"9999-12-31","units":"lin","output_type":1,"file_type":"json","order_by":"observation_date",
         "sort_order":"asc","count":2,"offset":0,"limit":100000,"observations":[
         {"realtime_start":"2025-11-28","realtime_end":"2025-11-28","date":"2025-11-26","value":"4.05"},
         {"realtime_start":"2025-11-28","realtime_end":"2025-11-28","date":"2025-11-27","value":"."}]}
        """);
    assertThat(layout.id()).isEqualTo("fred-api-json");
    assertThat(texts())
        .containsExactly(
            "observations[0] [2025-11-26] [SOFR value=4.05]", "observations[1] [2025-11-27] []");
    assertThat(oddities).isEmpty();
  }

  @Test
  void askedForASpanTheApiSaysSinceWhenAFigureStood() throws IOException {
    origin =
        new Origin(
            "",
            "",
            "?series_id=SOFR",
            null,
            "",
            "",
            huigou.model.origin.OriginKind.PUBLISHER,
            "",
            "");
    parse(
        "fred",
        """
        {"realtime_start":"2025-01-01","realtime_end":"2025-11-28","units":"lin","observations":[
         {"realtime_start":"2025-11-26","realtime_end":"2025-11-27","date":"2025-11-25","value":"4.01"},
         {"realtime_start":"2025-11-28","realtime_end":"9999-12-31","date":"2025-11-25","value":"4.02"}]}
        """);
    assertThat(texts())
        .containsExactly(
            "observations[0] [2025-11-25] [SOFR 2025-11-26 value=4.01]",
            "observations[1] [2025-11-25] [SOFR 2025-11-28 value=4.02]");
  }

  @Test
  void linesMayEndInCarriageReturns() throws IOException {
    parse("fred", "observation_date,SOFR\r2025-11-26,4.05\r2025-11-28,4.12\r");
    assertThat(texts())
        .containsExactly("2 [2025-11-26] [SOFR value=4.05]", "3 [2025-11-28] [SOFR value=4.12]");
  }
}
