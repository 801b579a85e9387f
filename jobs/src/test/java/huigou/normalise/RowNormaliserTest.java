package huigou.normalise;

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
import huigou.model.origin.Place;
import huigou.model.origin.SourceId;
import huigou.model.raw.RawRow;
import huigou.model.raw.RawRow.RawCell;
import huigou.model.series.Observation;
import huigou.support.Project;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowNormaliserTest {

  private static final Catalogue CATALOGUE = CatalogueReader.read(Project.input());

  private static RowNormaliser normaliser(String source) {
    return new RowNormaliser(
        CATALOGUE,
        new Delivery(
            new SourceId(source), LocalDate.parse("2025-12-01"), "f", "", 0, Origin.unknown()));
  }

  private static Layout layout(String id) {
    return CATALOGUE.sources().stream()
        .flatMap(source -> CATALOGUE.layouts(source.id()).stream())
        .filter(layout -> layout.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** A row of the service's answer: type, date, then key and text in turn. */
  private static RawRow row(int number, String type, String date, String... cells) {
    Layout layout = layout("nyfed-rates-json");
    List<RawCell> figures =
        IntStream.range(0, cells.length / 2)
            .mapToObj(
                i ->
                    new RawCell(
                        cells[2 * i],
                        type,
                        layout.columns().get(cells[2 * i]).field(),
                        "",
                        cells[2 * i + 1]))
            .toList();
    return new RawRow(
        Place.row("f", "refRates[" + number + "]"),
        List.of(RawCell.date("effectiveDate", date)),
        figures);
  }

  private static FileReading read(RawRow... rows) {
    RowNormaliser normaliser = normaliser("new-york-fed");
    Stream.of(rows).forEach(row -> normaliser.row(row, layout("nyfed-rates-json")));
    FileReading reading = normaliser.reading();
    assertThat(reading.rowsAccepted() + reading.rowsQuarantined()).isEqualTo(reading.rowsRead());
    return reading;
  }

  private static List<String> texts(FileReading reading) {
    return reading.observations().stream()
        .map(
            figure ->
                figure.series()
                    + " "
                    + figure.referenceDate()
                    + " "
                    + figure.value().toPlainString()
                    + " due "
                    + figure.scheduledOn())
        .toList();
  }

  @Test
  void figuresReachTheirCanonicalUnitAndReleaseDay() {
    FileReading reading =
        read(
            row(
                0,
                "SOFR",
                "2025-11-26",
                "percentRate",
                "4.1",
                "percentPercentile75",
                "4.12",
                "volumeInBillions",
                "3297"));
    assertThat(reading.issues()).isEmpty();
    assertThat(reading.rowsRead()).isEqualTo(1);
    // Wednesday before Thanksgiving: due on Friday.
    assertThat(texts(reading))
        .containsExactly(
            "sofr 2025-11-26 4.10 due 2025-11-28",
            "sofr-p75 2025-11-26 4.12 due 2025-11-28",
            "sofr-volume 2025-11-26 3297000000000 due 2025-11-28");
    assertThat(reading.observations().get(0).place().toString())
        .isEqualTo("f › refRates[0] › percentRate");
  }

  /** A count with commas between thousands costs its row; a rate with a comma tells a country. */
  @Test
  void aCommaInACountIsNoDecimalCommaAndInARateIsOne() {
    FileReading counts =
        read(
            row(0, "SOFR", "2025-11-26", "volumeInBillions", "3297"),
            row(1, "SOFR", "2025-11-25", "volumeInBillions", "3,301"));
    assertThat(texts(counts))
        .containsExactly("sofr-volume 2025-11-26 3297000000000 due 2025-11-28");
    assertThat(counts.issues())
        .extracting(issue -> issue.code().name() + " " + issue.found())
        .containsExactly("NUMBER_MALFORMED 3,301");
    assertThatThrownBy(
            () ->
                read(
                    row(0, "SOFR", "2025-11-26", "percentRate", "4"),
                    row(1, "SOFR", "2025-11-25", "percentRate", "4,012")))
        .isInstanceOfSatisfying(
            FileRefused.class,
            refused -> assertThat(refused.issue().code()).isEqualTo(IssueCode.DECIMAL_COMMA));
  }

  /** The total of the public debt is read, what of it the public holds is not. */
  @Test
  void aFigureThatNoSeriesTakesIsLeftWhereItsItemIsOneOfMany() {
    Layout layout = layout("treasury-debt-by-kind-json");
    RowNormaliser normaliser = normaliser("us-treasury");
    normaliser.row(
        new RawRow(
            Place.row("f", "data[0]"),
            List.of(RawCell.date("record_date", "2025-09-30")),
            List.of(
                new RawCell(
                    "debt_held_public_mil_amt",
                    "Total Public Debt Outstanding",
                    "held-by-public",
                    "",
                    "30000000"),
                new RawCell(
                    "total_mil_amt", "Total Public Debt Outstanding", "total", "", "37000000"))),
        layout);
    FileReading reading = normaliser.reading();
    assertThat(reading.issues()).isEmpty();
    assertThat(reading.observations())
        .extracting(each -> each.value().toPlainString())
        .containsExactly("37000000000000");
  }

  @ParameterizedTest
  @CsvSource({
    "SOFR,31/10/2025,4.05,DATE_MALFORMED", "SOFR,0000-00-00,4.05,DATE_MALFORMED",
        "SOFR,2025-02-30,4.05,DATE_MALFORMED",
    "SOFR,9999-12-31,4.05,DATE_IN_FUTURE", "SOFR,2025-12-02,4.05,DATE_IN_FUTURE",
        "SOFR,2016-01-04,4.05,DATE_OUT_OF_RANGE",
    "SOFR,2025-11-26,405,NUMBER_OUT_OF_BOUNDS", "SOFR,2025-11-26,'1.234,5',NUMBER_MALFORMED",
        "SOFR,2025-11-26,'4,05',NUMBER_MALFORMED",
    "SOFR,2025-11-26,4.05E0,NUMBER_MALFORMED", "SOFR,2025-11-26,n/a,NUMBER_MALFORMED",
        "LIBOR,2025-11-26,4.05,ITEM_UNKNOWN"
  })
  void aRowThatCannotBeUsedIsOutAndSaysWhy(String type, String date, String rate, IssueCode code) {
    FileReading reading =
        read(
            row(0, type, date, "percentRate", rate),
            row(1, "SOFR", "2025-11-25", "percentRate", "4.01"));
    assertThat(texts(reading)).containsExactly("sofr 2025-11-25 4.01 due 2025-11-26");
    assertThat(reading.rowsQuarantined()).isEqualTo(1);
    assertThat(reading.issues()).hasSize(1);
    assertThat(reading.issues().get(0).code()).isEqualTo(code);
    assertThat(reading.issues().get(0).found()).isNotEmpty();
  }

  @Test
  void aNegativeVolumeTakesItsWholeRowOut() {
    FileReading reading =
        read(
            row(0, "SOFR", "2025-11-26", "percentRate", "4.05", "volumeInBillions", "-3"),
            row(1, "SOFR", "2025-11-25", "percentRate", "4.01"));
    assertThat(texts(reading)).containsExactly("sofr 2025-11-25 4.01 due 2025-11-26");
    assertThat(reading.issues())
        .extracting(issue -> issue.place().column() + " " + issue.code())
        .containsExactly("volumeInBillions NUMBER_OUT_OF_BOUNDS");
  }

  @Test
  void negativeRatesAreRates() {
    assertThat(texts(read(row(0, "SOFR", "2025-11-26", "percentRate", "-0.05"))))
        .containsExactly("sofr 2025-11-26 -0.05 due 2025-11-28");
  }

  @Test
  void aKeyWithTwoValuesIsLoadedFromNeitherRow() {
    FileReading reading =
        read(
            row(0, "SOFR", "2025-11-26", "percentRate", "4.05"),
                row(1, "SOFR", "2025-11-26", "percentRate", "4.06"),
            row(2, "SOFR", "2025-11-25", "percentRate", "4.01"),
                row(3, "SOFR", "2025-11-25", "percentRate", "4.010"));
    assertThat(texts(reading)).containsExactly("sofr 2025-11-25 4.01 due 2025-11-26");
    assertThat(reading.rowsQuarantined()).isEqualTo(2);
    assertThat(reading.issues())
        .extracting(issue -> issue.code().token())
        .containsExactly("key-twice");
    assertThat(reading.issues().get(0).found()).isEqualTo("sofr 2025-11-26: 4.06 (refRates[1])");
    assertThat(reading.issues().get(0).expected()).isEqualTo("sofr 2025-11-26: 4.05 (refRates[0])");
  }

  @Test
  void rowsThatContradictEachOtherAreOutWholeAndCountedOnce() {
    FileReading reading =
        read(
            row(
                0,
                "SOFR",
                "2025-11-26",
                "percentRate",
                "4.05",
                "percentPercentile75",
                "4.12",
                "volumeInBillions",
                "3297"),
            row(
                1,
                "SOFR",
                "2025-11-26",
                "percentRate",
                "4.06",
                "percentPercentile75",
                "4.13",
                "volumeInBillions",
                "3297"));
    assertThat(reading.observations()).isEmpty();
    assertThat(reading.rowsQuarantined()).isEqualTo(2);
  }

  @Test
  void aYearThatIsASlipTakesItsStepOut() {
    RowNormaliser normaliser = normaliser("desk");
    for (String from : List.of("0201-03-22", "1950-01-01", "2025-11-30")) {
      normaliser.row(
          new RawRow(
              Place.row("f", from),
              List.of(
                  RawCell.date("effective_from", from), RawCell.date("effective_to", "2025-11-30")),
              List.of(new RawCell("percent_per_annum", "iorb", "rate", "", "4.00"))),
          layout("administered-steps-table"));
    }
    assertThat(normaliser.reading().observations()).hasSize(1);
    assertThat(normaliser.reading().issues())
        .extracting(issue -> issue.code())
        .containsOnly(IssueCode.DATE_OUT_OF_RANGE)
        .hasSize(2);
  }

  @Test
  void aFixingOnAHolidayIsKeptAndReported() {
    FileReading reading = read(row(0, "SOFR", "2025-11-27", "percentRate", "4.05"));
    assertThat(reading.observations()).hasSize(1);
    assertThat(reading.issues())
        .extracting(issue -> issue.code())
        .containsExactly(IssueCode.OFF_CALENDAR);
    assertThat(reading.rowsQuarantined()).isZero();
  }

  @Test
  void stepsBecomeDaysKnownSinceTheDecision() {
    RowNormaliser normaliser = normaliser("desk");
    normaliser.row(
        new RawRow(
            Place.row("f", "2"),
            List.of(RawCell.date("effective_from", "2025-10-30"), RawCell.date("effective_to", "")),
            List.of(new RawCell("percent_per_annum", "srf-rate", "rate", "", "4.00"))),
        layout("administered-steps-table"));
    List<String> days = texts(normaliser.reading());
    // 30 October to 1 December, the day of receipt: 2 + 30 + 1 days.
    assertThat(days)
        .hasSize(33)
        .startsWith(
            "srf-rate 2025-10-30 4.00 due 2025-10-29", "srf-rate 2025-10-31 4.00 due 2025-10-31")
        .endsWith("srf-rate 2025-12-01 4.00 due 2025-12-01");
  }

  @Test
  void aPercentSignBehindARateSaysNothingNewAndBehindMoneyItIsNoFigure() {
    assertThat(texts(read(row(0, "SOFR", "2025-11-26", "percentRate", "4.05%"))))
        .containsExactly("sofr 2025-11-26 4.05 due 2025-11-28");
    assertThat(
            read(
                    row(0, "SOFR", "2025-11-26", "percentRate", "4.05", "volumeInBillions", "3%"),
                    row(1, "SOFR", "2025-11-25", "percentRate", "4.01"))
                .issues())
        .extracting(issue -> issue.code())
        .containsExactly(IssueCode.NUMBER_MALFORMED);
  }

  @Test
  void digitsOfFullWidthAreDigitsAndReported() {
    FileReading reading = read(row(0, "SOFR", "２０２５-１１-２６", "percentRate", "４．０５"));
    assertThat(texts(reading)).containsExactly("sofr 2025-11-26 4.05 due 2025-11-28");
    assertThat(reading.issues())
        .extracting(issue -> issue.code() + " " + issue.found() + " " + issue.expected())
        .containsExactly("DIGITS_FULL_WIDTH ２０２５-１１-２６ 2025-11-26", "DIGITS_FULL_WIDTH ４．０５ 4.05");
    assertThat(reading.rowsQuarantined()).isZero();
  }

  @Test
  void theIssuesOfOneRuleAreKeptToAHandfulAndTheRestCounted() {
    RawRow[] rows =
        IntStream.range(0, 250)
            .mapToObj(i -> row(i, "SOFR", "2025-11-26", "percentRate", "405"))
            .toArray(RawRow[]::new);
    RowNormaliser normaliser = normaliser("new-york-fed");
    Stream.of(rows).forEach(row -> normaliser.row(row, layout("nyfed-rates-json")));
    normaliser.row(
        row(250, "SOFR", "2025-11-25", "percentRate", "4.01"), layout("nyfed-rates-json"));
    FileReading reading = normaliser.reading();
    assertThat(reading.rowsQuarantined()).isEqualTo(250);
    assertThat(reading.issues()).hasSize(201);
    assertThat(reading.issues().get(200).code()).isEqualTo(IssueCode.MORE_ROWS);
    assertThat(reading.issues().get(200).expected()).isEqualTo("50");
  }

  private static RawRow cash(int line, String day, String account, String opening) {
    return new RawRow(
        Place.row("f", String.valueOf(line)),
        List.of(RawCell.date("Record Date", day)),
        List.of(new RawCell("Opening Balance Today", account, "opening", "", opening)));
  }

  @Test
  void theCloseOfADayIsWhatTheNextOneBeginsWithWhereAFileHasNoCloses() {
    RowNormaliser normaliser = normaliser("us-treasury");
    Layout layout = layout("treasury-operating-cash-table");
    String before = "Treasury General Account (TGA)";
    String opening = "Treasury General Account (TGA) Opening Balance";
    String closing = "Treasury General Account (TGA) Closing Balance";
    normaliser.row(cash(2, "2022-04-19", closing, "893351"), layout);
    normaliser.row(cash(3, "2022-04-19", opening, "841254"), layout);
    normaliser.row(cash(4, "2022-04-18", closing, "841253"), layout);
    normaliser.row(cash(5, "2022-04-18", opening, "602292"), layout);
    normaliser.row(cash(6, "2022-04-15", before, "560000"), layout);
    normaliser.row(cash(7, "2022-04-14", before, "550000"), layout);
    FileReading reading = normaliser.reading();
    // 14 April closes at what the 15th begins with, the 15th at what the 18th begins with; the 18th
    // has
    // a close of its own, which stands although the 19th begins with a million more.
    assertThat(texts(reading))
        .containsExactly(
            "tga-close 2022-04-14 560000000000 due 2022-04-15",
            "tga-close 2022-04-15 602292000000 due 2022-04-18",
            "tga-close 2022-04-18 841253000000 due 2022-04-19",
            "tga-close 2022-04-19 893351000000 due 2022-04-20");
    assertThat(reading.issues()).isEmpty();
    assertThat(reading.observations().get(1).place().row()).isEqualTo("5");
    assertThat(reading.rowsRead()).isEqualTo(6);
  }

  @Test
  void anOpeningOfADayThatTheSeriesCannotHaveIsOut() {
    RowNormaliser normaliser = normaliser("us-treasury");
    Layout layout = layout("treasury-operating-cash-table");
    String opening = "Treasury General Account (TGA) Opening Balance";
    normaliser.row(cash(2, "1926-04-19", opening, "841254"), layout);
    normaliser.row(cash(3, "2022-04-18", opening, "602292"), layout);
    normaliser.row(cash(4, "2022-04-16", opening, "602291"), layout);
    normaliser.row(cash(5, "2022-04-15", opening, "560000"), layout);
    FileReading reading = normaliser.reading();
    assertThat(reading.issues())
        .extracting(Issue::code)
        .containsExactly(IssueCode.DATE_OUT_OF_RANGE, IssueCode.DAY_IMPOSSIBLE);
    assertThat(texts(reading)).containsExactly("tga-close 2022-04-15 602292000000 due 2022-04-18");
  }

  @Test
  void aCloseThatTheNextDayDoesNotBeginWithIsOutAndIsNotReplaced() {
    RowNormaliser normaliser = normaliser("us-treasury");
    Layout layout = layout("treasury-operating-cash-table");
    String opening = "Treasury General Account (TGA) Opening Balance";
    String closing = "Treasury General Account (TGA) Closing Balance";
    normaliser.row(cash(2, "2022-04-19", closing, "893351"), layout);
    normaliser.row(cash(3, "2022-04-19", opening, "841253"), layout);
    normaliser.row(cash(4, "2022-04-18", closing, "814253"), layout);
    normaliser.row(cash(5, "2022-04-18", opening, "602292"), layout);
    FileReading reading = normaliser.reading();
    assertThat(texts(reading)).containsExactly("tga-close 2022-04-19 893351000000 due 2022-04-20");
    assertThat(reading.issues()).extracting(Issue::code).containsExactly(IssueCode.KEY_TWICE);
    assertThat(reading.rowsQuarantined()).isEqualTo(1);
  }

  @Test
  void aWeeklyLevelOfAHolidayIsNoOddity() {
    RowNormaliser normaliser = normaliser("fred");
    // New Year's Day 2025 was a Wednesday.
    normaliser.row(
        new RawRow(
            Place.row("f", "2"),
            List.of(RawCell.date("observation_date", "2025-01-01")),
            List.of(new RawCell("WALCL", "WALCL", "value", "", "6852347"))),
        layout("fred-graph-table"));
    assertThat(texts(normaliser.reading()))
        .containsExactly("total-assets 2025-01-01 6852347000000 due 2025-01-02");
    assertThat(normaliser.reading().issues()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"fred-api-json, yyyy-mm-dd", "alfred-vintages-table, yyyymmdd"})
  void aVintageThatIsNoDayIsToldTheFormOfItsLayout(String layout, String form) {
    RowNormaliser normaliser = normaliser("fred");
    for (String vintage : List.of("28/11/2025", "")) {
      normaliser.row(
          new RawRow(
              Place.row("f", "2" + vintage),
              List.of(RawCell.date("date", "2025-11-25")),
              List.of(new RawCell("value", "SOFR", "value", vintage, "4.01"))),
          layout(layout));
    }
    FileReading reading = normaliser.reading();
    assertThat(reading.observations()).hasSize(1);
    assertThat(reading.issues())
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.code()).isEqualTo(IssueCode.DATE_MALFORMED);
              assertThat(issue.found()).isEqualTo("28/11/2025");
              assertThat(issue.expected()).isEqualTo(form);
            });
  }

  @Test
  void aFileOfWhichNoRowCanBeUsedIsRefusedWithItsFirstFault() {
    assertThatThrownBy(
            () ->
                read(
                    row(0, "SOFR", "2025-11-26", "percentRate", "-99"),
                    row(1, "SOFR", "2025-11-25", "percentRate", "n/a")))
        .isInstanceOfSatisfying(
            FileRefused.class,
            refused -> {
              assertThat(refused.issue().code()).isEqualTo(IssueCode.NO_ROW_USABLE);
              assertThat(refused.issue().found()).isEqualTo("2: number-out-of-bounds -99");
            });
  }

  @Test
  void aFixingOnASaturdayIsOutWhateverTheCalendarSays() {
    FileReading reading =
        read(
            row(0, "SOFR", "2025-11-22", "percentRate", "4.05"),
            row(1, "SOFR", "2025-11-21", "percentRate", "4.01"));
    assertThat(texts(reading)).containsExactly("sofr 2025-11-21 4.01 due 2025-11-24");
    assertThat(reading.issues())
        .extracting(issue -> issue.code() + " " + issue.found() + " " + issue.expected())
        .containsExactly("DAY_IMPOSSIBLE 2025-11-22 Sat Mon … Fri");
  }

  @Test
  void aFileMostOfWhoseDaysTheSeriesDoesNotHaveIsRefused() {
    assertThatThrownBy(
            () ->
                read(
                    row(0, "SOFR", "2025-11-22", "percentRate", "4.05"),
                    row(1, "SOFR", "2025-11-23", "percentRate", "4.05"),
                    row(2, "SOFR", "2025-11-29", "percentRate", "4.05"),
                    row(3, "SOFR", "2025-11-26", "percentRate", "4.05")))
        .isInstanceOfSatisfying(
            FileRefused.class,
            refused -> assertThat(refused.issue().code()).isEqualTo(IssueCode.DAYS_OTHER));
  }

  @Test
  void percentilesThatFallTakeTheirRowOutAndEqualOnesDoNot() {
    FileReading reading =
        read(
            row(
                0,
                "SOFR",
                "2025-11-26",
                "percentRate",
                "4.05",
                "percentPercentile1",
                "4.10",
                "percentPercentile99",
                "4.00"),
            row(
                1,
                "SOFR",
                "2025-11-25",
                "percentRate",
                "4.01",
                "percentPercentile1",
                "4.01",
                "percentPercentile99",
                "4.01"));
    assertThat(reading.issues())
        .extracting(issue -> issue.code() + " " + issue.place().column() + " " + issue.found())
        .containsExactly("OUT_OF_ORDER percentRate rate 4.05");
    assertThat(reading.observations()).hasSize(3);
  }

  @Test
  void aVolumeInPartsOfABillionIsNoneOfThePublishers() {
    FileReading reading =
        read(
            row(0, "SOFR", "2025-11-26", "percentRate", "4.05", "volumeInBillions", "3000.5"),
            row(1, "SOFR", "2025-11-25", "percentRate", "4.01", "volumeInBillions", "3000.0"));
    assertThat(reading.issues())
        .extracting(issue -> issue.code() + " " + issue.found())
        .containsExactly("NOT_WHOLE 3000.5");
    assertThat(reading.observations()).hasSize(2);
  }

  @Test
  void aRateFarOutsideTheRangeOfItsOwnRowIsOut() {
    RawRow shifted = row(0, "EFFR", "2025-11-26", "percentRate", "0.25");
    RawRow near = row(1, "EFFR", "2025-11-25", "percentRate", "1.75");
    Map<String, String> range = Map.of("targetRateFrom", "3.75", "targetRateTo", "4.00");
    FileReading reading =
        read(
            new RawRow(shifted.place(), shifted.dates(), shifted.cells(), range),
            new RawRow(near.place(), near.dates(), near.cells(), range));
    assertThat(texts(reading)).containsExactly("effr 2025-11-25 1.75 due 2025-11-26");
    assertThat(reading.issues())
        .extracting(issue -> issue.code() + " " + issue.expected())
        .containsExactly("BESIDE_BOUNDS 3.75 … 4.00");
  }

  @Test
  void aDayThatItsOwnRowSpellsOtherwiseIsOut() {
    RowNormaliser normaliser = normaliser("us-treasury");
    for (String month : List.of("10", "11")) {
      normaliser.row(
          new RawRow(
              Place.row("f", month),
              List.of(RawCell.date("Record Date", "2025-11-26")),
              List.of(
                  new RawCell(
                      "Transactions Today", "Issues / Marketable / Notes", "today", "", "5")),
              Map.of("Calendar Year", "2025", "Calendar Month Number", month)),
          layout("treasury-debt-transactions-table"));
    }
    FileReading reading = normaliser.reading();
    assertThat(reading.observations()).hasSize(1);
    assertThat(reading.issues())
        .extracting(issue -> issue.code() + " " + issue.place().row() + " " + issue.found())
        .containsExactly("DATE_PARTS_DIFFER 10 10");
  }

  @Test
  void whatWasSoByTheDayOfTheAskingIsKnownByTheSchedule() {
    RowNormaliser normaliser = normaliser("fred");
    normaliser.row(
        new RawRow(
            Place.row("f", "1"),
            List.of(RawCell.date("date", "2015-01-07")),
            List.of(new RawCell("value", "WRBWFRBL", "value", "2019-01-01", true, "2600001"))),
        layout("fred-api-json"));
    Observation figure = normaliser.reading().observations().get(0);
    assertThat(figure.vintageOn()).isEmpty();
    assertThat(figure.scheduledOn()).isEqualTo("2015-01-08");
  }
}
