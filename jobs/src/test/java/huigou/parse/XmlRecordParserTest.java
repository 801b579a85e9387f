package huigou.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FRED's answers in XML. Made up. */
class XmlRecordParserTest {

  private static final String ONE = observation("2025-11-25", "4.05");
  private static final String TWO = observation("2025-11-26", "4.06");

  private static String observation(String date, String value) {
    return "<observation realtime_start=\"2025-11-28\" realtime_end=\"2025-11-28\" date=\"%s\" value=\"%s\"/>\n"
        .formatted(date, value);
  }

  private static String answer(String attributes, String... observations) {
    return "<?xml version=\"1.0\" encoding=\"utf-8\" ?>\n<observations "
        + attributes
        + ">\n"
        + String.join("", observations)
        + "</observations>\n";
  }

  private static MadeDelivery named(String name, String text) {
    return MadeDelivery.of("fred", name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static MadeDelivery sofr(String text) {
    return named("SOFR.xml", text);
  }

  @Test
  void anObservationIsARowAndItsAttributesAreItsCells() {
    MadeDelivery made =
        sofr(
            answer(
                "realtime_start=\"2025-11-28\" units=\"lin\" count=\"2\" file_type=\"xml\"",
                ONE,
                "<!-- made up -->",
                TWO));
    assertThat(made.issues).isEmpty();
    assertThat(made.layout).startsWith("fred-api");
    assertThat(made.lines)
        .containsExactly("2025-11-25 SOFR value=4.05", "2025-11-26 SOFR value=4.06");
  }

  @Test
  void aPointIsNoFigureAndNoObservationsAreAnAnswer() {
    MadeDelivery made = sofr(answer("units=\"lin\"", observation("2025-11-25", "."), TWO));
    assertThat(made.issues).isEmpty();
    assertThat(made.lines).containsExactly("2025-11-26 SOFR value=4.06");
    assertThat(sofr(answer("units=\"lin\" count=\"0\"")).issues).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"SOFR.xml, ''", "SOFR, ''", "observations.xml, refused: ITEM_UNNAMED"})
  void theFilesNameSaysWhichSeriesItIs(String name, String issue) {
    MadeDelivery made = named(name, answer("units=\"lin\"", ONE));
    assertThat(String.join("", made.issues)).isEqualTo(issue);
    assertThat(made.lines).hasSize(issue.isEmpty() ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "units=\"lin\"|new=\"1\" date|odd: KEY_UNREAD observation[0] new",
        "units=\"lin\"|date2|refused: COLUMN_UNKNOWN observation[0] date2",
        "units=\"chg\"|date|refused: ENVELOPE_DIFFERS units",
        "count=\"1\"|date|refused: COLUMN_MISSING units",
        "units=\"lin\" count=\"2\"|date|refused: PART_OF_ANSWER count",
        "units=\"lin\" count=\"0\"|date|odd: COUNT_DIFFERS count",
        "units=\"lin\" new=\"1\"|date|odd: KEY_UNREAD new",
        "units=\"lin\" units=\"lin\"|date|refused: XML_MALFORMED 2",
      })
  void anAnswerOfAnotherFormIsRefusedOrSaid(String attributes, String date, String issue) {
    assertThat(sofr(answer(attributes, ONE.replace(" date=", " " + date + "="))).issues)
        .last()
        .isEqualTo(issue);
  }

  @Test
  void anAttributeThatIsLackingIsSaidAndOneOfOneRowIsNot() {
    String valueless = ONE.replaceAll(" value=\"[^\"]*\"", "");
    assertThat(sofr(answer("units=\"lin\"", valueless)).issues)
        .containsExactly("odd: COLUMN_ABSENT value");
    assertThat(sofr(answer("units=\"lin\"", valueless, TWO)).issues).isEmpty();
    assertThat(sofr(answer("units=\"lin\"", ONE.replaceAll(" date=\"[^\"]*\"", ""), TWO)).issues)
        .containsExactly("row: CELL_MISSING observation[0] date");
  }

  @Test
  void anAnswerThatIsCutShortOrDeclaresEntitiesIsRefused() {
    String whole = answer("units=\"lin\"", ONE, TWO);
    assertThat(sofr(whole.substring(0, whole.indexOf("</observations>"))).issues)
        .containsExactly("refused: FILE_CUT_SHORT 5");
    assertThat(
            sofr(whole.replace(
                    "<observations ",
                    "<!DOCTYPE observations [<!ENTITY a \"b\">]>\n<observations "))
                .issues)
        .singleElement()
        .asString()
        .startsWith("refused: XML_ENTITY");
  }

  @Test
  void vintagesSideBySideAreAnAttributeEach() {
    MadeDelivery made =
        named(
            "vintages.xml",
            answer(
                "units=\"lin\" output_type=\"2\" count=\"2\"",
                "<observation date=\"2025-11-25\" SOFR_20251126=\"4.05\" SOFR_20251128=\"4.06\"/>\n",
                "<observation date=\"2025-11-26\" SOFR_20251128=\"4.07\"/>\n"));
    assertThat(made.issues).isEmpty();
    assertThat(made.layout).startsWith("fred-api-vintages");
    assertThat(made.lines)
        .containsExactly(
            "2025-11-25 SOFR value=4.05",
            "2025-11-25 SOFR value=4.06",
            "2025-11-26 SOFR value=4.07");
  }
}
