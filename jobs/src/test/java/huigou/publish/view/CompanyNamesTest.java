package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.fact.Authorisation;
import huigou.model.fact.Execution;
import huigou.model.text.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What companies are called; made up but for the catalogue. */
class CompanyNamesTest {

  private static final String RENAMED = "99999-hk";

  private static String name(String issuer, Stream<Execution> executions, String... allowed) {
    return new CompanyNames(
            MadeEdition.CATALOGUE,
            executions,
            Stream.of(allowed).map(name -> allowed(issuer, name)).toList(),
            id -> id.equals("88888-hk") ? Optional.of("LISTED AS") : Optional.empty())
        .of(issuer)
        .in(Language.EN);
  }

  private static Authorisation allowed(String issuer, String company) {
    return new Authorisation(
        issuer,
        company,
        "2025-01-02",
        "USD",
        BigDecimal.TEN,
        false,
        false,
        false,
        "made up",
        "https://made.up/");
  }

  private static Execution bought(String issuer, String name, String day) {
    return new Execution(
        issuer,
        name,
        LocalDate.parse(day),
        Optional.empty(),
        1,
        "ORD",
        "Exchange",
        Execution.Method.EXCHANGE,
        "HKD",
        BigDecimal.TEN,
        BigDecimal.ONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void aRenamedCompanyIsCalledByItsNewestNameInWhateverOrderItsReportsCome() {
    Execution before = bought(RENAMED, "OLD NAME", "2026-01-05");
    Execution after = bought(RENAMED, "NEW NAME", "2026-03-05");
    assertThat(name(RENAMED, Stream.of(before, after))).isEqualTo("NEW NAME");
    assertThat(name(RENAMED, Stream.of(after, before))).isEqualTo("NEW NAME");
  }

  @Test
  void theCatalogueComesFirstThenReportsThenAuthorisationsThenTheListThenTheId() {
    assertThat(name("00700-hk", Stream.of(bought("00700-hk", "TENCENT", "2026-01-05"))))
        .isEqualTo("Tencent Holdings");
    assertThat(name(RENAMED, Stream.of(bought(RENAMED, "REPORTED", "2026-01-05")), "ALLOWED"))
        .isEqualTo("REPORTED");
    assertThat(name("88888-hk", Stream.empty(), "ALLOWED")).isEqualTo("ALLOWED");
    assertThat(name("88888-hk", Stream.empty())).isEqualTo("LISTED AS");
    assertThat(name(RENAMED, Stream.empty())).isEqualTo(RENAMED);
  }
}
