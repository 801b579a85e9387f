package huigou.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What rows repeat is one thing; what differs, or is too long to be repeated, is its own. */
class RepeatedTest {

  @Test
  void equalTextsAreOneUpToTheLongest() {
    String first = Repeated.text("tag".repeat(40));
    assertThat(Repeated.text("tag".repeat(40))).isSameAs(first);
    String sentence = "tag".repeat(41);
    assertThat(Repeated.text(sentence)).isSameAs(sentence);
    String another = "tag".repeat(41);
    assertThat(Repeated.text(another)).isSameAs(another);
  }

  @Test
  void equalDaysAreOneAndNoDayIsNone() {
    LocalDate first = Repeated.day(LocalDate.parse("2025-11-07"));
    assertThat(Repeated.day(LocalDate.parse("2025-11-07"))).isSameAs(first);
    assertThat(Repeated.day(LocalDate.parse("2025-11-08"))).isEqualTo("2025-11-08");
    assertThat(Repeated.day(null)).isNull();
  }

  @Test
  void equalFiguresAreOneAndOneWithOtherPlacesIsAnother() {
    BigDecimal first = Repeated.figure(new BigDecimal("12345.60"));
    assertThat(Repeated.figure(new BigDecimal("12345.60"))).isSameAs(first);
    assertThat(Repeated.figure(new BigDecimal("12345.6")).scale()).isEqualTo(1);
  }
}
