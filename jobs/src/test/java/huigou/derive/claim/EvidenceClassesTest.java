package huigou.derive.claim;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.claim.Cited;
import huigou.model.claim.Claim;
import huigou.model.claim.EvidenceClass;
import huigou.model.claim.Judgement;
import huigou.model.claim.Judgement.Observed;
import huigou.model.claim.Measure;
import huigou.model.claim.Printed;
import huigou.model.claim.Verdict;
import huigou.model.series.SeriesId;
import huigou.model.series.Unit;
import huigou.model.text.Localised;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceClassesTest {

  private static final Localised WORDS = new Localised("words", "文字");

  private static EvidenceClass of(Claim.Content content, Verdict verdict, Measure basis) {
    return new EvidenceClasses(
            List.of("newyorkfed.org", "sec.gov"),
            cited ->
                Optional.of(cited.name().startsWith("sec") ? "https://www.sec.gov/x" : "a paper"))
        .of(
            new Claim("X", WORDS, content, Optional.empty()),
            new Judgement(
                verdict,
                Optional.ofNullable(basis)
                    .map(each -> new Observed(BigDecimal.ONE, LocalDate.parse("2025-11-28"), each)),
                "equal"));
  }

  private static Claim.Statement statement(String source) {
    return new Claim.Statement(Verdict.AGREES, WORDS, source, Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.newyorkfed.org/markets, OFFICIAL", "https://newyorkfed.org, OFFICIAL",
    "https://notnewyorkfed.org, INDEPENDENT", "https://example.org/newyorkfed.org, INDEPENDENT"
  })
  void aStatementStandsOnTheHostOfItsSource(String source, EvidenceClass expected) {
    assertThat(of(statement(source), Verdict.AGREES, null)).isEqualTo(expected);
  }

  @Test
  void withoutAVerdictThereIsNone() {
    assertThat(of(statement("https://newyorkfed.org"), Verdict.NOT_CHECKABLE, null))
        .isEqualTo(EvidenceClass.NONE);
    assertThat(of(new Claim.Opinion(Optional.empty()), Verdict.OPINION, null))
        .isEqualTo(EvidenceClass.NONE);
  }

  @Test
  void sumsOfTheArticleAreArithmetic() {
    Claim.Arithmetic sum =
        new Claim.Arithmetic(List.of(Printed.parse("4")), Printed.parse("4"), Unit.NUMBER);
    assertThat(of(sum, Verdict.AGREES, null)).isEqualTo(EvidenceClass.ARITHMETIC);
  }

  @Test
  void aSeriesIsOfficialAndACitedFigureIsWhatItsSourceIs() {
    Claim.Opinion any = new Claim.Opinion(Optional.empty());
    assertThat(of(any, Verdict.AGREES, new Measure.Level(SeriesId.of("sofr"))))
        .isEqualTo(EvidenceClass.OFFICIAL);
    assertThat(of(any, Verdict.AGREES, new Cited.Authorised("sec-us", "2025-05-01")))
        .isEqualTo(EvidenceClass.OFFICIAL);
    assertThat(of(any, Verdict.AGREES, new Cited.Authorised("aapl-us", "2025-05-01")))
        .isEqualTo(EvidenceClass.INDEPENDENT);
  }
}
