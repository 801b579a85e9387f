package huigou.model.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A claim judged by what was known at the end of a day.
 *
 * @param observed what the data say, in the claim's unit; empty without data, and for what is no
 *     figure
 * @param rule why the verdict is what it is, as a token: {@code equal}, {@code holds}, {@code
 *     rounded}, {@code alternative}, {@code day+2}, {@code none}, {@code no-data}, {@code editor},
 *     {@code view}
 */
public record Judgement(Verdict verdict, Optional<Observed> observed, String rule) {

  /**
   * What was observed.
   *
   * @param date the day that it is of; of a span its last
   * @param basis the measure, as written in data files
   */
  public record Observed(BigDecimal value, LocalDate date, Measure basis) {}
}
