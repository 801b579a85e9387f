package huigou.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A company's reported facts. Made up. */
class CompanyFactsParserTest {

  private static final String FACT =
      "{\"start\":\"2025-01-01\",\"end\":\"2025-03-31\",\"val\":12,\"accn\":\"a\",\"fy\":2025,\"fp\":\"Q1\",\"form\":\"10-Q\",\"filed\":\"2025-04-30\",\"frame\":null}";

  private static String file(String facts) {
    return "{\"cik\":11,\"entityName\":\"Made up\",\"facts\":" + facts + ",\"other\":[1,{}]}";
  }

  private static String paid(String units) {
    return file(
        "{\"dei\":{\"Other\":{\"units\":{\"x\":[{}]}}},\"us-gaap\":{\"Ignored\":[1],\"PaymentsForRepurchaseOfCommonStock\":{\"label\":{\"a\":1},\"units\":"
            + units
            + "}}}");
  }

  private static MadeDelivery parse(String text) {
    return MadeDelivery.of("sec", text);
  }

  @Test
  void everyFactOfATagThatIsReadIsARecord() {
    MadeDelivery made =
        parse(
            paid(
                "{\"USD\":["
                    + FACT
                    + ","
                    + FACT.replace("12", "-3")
                    + "],\"EUR\":["
                    + FACT
                    + "]}"));
    assertThat(made.issues).isEmpty();
    String rest =
        ", filed=2025-04-30, start=2025-01-01, tag=PaymentsForRepurchaseOfCommonStock, unit=";
    String begin = " {accession=a, cik=11, end=2025-03-31";
    assertThat(made.lines)
        .containsExactly(
            "PaymentsForRepurchaseOfCommonStock › USD[0]" + begin + rest + "USD, value=12}",
            "PaymentsForRepurchaseOfCommonStock › USD[1]" + begin + rest + "USD, value=-3}",
            "PaymentsForRepurchaseOfCommonStock › EUR[0]" + begin + rest + "EUR, value=12}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"USD\":{}}|refused: JSON_SHAPE PaymentsForRepurchaseOfCommonStock/USD",
        "[]|refused: JSON_SHAPE PaymentsForRepurchaseOfCommonStock",
        "{\"USD\":[1]}|refused: JSON_SHAPE PaymentsForRepurchaseOfCommonStock › USD[0]",
        "{\"USD\":[{\"end\":{}}]}|refused: JSON_SHAPE PaymentsForRepurchaseOfCommonStock › USD[0] end",
      })
  void anotherShapeIsRefusedWhereItBegins(String units, String issue) {
    assertThat(parse(paid(units)).issues).containsExactly(issue);
  }

  /** Tags of another standard, or of the company's own, that speak of shares bought back. */
  @ParameterizedTest
  @CsvSource({
    "AcquisitionOfTreasuryShares, true",
    "PaymentsForRepurchaseOfClassBCommonShares, true",
    "PaymentsForRepurchaseOfWarrants, true",
    "PaymentsForRepurchaseOfClassACommonShares, true",
    "PaymentsToAcquireProductiveAssets, false",
    "PaymentsToAcquireBusinessesNetOfCashAcquired, false",
    "ShareBasedCompensation, false",
    "Revenues, false"
  })
  void aTagThatSpeaksOfPurchasesAndIsNotReadIsNamed(String tag, boolean named) {
    MadeDelivery made =
        parse(file("{\"ifrs-full\":{\"" + tag + "\":{\"units\":{\"EUR\":[" + FACT + "]}}}}"));
    assertThat(made.issues.contains("odd: TAG_UNREAD " + tag)).isEqualTo(named);
  }

  @ParameterizedTest
  @CsvSource({"PaymentsToAcquireOrRedeemEntitysShares", "PurchaseOfTreasuryShares"})
  void aTagOfAnotherStandardIsReadUnderItsOwnName(String tag) {
    MadeDelivery made =
        parse(file("{\"ifrs-full\":{\"" + tag + "\":{\"units\":{\"EUR\":[" + FACT + "]}}}}"));
    assertThat(made.issues).isEmpty();
    assertThat(made.lines).singleElement().asString().contains("tag=" + tag + ", unit=EUR");
  }

  @Test
  void factsThatAreNoneAndAFileCutShortAreRefused() {
    assertThat(parse(file("[]")).issues).containsExactly("refused: JSON_SHAPE facts");
    assertThat(parse(file("{\"us-gaap\":1}")).issues).containsExactly("refused: JSON_SHAPE facts");
    assertThat(parse("{\"cik\":11}").issues).containsExactly("refused: LAYOUT_UNKNOWN");
    String whole = paid("{\"USD\":[" + FACT + "]}");
    assertThat(parse(whole.substring(0, whole.length() - 5)).issues)
        .singleElement()
        .asString()
        .startsWith("refused: FILE_CUT_SHORT");
  }
}
