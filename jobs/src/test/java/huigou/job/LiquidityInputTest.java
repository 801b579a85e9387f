package huigou.job;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.evidence.FigureEvidence;
import huigou.evidence.InputCheck;
import huigou.installation.ExitCode;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import huigou.support.Night;
import huigou.support.TestInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Balance sheet, operations and the Treasury: what goes wrong in their files, and what the figures
 * must then say. Figures are made up.
 */
class LiquidityInputTest {

  private static final String H41 = "federal-reserve/2025-11-28/FRB_H41.csv";
  private static final String H41_XML = "federal-reserve/2025-11-28/FRB_H41.xml";
  private static final String OPERATIONS = "new-york-fed/2025-11-28/rp.json";

  private static final List<String> ITEMS =
      List.of(
          "RESH4R_N.WW",
          "RESH4R_XAW_N.WW",
          "RESPPLLDT_N.WW",
          "RESPPLLRD_N.WW",
          "RESPPLLRF_N.WW",
          "RESTBC_N.WW",
          "RESPPLLR_N.WW");

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

  /** The Board's download: header rows as they are, one row a week with a figure an item. */
  private static String download(String multiplier, String... weeks) {
    StringBuilder csv = new StringBuilder();
    csv.append(header("Series Description", ITEMS.stream().map(item -> "made up").toList()));
    csv.append(header("Unit:", ITEMS.stream().map(item -> "Currency").toList()));
    if (!multiplier.isEmpty()) {
      csv.append(header("Multiplier:", ITEMS.stream().map(item -> multiplier).toList()));
    }
    csv.append(header("Currency:", ITEMS.stream().map(item -> "USD").toList()));
    csv.append(header("Unique Identifier: ", ITEMS.stream().map("H41/H41/"::concat).toList()));
    csv.append(header("Time Period", ITEMS));
    Stream.of(weeks).forEach(week -> csv.append(week).append('\n'));
    return csv.toString();
  }

  private static String header(String name, List<String> cells) {
    return Stream.concat(Stream.of(name), cells.stream())
        .map(cell -> '"' + cell + '"')
        .collect(Collectors.joining(",", "", "\n"));
  }

  private static String sdmx(String attributes, String... observations) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <message:MessageGroup xmlns:message="m" xmlns:frb="f"><frb:DataSet xmlns:kf="k">
        <kf:Series SERIES_NAME="H0.RESFSCB_N.WW" UNIT="Index"><frb:Obs OBS_STATUS="?" OBS_VALUE="x" TIME_PERIOD="y"/></kf:Series>
        <kf:Series SERIES_NAME="RESH4R_N.WW" FREQ="19" %s>%s</kf:Series>
        </frb:DataSet></message:MessageGroup>
        """
        .formatted(attributes, String.join("\n", observations));
  }

  private static String observation(String status, String value, String date) {
    return "<frb:Obs OBS_STATUS=\"%s\" OBS_VALUE=\"%s\" TIME_PERIOD=\"%s\" />"
        .formatted(status, value, date);
  }

  private static final String MILLIONS = "UNIT=\"Currency\" UNIT_MULT=\"1000000\" CURRENCY=\"USD\"";

  /** An operation with one security; more keys may follow. */
  private static String operation(
      String id, String date, String type, String total, String security, String note) {
    return """
        {"operationId": "%s", "auctionStatus": "Results", "operationDate": "%s", "settlementDate": "%2$s", "maturityDate": "2025-12-01",
         "operationType": "%s", "operationMethod": "%s", "settlementType": "Same Day", "termCalenderDays": 1, "term": "Overnight",
         "closeTime": "13:15", "note": "%s", "totalAmtSubmitted": %s, "totalAmtAccepted": %s,
         "details": [{"securityType": "Treasury", "amtSubmitted": %s, "amtAccepted": %s, "percentAwardRate": 1.5}]}"""
        .formatted(
            id,
            date,
            type,
            type.equals("Repo") ? "Full Allotment" : "Fixed Rate",
            note,
            total,
            total,
            security,
            security);
  }

  private static String operations(String... operations) {
    return "{\"repo\": {\"operations\": [" + String.join(",", operations) + "]}}";
  }

  private List<String> issues() {
    return InputCheck.of(night.place()).issues().stream()
        .filter(issue -> issue.code() != IssueCode.NO_ROW_USABLE)
        .filter(issue -> issue.code() != IssueCode.ORIGIN_MISSING)
        .map(LiquidityInputTest::text)
        .toList();
  }

  private static String text(Issue issue) {
    Place place = issue.place();
    return Stream.of(issue.code().name(), place.row(), place.column())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private List<String> series(String id) {
    assertThat(night.run()).isEqualTo(ExitCode.DONE);
    Path file = night.current().resolve("data/series/" + id + ".csv");
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return Files.readAllLines(file).stream()
          .skip(1)
          .map(line -> Arrays.stream(line.split(",")).limit(2).collect(Collectors.joining(" ")))
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aWeekIsReadFromUnderSixHeaderRowsInMillions() {
    input.put(
        H41,
        download(
            "1000000",
            "2025-11-19,3000000,2900000,900000,1000,300000,2400000,301000",
            "2025-11-26,3100000,3000000,NA,2000,300000,2400000,302000"));
    assertThat(issues()).isEmpty();
    assertThat(series("reserves-level"))
        .containsExactly("2025-11-19 3000000000000", "2025-11-26 3100000000000");
    assertThat(series("reserves-week-average"))
        .containsExactly("2025-11-19 2900000000000", "2025-11-26 3000000000000");
    assertThat(series("tga-level")).containsExactly("2025-11-19 900000000000");
  }

  @Test
  void withoutTheRowOfMultipliersNothingIsRead() {
    input.put(H41, download("", "2025-11-26,3100000,3000000,900000,2000,300000,2400000,302000"));
    assertThat(issues()).containsExactly("PREAMBLE_MISSING 5");
    assertThat(series("reserves-level")).isEmpty();
  }

  @Test
  void anotherMultiplierThanTheCataloguesRefusesTheFile() {
    input.put(H41, download("1000000000", "2025-11-26,3100,3000,900,2,300,2400,302"));
    assertThat(issues()).containsExactly("ENVELOPE_DIFFERS 3 RESH4R_N.WW");
    assertThat(series("reserves-level")).isEmpty();
  }

  @Test
  void figuresInBillionsUnderAMultiplierOfMillionsRefuseTheFileWhole() {
    // Nothing stands to compare with: currency of 2,400 million is none that there ever was.
    input.put(
        H41,
        download(
            "1000000",
            "2025-11-12,3100,3000,900,2,300,2400,302",
            "2025-11-19,3100,3000,900,2,300,2400,302",
            "2025-11-26,3100,3000,900,2,300,2400,302"));
    assertThat(issues()).containsExactly("MAGNITUDE_OTHER 7 RESPPLLDT_N.WW");
    assertThat(series("reserves-level")).isEmpty();
  }

  @Test
  void oneNewWeekInAnotherUnitIsToldByTheWeekBefore() {
    input.put(
        "federal-reserve/2025-11-21/FRB_H41.csv",
        download("1000000", "2025-11-19,3000000,2900000,900000,1000,300000,2400000,301000"));
    // Within the bounds of every series, and no day in common.
    input.put(
        H41, download("1000000", "2025-11-26,3000,3000000,900000,1000,300000,2400000,301000"));
    assertThat(issues()).containsExactly("MAGNITUDE_JUMP 7 RESH4R_N.WW");
    assertThat(series("reserves-level")).containsExactly("2025-11-19 3000000000000");
  }

  @Test
  void semicolonsAndDecimalCommasAreRefusedWithTheReason() {
    input.put(H41, download("1000000", "2025-11-26,1,2,3,4,5,6,7").replace(',', ';'));
    assertThat(issues()).containsExactly("SEPARATOR_OTHER 1");
  }

  @Test
  void aWeekThatStandsTwiceWithAnotherValueIsOutInBothPlaces() {
    input.put(
        H41,
        download(
            "1000000",
            "2025-11-19,3000000,2900000,900000,1000,300000,2400000,301000",
            "2025-11-26,3100000,3000000,900000,2000,300000,2400000,302000",
            "2025-11-26,3200000,3000000,900000,2000,300000,2400000,302000"));
    assertThat(issues()).containsExactly("KEY_TWICE 9 RESH4R_N.WW");
    assertThat(series("reserves-level")).containsExactly("2025-11-19 3000000000000");
  }

  @Test
  void aSeriesThatTheFileLacksIsNamedAndTheOthersAreRead() {
    String whole =
        download("1000000", "2025-11-26,3100000,3000000,900000,2000,300000,2400000,302000");
    String lacking =
        whole
            .lines()
            .map(
                line ->
                    IntStream.range(0, 8)
                        .filter(column -> column != 6)
                        .mapToObj(column -> line.split(",")[column])
                        .collect(Collectors.joining(",")))
            .collect(Collectors.joining("\n", "", "\n"));
    input.put(H41, lacking);
    assertThat(issues()).containsExactly("ITEM_ABSENT 6");
    assertThat(series("reserves-level")).containsExactly("2025-11-26 3100000000000");
  }

  @Test
  void aTotalThatIsNotTheSumOfItsPartsIsSaidAndKept() {
    input.put(
        H41,
        download(
            "1000000",
            "2025-11-19,3000000,2900000,900000,1000,300000,2400000,301001",
            "2025-11-26,3100000,3000000,900000,2000,300000,2400000,312000"));
    // A million is rounding; ten thousand are not.
    assertThat(issues()).containsExactly("SUM_DIFFERS 8 RESPPLLR_N.WW");
    assertThat(series("reverse-repo-level")).hasSize(2);
  }

  @Test
  void aFileThatGivesLessThanTheOneBeforeSaysSo() {
    input.put(
        "federal-reserve/2025-11-27/FRB_H41.csv",
        download(
            "1000000",
            "2025-11-12,3000000,2900000,900000,1000,300000,2400000,301000",
            "2025-11-19,3000000,2900000,900000,1000,300000,2400000,301000",
            "2025-11-26,3100000,3000000,900000,2000,300000,2400000,302000"));
    input.put(
        H41,
        download(
            "1000000",
            "2025-11-12,3000000,2900000,900000,1000,300000,2400000,301000",
            "2025-11-26,3100000,3000000,900000,2000,300000,2400000,302000"));
    assertThat(issues()).hasSize(7).allMatch("COVERAGE_SHRINKS"::equals);
    assertThat(series("reserves-level")).hasSize(3);
  }

  @Test
  void sdmxIsReadByItsStatusAndNotByItsMarkOfAbsence() {
    input.put(
        H41_XML,
        sdmx(
            MILLIONS,
            observation("A", "3000000", "2025-11-19"),
            observation("NA", "-999999", "2025-11-26")));
    assertThat(issues()).hasSize(5).allMatch(issue -> issue.startsWith("ITEM_ABSENT"));
    assertThat(series("reserves-level")).containsExactly("2025-11-19 3000000000000");
  }

  @Test
  void aMarkOfAbsenceWithoutItsStatusIsNoFigureEither() {
    input.put(
        H41_XML,
        sdmx(
            MILLIONS,
            observation("A", "3000000", "2025-11-19"),
            observation("A", "-999999", "2025-11-26"),
            observation("X", "3000000", "2025-11-12"),
            "<frb:Obs OBS_STATUS=\"A\" TIME_PERIOD=\"2025-11-05\"/>",
            "<frb:Obs OBS_STATUS=\"NA\" TIME_PERIOD=\"2025-10-29\"/>"));
    assertThat(issues())
        .contains(
            "CELL_MISSING RESH4R_N.WW › 2025-11-05 OBS_VALUE",
            "NUMBER_OUT_OF_BOUNDS RESH4R_N.WW › 2025-11-26 OBS_VALUE",
            "MARK_UNKNOWN RESH4R_N.WW › 2025-11-12 OBS_STATUS")
        .noneMatch(issue -> issue.contains("2025-10-29"));
    assertThat(series("reserves-level")).containsExactly("2025-11-19 3000000000000");
  }

  @ParameterizedTest
  @CsvSource({
    "UNIT_MULT, 1000, ENVELOPE_DIFFERS RESH4R_N.WW UNIT_MULT",
    "CURRENCY, EUR, ENVELOPE_DIFFERS RESH4R_N.WW CURRENCY",
    "UNIT_MULT, '', PREAMBLE_MISSING RESH4R_N.WW UNIT_MULT"
  })
  void anotherUnitOfASeriesThatIsReadRefusesTheFile(String name, String value, String issue) {
    String attributes =
        MILLIONS.replaceAll(
            name + "=\"[^\"]*\"", value.isEmpty() ? "" : name + "=\"" + value + '"');
    input.put(H41_XML, sdmx(attributes, observation("A", "3000000", "2025-11-19")));
    assertThat(issues()).containsExactly(issue);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>",
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">"
      })
  void aFileThatDeclaresEntitiesIsNotReadAnyFurther(String declaration) {
    input.put(
        H41_XML,
        sdmx(MILLIONS, observation("A", "&c;", "2025-11-19"))
            .replace("<message:MessageGroup", declaration + "<message:MessageGroup"));
    assertThat(issues()).hasSize(1).allMatch(issue -> issue.startsWith("XML_ENTITY"));
  }

  @Test
  void cutShortIllFormedAndForeignMarkupAreToldApart() {
    String whole = sdmx(MILLIONS, observation("A", "3000000", "2025-11-19"));
    input.put("federal-reserve/2025-11-26/cut.xml", whole.substring(0, whole.length() - 40));
    input.put("federal-reserve/2025-11-26/ill.xml", whole.replace("OBS_VALUE=\"", "OBS_VALUE="));
    input.put(
        "federal-reserve/2025-11-26/page.xml",
        "<!DOCTYPE html><html><body>Service unavailable</body></html>");
    input.put(
        "federal-reserve/2025-11-26/xhtml.xml",
        "<?xml version=\"1.0\"?><html><body>Service unavailable</body></html>");
    assertThat(issues().stream().map(issue -> issue.split(" ")[0]))
        .containsExactly("FILE_CUT_SHORT", "XML_MALFORMED", "MARKUP_PAGE", "MARKUP_PAGE");
  }

  @Test
  void theDaysTotalIsTheSumOfItsOperationsWhateverFileTheyCameIn() {
    input.put(
        "new-york-fed/2025-11-26/rp.json",
        operations(operation("RP 112625 1", "2025-11-26", "Repo", "5000000", "5000000", "")));
    input.put(
        OPERATIONS,
        operations(operation("RP 112625 2", "2025-11-26", "Repo", "7000000", "7000000", "")));
    assertThat(issues()).isEmpty();
    assertThat(series("srf-accepted")).containsExactly("2025-11-26 12000000");
  }

  @Test
  void aSmallValueExerciseIsToldByItsNoteAndNotByItsNumber() {
    input.put(
        OPERATIONS,
        operations(
            operation("RP 112625 99", "2025-11-26", "Reverse Repo", "9000000", "9000000", ""),
            operation(
                "RP 112625 3",
                "2025-11-26",
                "Reverse Repo",
                "2000000",
                "2000000",
                "Statement regarding a Small Value Exercise")));
    assertThat(series("on-rrp-accepted")).containsExactly("2025-11-26 9000000");
  }

  @Test
  void anOperationThatDoesNotAddUpIsOutAndTheOthersStay() {
    input.put(
        OPERATIONS,
        operations(
            operation("RP 112625 1", "2025-11-26", "Repo", "5000000", "4000000", ""),
            operation("RP 112625 2", "2025-11-26", "Repo", "7000000", "7000000", "")));
    assertThat(issues()).containsExactly("PARTS_DIFFER repo.operations[0] totalAmtSubmitted");
    assertThat(series("srf-accepted")).containsExactly("2025-11-26 7000000");
  }

  @Test
  void operationsInMillionsAreRefusedWhole() {
    input.put(
        OPERATIONS,
        operations(
            operation("RP 112425 1", "2025-11-24", "Repo", "5", "5", ""),
            operation("RP 112525 1", "2025-11-25", "Repo", "6", "6", ""),
            operation("RP 112625 1", "2025-11-26", "Repo", "7", "7", "")));
    assertThat(issues())
        .containsExactly("MAGNITUDE_OTHER repo.operations[0] › details[0] amtSubmitted");
  }

  @Test
  void anOperationThatAFileTellsTwoWaysIsOutInBoth() {
    input.put(
        OPERATIONS,
        operations(
            operation("RP 112625 1", "2025-11-26", "Repo", "5000000", "5000000", ""),
            operation("RP 112625 1", "2025-11-26", "Repo", "6000000", "6000000", "")));
    assertThat(issues()).containsExactly("KEY_TWICE repo.operations[1]");
    assertThat(series("srf-accepted")).isEmpty();
  }

  @Test
  void aKeyThatNoFigureNeedsIsPassedOverAndNamed() {
    input.put(
        OPERATIONS,
        operations(operation("RP 112625 1", "2025-11-26", "Repo", "5000000", "5000000", ""))
            .replace("\"percentAwardRate\"", "\"percentSurprise\""));
    assertThat(issues())
        .containsExactly("KEY_UNREAD repo.operations[0] › details[0] percentSurprise");
    assertThat(series("srf-accepted")).containsExactly("2025-11-26 5000000");
  }

  @Test
  void anotherSourceThatDiffersIsSaidAndThePublishersOperationsStand() {
    input.put("fred/2025-11-28/RRPONTSYD.csv", "observation_date,RRPONTSYD\n2025-11-26,0.002\n");
    input.put(
        OPERATIONS,
        operations(
            operation("RP 112625 2", "2025-11-26", "Reverse Repo", "9000000", "9000000", "")));
    assertThat(issues()).containsExactly("SOURCES_DIFFER RP 112625 2 accepted");
    assertThat(series("on-rrp-accepted")).containsExactly("2025-11-26 9000000");
  }

  @Test
  void aChangedOperationIsKnownWhenItsChangeWasReceived() throws IOException {
    input.put(
        "new-york-fed/2025-11-26/rp.json",
        operations(operation("RP 112625 1", "2025-11-26", "Repo", "5000000", "5000000", "")));
    input.put(
        OPERATIONS,
        operations(operation("RP 112625 1", "2025-11-26", "Repo", "8000000", "8000000", "")));
    assertThat(series("srf-accepted")).containsExactly("2025-11-26 8000000");
    assertThat(Files.readString(night.current().resolve("data/revisions.csv")))
        .contains("srf-accepted,2025-11-26,5000000,8000000,2025-11-28,revision");
    FigureEvidence evidence = night.explained("srf-accepted@2025-11-26", Optional.empty());
    assertThat(evidence.figure().place())
        .hasToString("new-york-fed/2025-11-28/rp.json › RP 112625 1 › accepted");
  }

  @Test
  void aDayThatClosesOtherwiseThanItsFlowsSaySoIsSaid() {
    String header = "Record Date,Type of Account,Opening Balance Today\n";
    String day =
        "%1$s,Treasury General Account (TGA) Closing Balance,%2$s\n%1$s,Total TGA Deposits (Table II),%3$s\n%1$s,Total TGA Withdrawals (Table II) (-),%4$s\n";
    input.put(
        "us-treasury/2025-11-28/cash.csv",
        header
            + day.formatted("2025-11-24", "900000", "100", "100")
            + day.formatted("2025-11-25", "900051", "150", "100")
            + day.formatted("2025-11-26", "900100", "150", "50"));
    assertThat(issues()).containsExactly("SUM_DIFFERS 9 Opening Balance Today");
    assertThat(series("tga-close")).hasSize(3);
  }

  @Test
  void layoutsThatShareAKeyAreToldByTheirRecords() {
    input.put(
        "us-treasury/2025-11-28/debt.json",
        "{\"data\":[{\"record_date\":\"2025-10-31\",\"security_type_desc\":\"Marketable\",\"security_class_desc\":\"Bills\",\"total_mil_amt\":\"6500000.1234\"},"
            + "{\"record_date\":\"2025-10-31\",\"security_type_desc\":\"Nonmarketable\",\"security_class_desc\":\"Foreign Series\",\"total_mil_amt\":\"1\"}],\"meta\":{\"count\":2}}");
    input.put(
        "us-treasury/2025-11-28/flows.json",
        "{\"data\":[{\"record_date\":\"2025-11-26\",\"transaction_type\":\"Issues\",\"security_market\":\"Marketable\",\"security_type\":\"Bills\",\"security_type_desc\":\"Regular Series\",\"transaction_today_amt\":\"-5\"},"
            + "{\"record_date\":\"2025-11-26\",\"transaction_type\":\"Redemptions\",\"security_market\":\"Marketable\",\"security_type\":\"Bills\",\"security_type_desc\":\"null\",\"transaction_today_amt\":\"7\"}]}");
    assertThat(issues()).isNotEmpty().allMatch(said -> said.startsWith("ITEM_ABSENT"));
    assertThat(series("debt-bills")).containsExactly("2025-10-31 6500000123400");
    assertThat(series("bill-issues-regular")).containsExactly("2025-11-26 -5000000");
    assertThat(series("bill-redemptions")).containsExactly("2025-11-26 7000000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"maturityDate\": \"2025-12-01\" | \"maturityDate\": \"2025-11-25\" | DATE_OUT_OF_RANGE",
        "\"percentAwardRate\": 1.5 | \"percentAwardRate\": 375 | NUMBER_OUT_OF_BOUNDS",
        "\"details\": [ | \"details\": [{\"securityType\": \"Treasury\", \"amtSubmitted\": 0, \"amtAccepted\": 0}, | KEY_TWICE",
        "\"term\": \"Overnight\" | \"term\": \"Overnight\", \"acceptedCpty\": -3 | NUMBER_OUT_OF_BOUNDS",
      })
  void anOperationThatCannotBeIsOutAndTheOthersStand(String right, String wrong, IssueCode code) {
    String operation = operation("RP 112625 1", "2025-11-26", "Repo", "5000000", "5000000", "");
    String broken = operation.replace(right, wrong).replace("RP 112625 1", "RP 112625 2");
    assertThat(broken).isNotEqualTo(operation);
    input.put(OPERATIONS, operations(operation, broken));
    assertThat(InputCheck.of(night.place()).issues())
        .filteredOn(issue -> issue.code() != IssueCode.ORIGIN_MISSING)
        .extracting(Issue::code)
        .containsExactly(code);
    assertThat(series("srf-accepted")).containsExactly("2025-11-26 5000000");
  }

  @Test
  void anOperationBeforeTheCalendarBeginsIsOutAndTheNightGoesOn() {
    input.put(
        OPERATIONS,
        operations(
            operation("RP 070700 1", "2000-07-07", "Repo", "5000000", "5000000", "")
                .replace("2025-12-01", "2000-07-10"),
            operation("RP 112625 1", "2025-11-26", "Repo", "5000000", "5000000", "")));
    assertThat(issues()).singleElement().asString().startsWith("DATE_OUT_OF_RANGE");
    assertThat(series("srf-accepted")).containsExactly("2025-11-26 5000000");
  }

  @Test
  void aQuotationMarkThatIsNeverClosedRefusesTheFileWhole() {
    String whole =
        download(
            "1000000",
            "2025-11-12,3000000,2900000,900000,1000,300000,2400000,301000",
            "\"2025-11-19,3000000,2900000,900000,1000,300000,2400000,301000",
            "2025-11-26,3000000,2900000,900000,1000,300000,2400000,301000");
    input.put(H41, whole);
    assertThat(issues()).containsExactly("CSV_MALFORMED 8");
    assertThat(series("reserves-level")).isEmpty();
  }

  @Test
  void anAttributeThatWouldFillTheMemoryRefusesTheFile() {
    input.put(H41_XML, sdmx(MILLIONS, "<frb:Obs NOTE=\"" + "x".repeat(5 << 20) + "\"/>"));
    assertThat(issues()).singleElement().asString().startsWith("JSON_TOO_LARGE");
  }

  @Test
  void aValueThatWouldFillTheMemoryRefusesTheFile() {
    input.put(
        OPERATIONS,
        operations(
            operation(
                "RP 112625 1", "2025-11-26", "Repo", "5000000", "5000000", "x".repeat(2 << 20))));
    assertThat(issues()).singleElement().asString().startsWith("JSON_");
  }
}
