package huigou.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Board's files of series. Made up. */
class SdmxParserTest {

  private static final String MILLIONS = "UNIT=\"Currency\" UNIT_MULT=\"1000000\" CURRENCY=\"USD\"";

  private static String series(String item, String attributes, String... observations) {
    return "<kf:Series SERIES_NAME=\"%s\" FREQ=\"19\" %s>%s</kf:Series>"
        .formatted(item, attributes, String.join("\n", observations));
  }

  private static String observation(String status, String value, String date) {
    return "<frb:Obs OBS_STATUS=\"%s\" OBS_VALUE=\"%s\" TIME_PERIOD=\"%s\" />"
        .formatted(status, value, date);
  }

  private static String file(String... series) {
    return "<?xml version=\"1.0\"?>\n<m:MessageGroup xmlns:m=\"m\" xmlns:frb=\"f\"><frb:DataSet xmlns:kf=\"k\">"
        + String.join("\n", series)
        + "</frb:DataSet></m:MessageGroup>";
  }

  private static final String RESERVES =
      series(
          "RESH4R_N.WW",
          MILLIONS,
          observation("A", "3000000", "2025-11-19"),
          observation("NA", "-999999", "2025-11-26"));

  private static MadeDelivery parse(String text) {
    return MadeDelivery.of("federal-reserve", text);
  }

  @Test
  void aFigureIsReadUnderItsSeriesAndAMarkOfAbsenceIsNone() {
    MadeDelivery made = parse(file(RESERVES));
    assertThat(made.lines).hasSize(1);
    assertThat(made.lines.get(0)).startsWith("2025-11-19 RESH4R_N.WW ").endsWith("=3000000");
  }

  @Test
  void whatTheCatalogueReadsAndTheFileLacksIsSaidOnceEach() {
    MadeDelivery made = parse(file(RESERVES));
    assertThat(made.issues).isNotEmpty().allMatch("odd: ITEM_ABSENT"::equals);
    int lacking = made.issues.size();
    assertThat(parse(file(RESERVES, series("RESTBC_N.WW", MILLIONS))).issues).hasSize(lacking - 1);
  }

  @Test
  void aSeriesThatIsNotReadIsPassedOverWhateverItsUnit() {
    MadeDelivery made =
        parse(
            file(
                series("H0.RESFSCB_N.WW", "UNIT=\"Index\"", observation("?", "x", "y")), RESERVES));
    assertThat(made.lines).hasSize(1);
    assertThat(made.issues).noneMatch(issue -> issue.startsWith("row:"));
  }

  @ParameterizedTest
  @CsvSource({
    "UNIT_MULT, 1000, ENVELOPE_DIFFERS",
    "CURRENCY, EUR, ENVELOPE_DIFFERS",
    "UNIT_MULT, '', PREAMBLE_MISSING"
  })
  void anotherUnitRefusesTheFile(String name, String value, String code) {
    String other =
        MILLIONS.replaceAll(
            name + "=\"[^\"]*\"", value.isEmpty() ? "" : name + "=\"" + value + "\"");
    MadeDelivery made =
        parse(file(series("RESH4R_N.WW", other, observation("A", "3", "2025-11-19"))));
    assertThat(made.issues).containsExactly("refused: " + code + " RESH4R_N.WW " + name);
    assertThat(made.lines).isEmpty();
  }

  @Test
  void aKeyThatNoLayoutKnowsRefusesTheFile() {
    MadeDelivery made =
        parse(
            file(
                series(
                    "RESH4R_N.WW",
                    MILLIONS,
                    "<frb:Obs OBS_STATUS=\"A\" OBS_VALUE=\"3\" TIME_PERIOD=\"2025-11-19\" NEW=\"1\"/>")));
    assertThat(made.issues).containsExactly("refused: COLUMN_UNKNOWN RESH4R_N.WW › 2025-11-19 NEW");
  }

  @Test
  void aFileWithoutSeriesHasNoRows() {
    assertThat(parse(file()).issues).containsExactly("refused: NO_ROWS");
  }

  @Test
  void aDocumentTypeAPageAFileCutShortAndBrokenMarkupAreToldApart() {
    String whole = file(RESERVES);
    assertThat(
            parse(
                    whole
                        .replace("<m:Message", "<!DOCTYPE x [<!ENTITY a \"b\">]><m:Message")
                        .replace("</<!DOCTYPE x [<!ENTITY a \"b\">]>", "</"))
                .issues)
        .singleElement()
        .asString()
        .startsWith("refused: XML_ENTITY");
    assertThat(parse("<?xml version=\"1.0\"?><html><body/></html>").issues)
        .containsExactly("refused: MARKUP_PAGE");
    assertThat(parse(whole.substring(0, whole.length() - 30)).issues)
        .contains("refused: FILE_CUT_SHORT 3");
    assertThat(parse(whole.replace("OBS_VALUE=\"3", "OBS_VALUE=3")).issues)
        .contains("refused: XML_MALFORMED 2");
  }
}
