package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.ahead.Ahead;
import huigou.model.ahead.Coming;
import huigou.model.ahead.Coming.Certainty;
import huigou.model.ahead.Coming.Kind;
import huigou.model.text.Localised;
import huigou.model.view.TableView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A day's settlements and what is left of them when what falls due is paid. Made up. */
class AheadAssemblerTest {

  private static final LocalDate DAY = LocalDate.parse("2025-12-04");
  private static final int WHAT = 1;
  private static final int NET = 5;

  private static Coming coming(Kind kind, String usd, Certainty certainty) {
    return Coming.money(
        DAY,
        kind,
        usd.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(usd)),
        Optional.empty(),
        certainty,
        Localised.same("made up"));
  }

  private static List<TableView.Cell> cells(Coming... coming) {
    return new AheadAssembler(
            new Ahead(List.of(coming), List.of(), true), LocalDate.parse("2025-11-28"))
        .topic()
        .tables()
        .get(0)
        .rows()
        .get(0);
  }

  private static Optional<BigDecimal> net(Coming... coming) {
    return ((TableView.Figure) cells(coming).get(NET)).quantity().map(each -> each.value());
  }

  @Test
  void theNetIsWhatIsSoldLessWhatFallsDue() {
    assertThat(
            net(
                coming(Kind.BILL_SETTLEMENT, "200", Certainty.ANNOUNCED),
                coming(Kind.COUPON_SETTLEMENT, "100", Certainty.ANNOUNCED),
                coming(Kind.MATURITY, "250", Certainty.KNOWN)))
        .hasValueSatisfying(net -> assertThat(net).isEqualByComparingTo("50"));
    assertThat(net(coming(Kind.COUPON_SETTLEMENT, "100", Certainty.ANNOUNCED)))
        .hasValueSatisfying(net -> assertThat(net).isEqualByComparingTo("100"));
    assertThat(net(coming(Kind.MATURITY, "250", Certainty.KNOWN)))
        .as("nothing is known to be sold")
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PATTERN, ahead.kind.pattern",
    "ANNOUNCED, ahead.kind.bill-settlement",
  })
  void whereAnAmountIsWantingThereIsNoNetAndTheDaySaysWhatComes(Certainty certainty, String said) {
    Coming[] day = {
      coming(Kind.BILL_SETTLEMENT, "", certainty),
      coming(Kind.COUPON_SETTLEMENT, "100", Certainty.ANNOUNCED),
      coming(Kind.MATURITY, "250", Certainty.KNOWN)
    };
    assertThat(net(day)).isEmpty();
    assertThat(((TableView.Many) cells(day).get(WHAT)).sentences())
        .extracting(sentence -> sentence.key())
        .containsExactly(said);
  }
}
