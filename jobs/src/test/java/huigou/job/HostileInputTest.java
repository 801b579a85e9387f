package huigou.job;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.evidence.InputCheck;
import huigou.installation.ExitCode;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.support.Night;
import huigou.support.TableKeys;
import huigou.support.TestInput;
import huigou.support.Workbooks;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Broken and hostile files: each is refused or quarantined for what it is, and nothing else is
 * lost. Figures are made up.
 */
class HostileInputTest {

  private static final String GOOD = "new-york-fed/2025-11-26/sofr.json";
  private static final String NYFED = "new-york-fed/2025-11-28/";
  private static final String FRED = "fred/2025-11-28/";
  private static final String DOWNLOAD =
      "Effective Date,Rate Type,Rate (%),1st Percentile (%),25th Percentile (%),75th Percentile (%),99th Percentile (%),Volume ($Billions)\n";

  @TempDir Path folder;
  private TestInput input;
  private Night night;

  /** A file, and the issues that it must give: each the rule and the place below the file. */
  record Case(String name, String path, byte[] bytes, List<String> issues) {

    static Case of(String name, String path, String text, String... issues) {
      return new Case(name, path, text.getBytes(StandardCharsets.UTF_8), List.of(issues));
    }

    static Case of(String name, String path, byte[] bytes, String... issues) {
      return new Case(name, path, bytes, List.of(issues));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>(texts());
    cases.addAll(workbooks());
    return cases.stream();
  }

  private static String records(String... records) {
    return "{\"refRates\": [" + String.join(",", records) + "]}";
  }

  private static String record(String date, String rate, String more) {
    return "{\"effectiveDate\": \"%s\", \"type\": \"SOFR\", \"percentRate\": %s%s}"
        .formatted(date, rate, more);
  }

  /** In UTF-16, without its last byte. */
  private static byte[] cutShort(String text) {
    byte[] whole = text.getBytes(StandardCharsets.UTF_16LE);
    return Arrays.copyOf(whole, whole.length - 1);
  }

  private static List<Case> texts() {
    String graph = "observation_date,SOFR\n";
    return List.of(
        Case.of(
            "truncated JSON",
            NYFED + "a.json",
            "{\"refRates\": [{\"effectiveDate\": \"2025-1",
            "FILE_CUT_SHORT 1:40"),
        Case.of(
            "truncated between records",
            NYFED + "a.json",
            "{\"refRates\": [" + record("2025-11-26", "1.5", "") + ",",
            "FILE_CUT_SHORT 1:83"),
        Case.of(
            "HTML error page",
            NYFED + "a.json",
            "<!doctype html><title>503</title>",
            "MARKUP_PAGE"),
        Case.of(
            "XML with an entity bomb",
            FRED + "a.xml",
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\"><!ENTITY d \"&b;&b;\">]><a>&d;</a>",
            "LAYOUT_UNKNOWN"),
        Case.of("empty file", FRED + "a.csv", "", "FILE_EMPTY"),
        Case.of("blank file", FRED + "a.csv", " \n\r\n\t", "FILE_EMPTY"),
        Case.of("wrong header", FRED + "a.csv", "when,what\n2025-11-26,1.5\n", "LAYOUT_UNKNOWN"),
        Case.of(
            "renamed column",
            NYFED + "a.csv",
            DOWNLOAD.replace("Rate (%)", "Rate") + "11/26/2025,SOFR,1.5,1,1,2,2,1\n",
            "COLUMN_UNKNOWN 1 Rate"),
        Case.of(
            "missing column",
            NYFED + "a.csv",
            "Effective Date,Rate Type,25th Percentile (%)\n11/26/2025,SOFR,1\n",
            "COLUMN_MISSING 1 Rate (%)"),
        Case.of(
            "added column",
            FRED + "a.csv",
            "observation_date,SOFR,SOFR_PC1\n2025-11-26,1.5,7\n",
            "COLUMN_UNKNOWN 1 SOFR_PC1"),
        Case.of(
            "added key",
            NYFED + "a.json",
            records(record("2025-11-26", "1.5", ", \"rateInBasisPoints\": 150")),
            "COLUMN_UNKNOWN refRates[0] rateInBasisPoints"),
        Case.of(
            "a key twice with another value",
            NYFED + "a.json",
            records(record("2025-11-26", "1.5", ""), record("2025-11-26", "1.6", "")),
            "KEY_TWICE refRates[1] percentRate"),
        Case.of(
            "one date in another order",
            NYFED + "a.csv",
            DOWNLOAD + "31/10/2025,SOFR,1.5,1,1,2,2,1\n11/26/2025,SOFR,1.5,1,1,2,2,1\n",
            "DATE_MALFORMED 2 Effective Date"),
        Case.of(
            "all dates in another order",
            NYFED + "a.csv",
            DOWNLOAD + "31/10/2025,SOFR,1.5,1,1,2,2,1\n05/11/2025,SOFR,1.5,1,1,2,2,1\n",
            "DATE_ORDER 2 Effective Date"),
        Case.of(
            "a foreign date where days are ISO",
            FRED + "a.csv",
            graph + "31/10/2025,1.5\n2025-11-26,1.5\n",
            "DATE_MALFORMED 2 observation_date"),
        Case.of(
            "one decimal comma",
            NYFED + "a.csv",
            DOWNLOAD + "11/25/2025,SOFR,1.5,1,1,2,2,\"1.234,5\"\n11/26/2025,SOFR,1.55,1,1,2,2,1\n",
            "NUMBER_MALFORMED 2 Volume ($Billions)"),
        Case.of(
            "decimal commas throughout",
            NYFED + "a.csv",
            DOWNLOAD + "11/25/2025,SOFR,\"1,5\",1,1,1,1,2.922\n",
            "DECIMAL_COMMA 2 Rate (%)"),
        Case.of(
            "semicolons",
            FRED + "a.csv",
            "observation_date;SOFR\n2025-11-26;1,5\n",
            "SEPARATOR_OTHER 1"),
        Case.of(
            "lost digits",
            FRED + "a.csv",
            graph + "2025-11-26,1.75754E+11\n",
            "NUMBER_MALFORMED 2 SOFR"),
        Case.of(
            "a rate of 405",
            NYFED + "a.json",
            records(record("2025-11-26", "405", "")),
            "NUMBER_OUT_OF_BOUNDS refRates[0] percentRate"),
        Case.of(
            "a negative volume",
            NYFED + "a.json",
            records(record("2025-11-26", "1.5", ", \"volumeInBillions\": -3")),
            "NUMBER_OUT_OF_BOUNDS refRates[0] volumeInBillions"),
        Case.of(
            "the last day of all",
            NYFED + "a.json",
            records(record("9999-12-31", "1.5", "")),
            "DATE_IN_FUTURE refRates[0] effectiveDate"),
        Case.of(
            "no day at all",
            NYFED + "a.json",
            records(record("0000-00-00", "1.5", "")),
            "DATE_MALFORMED refRates[0] effectiveDate"),
        Case.of(
            "NaN",
            NYFED + "a.json",
            "{\"refRates\": [{\"effectiveDate\": \"2025-11-26\", \"type\": \"SOFR\", \"percentRate\": NaN}]}",
            "JSON_MALFORMED 1:81"),
        Case.of(
            "UTF-16",
            FRED + "a.csv",
            ("\uFEFF" + graph + "2025-11-26,1.5\n").getBytes(StandardCharsets.UTF_16LE),
            "ENCODING_WIDE"),
        Case.of(
            "UTF-16 that ends within a character",
            FRED + "a.csv",
            cutShort("\uFEFF" + graph + "2025-11-26,1.5\n"),
            "ENCODING_UTF16"),
        Case.of(
            "Big5",
            FRED + "a.csv",
            "observation_date,利率\n2025-11-26,1.5\n".getBytes(Charset.forName("Big5")),
            "ENCODING_NOT_UTF8 1"),
        Case.of(
            "NUL bytes in a figure",
            FRED + "a.csv",
            graph + "2025-11-25,1.\u00005\n2025-11-26,1.5\n",
            "NUMBER_MALFORMED 2 SOFR"),
        Case.of("NUL bytes alone", FRED + "a.csv", "\u0000\u0000\u0000", "LAYOUT_UNKNOWN"),
        Case.of(
            "markup as a rate type",
            NYFED + "a.json",
            "{\"refRates\": [{\"effectiveDate\": \"2025-11-26\", \"type\": \"<script>alert(1)</script>\", \"percentRate\": 1}]}",
            "ITEM_UNKNOWN refRates[0] percentRate"),
        Case.of(
            "deeply nested JSON",
            NYFED + "a.json",
            "{\"refRates\": " + "[".repeat(100_000),
            "JSON_SHAPE refRates[0]"),
        Case.of(
            "deep nesting of objects",
            NYFED + "a.json",
            "{\"a\": ".repeat(100_000),
            "LAYOUT_UNKNOWN"),
        Case.of(
            "a heading of five thousand characters",
            FRED + "a.csv",
            "observation_date," + "X".repeat(5000) + "\n2025-11-26,1.5\n",
            "COLUMN_UNKNOWN 1 " + "X".repeat(100) + "…"),
        Case.of(
            "a quotation that never ends",
            FRED + "a.csv",
            graph + "\"2025-11-26,1.5\n2025-11-27,1.6\n",
            "CSV_MALFORMED 2"),
        Case.of(
            "API answer in another unit",
            FRED + "SOFR.json",
            "{\"units\": \"pc1\", \"observations\": [{\"date\": \"2025-11-26\", \"value\": \"1.5\"}]}",
            "ENVELOPE_DIFFERS units"),
        Case.of(
            "API answer that names no series",
            FRED + "answer.json",
            "{\"units\": \"lin\", \"observations\": [{\"date\": \"2025-11-26\", \"value\": \"1.5\"}]}",
            "ITEM_UNNAMED"),
        Case.of(
            "API answer that is a part",
            FRED + "SOFR.json",
            "{\"units\": \"lin\", \"count\": 9, \"observations\": [{\"date\": \"2025-11-26\", \"value\": \"1.5\"}]}",
            "PART_OF_ANSWER count"),
        Case.of(
            "API error",
            FRED + "SOFR.json",
            "{\"error_code\": 400, \"error_message\": \"Bad Request.\"}",
            "SERVICE_ERROR"),
        Case.of(
            "a vintage of tomorrow",
            FRED + "a.csv",
            "observation_date,SOFR_20251231\n2025-11-26,1.5\n",
            "DATE_IN_FUTURE 2 SOFR_20251231"),
        Case.of("unknown source", "bloomberg/2025-11-28/a.csv", "x", "SOURCE_UNKNOWN bloomberg"),
        Case.of(
            "a folder that is no day",
            "fred/20251128/a.csv",
            "x",
            "FOLDER_NOT_A_DATE fred/20251128"));
  }

  private static final String[] HEADER = {"Effective Date", "Rate Type", "Rate (%)"};

  private static List<Case> workbooks() throws IOException {
    String path = NYFED + "a.xlsx";
    return List.of(
        Case.of(
            "a second header row of units",
            path,
            Workbooks.of(
                HEADER,
                new Object[] {"mm/dd/yyyy", "", "%"},
                new Object[] {"11/26/2025", "SOFR", 1.5}),
            "CELL_MISSING Results 2 Rate Type"),
        Case.of(
            "the header once more",
            path,
            Workbooks.of(HEADER, HEADER, new Object[] {"11/26/2025", "SOFR", 1.5}),
            "HEADER_AGAIN Results 2"),
        Case.of(
            "notes below the table",
            path,
            Workbooks.of(
                HEADER,
                new Object[] {"11/26/2025", "SOFR", 1.5},
                new Object[] {},
                new Object[] {"Rates are volume-weighted medians."}),
            "NOTE_IN_TABLE Results 4"),
        Case.of(
            "full-width digits",
            path,
            Workbooks.of(HEADER, new Object[] {"11/26/2025", "SOFR", "１．５"}),
            "DIGITS_FULL_WIDTH Results 2 Rate (%)"),
        Case.of(
            "a hidden sheet",
            path,
            Workbooks.withHiddenSheet(HEADER, new Object[] {"11/26/2025", "SOFR", 1.5}),
            "SHEET_HIDDEN Old"),
        Case.of(
            "a formula",
            path,
            Workbooks.withFormula(HEADER, new Object[] {"11/26/2025", "SOFR", 1.5}),
            "CELL_IS_FORMULA Results 2 Rate (%)"),
        Case.of(
            "a date kept as a number",
            path,
            Workbooks.of(HEADER, new Object[] {45987, "SOFR", 1.5}),
            "DATE_MALFORMED Results 2 Effective Date"),
        Case.of(
            "a cell too many",
            path,
            Workbooks.of(
                HEADER,
                new Object[] {"11/26/2025", "SOFR", 1.5, 9},
                new Object[] {"11/25/2025", "SOFR", 1.5}),
            "ROW_LENGTH Results 2"),
        Case.of("a zip bomb", path, Workbooks.bomb(300L << 20), "WORKBOOK_SWOLLEN"),
        Case.of("a smaller zip bomb", path, Workbooks.bomb(200L << 20), "WORKBOOK_SWOLLEN"),
        Case.of(
            "an encrypted workbook",
            path,
            Workbooks.encrypted(HEADER, new Object[] {"11/26/2025", "SOFR", 1.5}),
            "WORKBOOK_ENCRYPTED"),
        Case.of("entities in a sheet", path, Workbooks.withEntities(), "WORKBOOK_MALFORMED"),
        Case.of(
            "a zip that is no workbook",
            path,
            Workbooks.zip("readme.txt", "hello".getBytes(StandardCharsets.UTF_8)),
            "ARCHIVE_UNREAD"),
        Case.of(
            "half a workbook",
            path,
            java.util.Arrays.copyOf(
                Workbooks.of(HEADER, new Object[] {"11/26/2025", "SOFR", 1.5}), 700),
            "FILE_CUT_SHORT"),
        Case.of(
            "a workbook in the old binary form, cut short",
            path,
            java.util.Arrays.copyOf(
                Workbooks.binary(HEADER, new Object[] {"11/26/2025", "SOFR", 1.5}), 700),
            "WORKBOOK_MALFORMED"),
        Case.of(
            "a page saved under the name of a workbook",
            "hkex/2025-11-28/SRRPT20251128.xls",
            "<html><body><table><tr><td>Company</td></tr></table></body></html>"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8),
            "PAGE_AS_WORKBOOK"));
  }

  @BeforeEach
  void goodInput() {
    input =
        TestInput.in(folder)
            .put(GOOD, TestInput.rates("SOFR", "2025-11-24", "2.11", "2025-11-25", "2.22"));
    night = new Night(folder, input.folder());
  }

  private static String text(Issue issue) {
    return Stream.of(
            issue.code().name(),
            issue.code() == IssueCode.SOURCE_UNKNOWN || issue.code() == IssueCode.FOLDER_NOT_A_DATE
                ? issue.place().file()
                : "",
            issue.place().sheet(),
            issue.place().row(),
            issue.place().column())
        .filter(part -> !part.isEmpty())
        .reduce((a, b) -> a + " " + b)
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void eachIsKnownForWhatItIsAndTheRestStands(Case hostile) {
    input.put(hostile.path(), hostile.bytes());
    InputCheck check = InputCheck.of(night.place());
    assertThat(check.issues())
        .filteredOn(issue -> issue.code() != IssueCode.ORIGIN_MISSING)
        // A file of one row that is out is refused besides.
        .filteredOn(issue -> issue.code() != IssueCode.NO_ROW_USABLE)
        .extracting(HostileInputTest::text)
        .containsExactlyElementsOf(hostile.issues());
    assertThat(check.gate()).as("an edition could be published").isEmpty();
  }

  @Test
  void allOfThemAtOnceAreNamedInBothLanguagesAndNothingElseIsLost() throws IOException {
    int number = 0;
    for (Case hostile : cases().toList()) {
      int cut = hostile.path().lastIndexOf('/') + 1;
      String name = hostile.path().substring(cut);
      // FRED's API answers are known by their names.
      String unique = name.startsWith("SOFR.") ? name : "%02d-%s".formatted(number, name);
      input.put(hostile.path().substring(0, cut) + unique, hostile.bytes());
      number++;
    }
    Files.createSymbolicLink(
        Files.createDirectories(input.folder().resolve("fred/2025-11-28")).resolve("loop"),
        input.folder());
    input.put("fred/2025-11-28/sub/a.csv", "x");
    input.put("fred/2025-11-28/" + "n".repeat(120) + ".csv", "x");
    input.put(
        "fred/2025-11-28/origin.yml", "files: {\"../../../etc/passwd\": {bytes_are: publisher}}");
    assertThat(night.run()).isEqualTo(ExitCode.DONE);
    assertThat(TableKeys.broken(night.current())).isEmpty();
    // What other rows of those files say well is loaded too: a later word on the 25th among them.
    assertThat(Files.readString(night.current().resolve("data/observations.csv")))
        .contains(
            "sofr,2025-11-24,2025-11-25,2.11,final,new-york-fed,2025-11-26",
            "sofr,2025-11-25,2025-11-26,2.22,final,new-york-fed,2025-11-26");
    String table = Files.readString(night.current().resolve("data/quarantine.csv"));
    for (IssueCode code :
        List.of(
            IssueCode.FILE_IS_LINK,
            IssueCode.FILE_IS_FOLDER,
            IssueCode.FILE_NAME_UNUSABLE,
            IssueCode.FILE_MISSING,
            IssueCode.WORKBOOK_SWOLLEN,
            IssueCode.KEY_TWICE)) {
      assertThat(table).contains("," + code.token() + ",");
    }
    assertThat(table).doesNotContain("\u0000").contains("␀");
    for (String language : List.of("en", "zh-Hant")) {
      String page = Files.readString(night.current().resolve(language + "/sources/index.html"));
      assertThat(page).contains("<code>workbook-encrypted</code>").doesNotContain("<script>alert");
    }
    assertThat(Files.readString(night.current().resolve("zh-Hant/sources/index.html")))
        .contains("活頁簿設有密碼。", "請另存為不設密碼的檔案。");
  }

  @Tag("thorough")
  @Test
  void twoHundredMegabytesInOneLineAreReadInTheMemoryThereIs() throws IOException {
    Path file =
        Files.createDirectories(input.folder().resolve("new-york-fed/2025-11-28"))
            .resolve("a.json");
    try (var out = Files.newBufferedWriter(file)) {
      out.write("{\"refRates\": [" + record("2025-11-26", "1.5", ""));
      String again = "," + record("2025-11-26", "1.5", "");
      String bad = "," + record("2025-11-26", "405", "");
      for (int i = 0; i < (200 << 20) / again.length(); i++) {
        out.write(i % 100 == 0 ? bad : again);
      }
      out.write("]}");
    }
    InputCheck check = InputCheck.of(night.place());
    assertThat(check.rows()).isGreaterThan(2_000_000);
    assertThat(check.issues())
        .filteredOn(issue -> issue.code() == IssueCode.NUMBER_OUT_OF_BOUNDS)
        .hasSize(200);
    assertThat(check.issues())
        .filteredOn(issue -> issue.code() == IssueCode.MORE_ROWS)
        .extracting(Issue::found)
        .containsExactly("number-out-of-bounds");
  }

  @Test
  void twoHundredMegabytesInOneCellAreRefused() throws IOException {
    byte[] cell = new byte[200 << 20];
    java.util.Arrays.fill(cell, (byte) '7');
    for (String start :
        List.of("observation_date,SOFR\n2025-11-26,", "{\"refRates\": [{\"effectiveDate\": \"")) {
      Path file =
          Files.createDirectories(input.folder().resolve("fred/2025-11-28"))
              .resolve(start.startsWith("{") ? "a" : "b");
      try (var out = Files.newOutputStream(file)) {
        out.write(start.getBytes(StandardCharsets.UTF_8));
        out.write(cell);
      }
    }
    assertThat(InputCheck.of(night.place()).issues())
        .filteredOn(issue -> issue.code() != IssueCode.ORIGIN_MISSING)
        .extracting(issue -> issue.code().name())
        .containsExactlyInAnyOrder("CSV_MALFORMED", "LAYOUT_UNKNOWN");
  }
}
