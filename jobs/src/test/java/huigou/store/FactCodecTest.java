package huigou.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huigou.model.fact.Announcement;
import huigou.model.fact.Auction;
import huigou.model.fact.FactBody;
import huigou.model.fact.FactKind;
import huigou.model.fact.Listing;
import huigou.model.fact.Operation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a fact says, written down and read again. Made up. */
class FactCodecTest {

  private static final LocalDate DAY = LocalDate.parse("2025-11-24");

  private static final Operation OPERATION =
      new Operation(
          "RP 1",
          "srf",
          DAY,
          DAY,
          DAY.plusDays(1),
          Operation.Type.REPO,
          "Overnight",
          "Full Allotment",
          Optional.of(LocalTime.of(8, 30)),
          false,
          Optional.of(12),
          List.of(
              new Operation.Security(
                  "Treasury",
                  Optional.of(new BigDecimal("4.00")),
                  new BigDecimal("1000000000"),
                  BigDecimal.ZERO)),
          Map.of("mmf", new BigDecimal("0.10")));

  private static void again(FactBody body) {
    assertThat(FactCodec.body(FactKind.of(body.getClass()), FactCodec.text(body))).isEqualTo(body);
  }

  @Test
  void whatWasWrittenIsReadAgainToTheLastPlace() {
    again(OPERATION);
    again(
        new Auction(
            "912797AA5",
            Auction.Type.BILL,
            "13-Week",
            false,
            DAY,
            DAY,
            Optional.of(DAY),
            Optional.of(new BigDecimal("1E+9").setScale(0)),
            Optional.empty(),
            Optional.of(new BigDecimal("3.7250")),
            Optional.empty()));
    again(
        new Announcement(
            "wire a=b",
            "2025-11-24T08:30:00+08:00",
            Optional.of("hk"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "回購 “股份” \\ =1\n",
            Optional.of("<p>"),
            Optional.of("https://made.example/?a=1&b=2")));
  }

  @Test
  void whatIsNotSaidIsNotWrittenAndComponentsStandInOrder() {
    assertThat(FactCodec.text(new Listing("made-hk", "1", Optional.empty(), "Made")))
        .isEqualTo("{\"issuer\":\"made-hk\",\"code\":\"1\",\"name\":\"Made\"}");
  }

  @Test
  void oneTextIsOneStatement() {
    assertThat(FactCodec.text(OPERATION)).isEqualTo(FactCodec.text(OPERATION.named("RP 1")));
    assertThat(FactCodec.text(OPERATION)).contains("\"rate\":4.00").contains("\"mmf\":0.10");
  }

  @Test
  void anotherKindIsNotReadOutOfIt() {
    String text = FactCodec.text(OPERATION);
    assertThatThrownBy(() -> FactCodec.body(FactKind.LISTING, text))
        .isInstanceOf(RuntimeException.class);
  }
}
