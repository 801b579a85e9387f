package huigou.parse;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.support.Workbooks;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of figures and of facts: header, titles, notes, rows. Made up. */
class TableParserTest {

  private static final String AUTHORISATIONS =
      "ticker,company,amount_usd_bn,announced,kind,source_url,effective\n";

  private static MadeDelivery desk(String text) {
    return MadeDelivery.of("desk", text);
  }

  @Test
  void aRowOfATableOfFactsIsARecord() {
    MadeDelivery made = desk(AUTHORISATIONS + "AAPL,Apple,1.5,2025-11-03,new,s,ignored\n");
    assertThat(made.issues).isEmpty();
    assertThat(made.layout).isEqualTo("desk-authorisations");
    assertThat(made.lines)
        .containsExactly(
            "2 {amount=1.5, announced-on=2025-11-03, company=Apple, kind=new, source=s, ticker=AAPL}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AAPL,Apple,1.5,2025-11-03,new|row: ROW_LENGTH 2",
        "AAPL,Apple,1.5,2025-11-03,new,s,,|row: ROW_LENGTH 2",
        "ticker,company,amount_usd_bn,announced,kind,source_url,effective|row: HEADER_AGAIN 2",
        "Unofficial,,,,,,|row: NOTE_IN_TABLE 2",
        ",Apple,1.5,2025-11-03,new,s,|row: CELL_MISSING 2 ticker",
      })
  void aRowThatIsNoneIsSaidAndTheOthersStay(String row, String issue) {
    MadeDelivery made = desk(AUTHORISATIONS + row + "\nMSFT,x,2,2025-11-04,new,s,\n");
    assertThat(made.issues).containsExactly(issue);
    assertThat(made.lines).singleElement().asString().startsWith("3 ").contains("MSFT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ticker,company,amount_usd_bn,announced,kind,source_url,kind|COLUMN_TWICE 1 kind",
        "ticker,company,,announced,kind,source_url,effective|COLUMN_UNNAMED 1",
        "ticker,company,amount_usd_bn,announced,kind|COLUMN_MISSING 1 source_url",
      })
  void aHeaderThatNoLayoutKnowsRefusesTheFile(String header, String issue) {
    assertThat(desk(header + "\n1,2,3,4,5,6,7\n").issues).containsExactly("refused: " + issue);
  }

  @Test
  void aColumnThatNobodyKnowsIsSaidAndTheOthersAreRead() {
    MadeDelivery made =
        desk("ticker,company,amount_usd_bn,announced,kind,source_url,new\n1,2,3,4,5,6,7\n");
    assertThat(made.issues).containsExactly("odd: KEY_UNREAD 1 new");
    assertThat(made.lines).hasSize(1);
  }

  @Test
  void aHeaderAloneIsATableOfNothingYet() {
    assertThat(desk(AUTHORISATIONS).issues).isEmpty();
    assertThat(MadeDelivery.of("fred", "observation_date,SOFR\n").issues)
        .containsExactly("refused: NO_ROWS");
  }

  private static final Object[] REPORT = {
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

  private static Object[] line(Object code, Object day) {
    return new Object[] {
      "MADE UP", code, "ORD", day, "20", "HKD 4", "HKD 3", "HKD 70", "Exchange", "1,500", "0.02"
    };
  }

  private static final String FACT =
      " {aggregate=HKD 70, code=700, high=HKD 4, low=HKD 3, mandate-percent=0.02, mandate-shares=1,500, method=Exchange, name=MADE UP, reported=04/01/2024, security=ORD, shares=20, trade-date=2024/01/03}";

  private static MadeDelivery hkex(Object[]... rows) {
    return MadeDelivery.of("hkex", Workbooks.of(rows));
  }

  @Test
  void aTitleAboveTheTableIsPartOfEveryRecordAndKnownNotesAreNone() {
    MadeDelivery made =
        hkex(
            new Object[] {"Share Repurchase Report"},
            new Object[] {"Date Printed : 04/01/2024"},
            REPORT,
            line("700", "2024/01/03"),
            new Object[] {""},
            new Object[] {"* Aggregated"},
            line("700", LocalDate.parse("2024-01-03")),
            new Object[] {"End of Report"});
    assertThat(made.issues).isEmpty();
    assertThat(made.layout).isEqualTo("hkex-repurchases-table-until-2024");
    assertThat(made.lines).containsExactly("4" + FACT, "7" + FACT);
  }

  @Test
  void wordsInOneCellThatAreNoKnownNoteAreSaid() {
    MadeDelivery made =
        hkex(
            new Object[] {"Date Printed : 04/01/2024"},
            REPORT,
            line("700", "2024/01/03"),
            new Object[] {"Unofficial"});
    assertThat(made.issues).containsExactly("row: NOTE_IN_TABLE 4");
    assertThat(made.lines).hasSize(1);
  }

  @Test
  void aRowLongerThanItsHeaderIsSaidAndAShorterOneOfASheetIsRead() {
    Object[] longer = Arrays.copyOf(line("700", "2024/01/03"), REPORT.length + 1);
    longer[REPORT.length] = "x";
    Object[] shorter = Arrays.copyOf(line("700", "2024/01/03"), REPORT.length - 2);
    MadeDelivery made = hkex(new Object[] {"Date Printed : 04/01/2024"}, REPORT, longer, shorter);
    assertThat(made.issues).containsExactly("row: ROW_LENGTH 3");
    assertThat(made.lines).singleElement().asString().startsWith("4 ");
  }

  @Test
  void aTableMayBeginThirtyRowsBelowAndNoDeeper() {
    for (int titles : new int[] {29, 31}) {
      Object[][] rows = new Object[titles + 2][];
      for (int i = 0; i < titles; i++) {
        rows[i] = new Object[] {"Title " + i};
      }
      rows[titles] = REPORT;
      rows[titles + 1] = line("700", "2024/01/03");
      assertThat(hkex(rows).lines).as(titles + " titles").hasSize(titles < 30 ? 1 : 0);
    }
  }

  @Test
  void aComputedCellCostsItsRow() {
    MadeDelivery made =
        MadeDelivery.of(
            "hkex",
            Workbooks.withFormula(REPORT, line("5", "2024/01/03"), line("700", "2024/01/03")));
    assertThat(made.issues).singleElement().asString().startsWith("row: CELL_IS_FORMULA 3 %");
    assertThat(made.lines).singleElement().asString().startsWith("2 ");
  }

  private static String download(String... headers) {
    return String.join("\n", headers) + "\n2025-11-19,3000000\n";
  }

  @ParameterizedTest
  @CsvSource({
    "1000000, USD, ''",
    "1000, USD, ENVELOPE_DIFFERS 3 RESH4R_N.WW",
    "1000000, EUR, ENVELOPE_DIFFERS 4 RESH4R_N.WW"
  })
  void whatStandsAboveTheHeaderMustBeWhatTheLayoutSays(
      String multiplier, String currency, String issue) {
    MadeDelivery made =
        MadeDelivery.of(
            "federal-reserve",
            download(
                "\"Series Description\",\"made up\"",
                "\"Unit:\",\"Currency\"",
                "\"Multiplier:\",\"" + multiplier + "\"",
                "\"Currency:\",\"" + currency + "\"",
                "\"Unique Identifier: \",\"H41/H41/RESH4R_N.WW\"",
                "\"Time Period\",\"RESH4R_N.WW\""));
    if (issue.isEmpty()) {
      assertThat(made.issues).isNotEmpty().allMatch(each -> each.startsWith("odd: ITEM_ABSENT"));
      assertThat(made.lines).hasSize(1).allMatch(line -> line.endsWith("=3000000"));
    } else {
      assertThat(made.issues).containsExactly("refused: " + issue);
    }
  }

  @Test
  void withoutARowThatMustStandAboveTheHeaderNothingIsRead() {
    MadeDelivery made =
        MadeDelivery.of(
            "federal-reserve",
            download(
                "\"Series Description\",\"made up\"",
                "\"Unit:\",\"Currency\"",
                "\"Currency:\",\"USD\"",
                "\"Unique Identifier: \",\"H41/H41/RESH4R_N.WW\"",
                "\"Time Period\",\"RESH4R_N.WW\""));
    assertThat(made.issues).singleElement().asString().startsWith("refused: PREAMBLE_MISSING");
    assertThat(made.lines).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"';'", "'|'"})
  void anotherSeparatorIsSaid(String separator) {
    assertThat(desk(AUTHORISATIONS.replace(",", separator) + "a\n").issues)
        .singleElement()
        .asString()
        .startsWith("refused: SEPARATOR_OTHER");
  }
}
