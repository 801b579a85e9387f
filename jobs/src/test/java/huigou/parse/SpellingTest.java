package huigou.parse;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.catalogue.Catalogue;
import huigou.catalogue.CatalogueReader;
import huigou.model.origin.SourceId;
import huigou.support.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headings of FRED's downloads, as they may be spelt. */
class SpellingTest {

  private static final Catalogue CATALOGUE = CatalogueReader.read(Project.input());

  private static final Spelling FRED =
      new Spelling(CATALOGUE.forms(new SourceId("fred")).layouts());

  @ParameterizedTest
  @CsvSource({
    "SOFR, SOFR",
    "sofr, SOFR",
    "' SOFR ', SOFR",
    "ＳＯＦＲ, SOFR",
    "Observation_Date, observation_date",
    "observation date, observation date",
    "SOFR1, SOFR1",
    "SOFR_PC1, SOFR_PC1"
  })
  void aHeadingThatDiffersInNoLetterIsTheSame(String written, String meant) {
    assertThat(FRED.of(written)).isEqualTo(meant);
  }

  @Test
  void blanksThatArePartOfAHeadingAreBlanks() {
    Spelling treasury = new Spelling(CATALOGUE.forms(new SourceId("us-treasury")).layouts());
    assertThat(treasury.of("Record\u00A0 date")).isEqualTo("Record Date");
    assertThat(treasury.of("RecordDate")).isEqualTo("RecordDate");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "observation_date,SOFR|''",
        "' observation_date , SOFR '|''",
        "\uFEFFobservation_date,SOFR|''",
        "Observation_Date,sofr|odd: HEADING_OTHERWISE 1 Observation_Date; odd: HEADING_OTHERWISE 1 sofr",
        "observation_date,ＳＯＦＲ|odd: HEADING_OTHERWISE 1 ＳＯＦＲ",
        "observation-date,SOFR|refused: LAYOUT_UNKNOWN",
      })
  void anotherSpellingIsReadAndSaid(String header, String issues) {
    MadeDelivery made = MadeDelivery.of("fred", header + "\n2025-11-26,4.05\n");
    assertThat(String.join("; ", made.issues)).isEqualTo(issues);
    assertThat(made.lines).hasSize(issues.startsWith("refused") ? 0 : 1);
  }

  /** The same header again is one, however it is spelt. */
  @Test
  void aHeaderThatComesAgainIsKnown() {
    assertThat(
            MadeDelivery.of(
                    "fred",
                    "observation_date,SOFR\n2025-11-26,4.05\nDate,SOFR\nObservation_date,sofr\n")
                .issues)
        .contains("row: HEADER_AGAIN 4");
  }

  @ParameterizedTest
  @CsvSource({"'sep=,', 1", "'SEP=;', 1", "'sep=,;x', 0", "'separator', 0"})
  void anInstructionToASpreadsheetIsNoHeader(String line, int rows) {
    assertThat(MadeDelivery.of("fred", line + "\nobservation_date,SOFR\n2025-11-26,4.05\n").lines)
        .hasSize(rows);
  }
}
