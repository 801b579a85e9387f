package huigou.derive.vintage;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.origin.Place;
import huigou.model.series.Coverage;
import huigou.model.series.Observation;
import huigou.model.series.ObservationStatus;
import huigou.model.series.SeriesId;
import huigou.model.series.Vintage;
import huigou.model.time.BusinessCalendar;
import huigou.model.time.ReleaseRule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vintages out of the deliveries of one source, in their order. Made up. */
class VintageFoldTest {

  private static final LocalDate MONDAY = LocalDate.parse("2025-11-24");

  /** Released at eight in New York on the working day after. */
  private static final ReleaseRule RELEASE =
      new ReleaseRule(
          new BusinessCalendar(
              "made", LocalDate.parse("2025-01-01"), LocalDate.parse("2025-12-31"), Map.of()),
          1,
          0,
          Optional.empty(),
          false,
          LocalTime.of(8, 0),
          ZoneId.of("America/New_York"),
          1);

  private final VintageFold fold = new VintageFold(Map.of(), List.of(), RELEASE);

  private static Coverage delivery(int number, String receivedOn, String layout, String first) {
    return new Coverage(
        number, LocalDate.parse(receivedOn), layout, LocalDate.parse(first), MONDAY);
  }

  private static Coverage delivery(int number, String receivedOn) {
    return delivery(number, receivedOn, "layout", "2025-11-03");
  }

  /** Monday's figure, due on Tuesday. */
  private static Observation monday(String value) {
    return figure(value, Optional.empty());
  }

  private static Observation figure(String value, Optional<LocalDate> vintage) {
    return new Observation(
        SeriesId.of("made"),
        MONDAY,
        new BigDecimal(value),
        ObservationStatus.FINAL,
        MONDAY.plusDays(1),
        vintage,
        Place.of("made/up.csv"));
  }

  private static List<String> texts(List<Vintage.New> formed) {
    return formed.stream()
        .map(each -> each.delivery() + ": " + each.observation().value() + " " + each.knownOn())
        .toList();
  }

  private List<String> take(Coverage delivery, Observation... figures) {
    return texts(fold.take(delivery, List.of(figures)));
  }

  @Test
  void aFirstFigureIsKnownSinceItWasDueAndNotSinceItCame() {
    assertThat(take(delivery(1, "2025-11-28"), monday("1"))).containsExactly("1: 1 2025-11-25");
  }

  @Test
  void nothingIsKnownAfterItCame() {
    assertThat(take(delivery(1, "2025-11-24"), monday("1"))).containsExactly("1: 1 2025-11-24");
  }

  private static Observation ahead(ObservationStatus status, LocalDate scheduledOn) {
    return new Observation(
        SeriesId.of("made"),
        MONDAY,
        BigDecimal.ONE,
        status,
        scheduledOn,
        Optional.empty(),
        Place.of("made/up.csv"));
  }

  @Test
  void aFigureThatCameBeforeItsDayIsKnownOnItsDay() {
    Coverage early = delivery(1, "2025-11-21");
    assertThat(take(early, ahead(ObservationStatus.FINAL, MONDAY)))
        .containsExactly("1: 1 2025-11-24");
  }

  @Test
  void whatWasDecidedBeforehandAndWhatIsAForecastIsKnownBefore() {
    assertThat(take(delivery(1, "2025-11-21"), ahead(ObservationStatus.FORECAST, MONDAY)))
        .containsExactly("1: 1 2025-11-21");
    VintageFold other = new VintageFold(Map.of(), List.of(), RELEASE);
    assertThat(
            texts(
                other.take(
                    delivery(1, "2025-11-28"),
                    List.of(ahead(ObservationStatus.FINAL, MONDAY.minusDays(4))))))
        .containsExactly("1: 1 2025-11-20");
  }

  @Test
  void aChangedFigureIsKnownSinceTheDeliveryThatChangedItUpOrDown() {
    take(delivery(1, "2025-11-25"), monday("2"));
    assertThat(take(delivery(2, "2025-11-27"), monday("3"))).containsExactly("2: 3 2025-11-27");
    assertThat(take(delivery(3, "2025-11-28"), monday("1"))).containsExactly("3: 1 2025-11-28");
  }

  @Test
  void theSameFigureWithMoreNoughtsIsNoNewVintage() {
    take(delivery(1, "2025-11-25"), monday("2"));
    assertThat(take(delivery(2, "2025-11-27"), monday("2.00"))).isEmpty();
  }

  @Test
  void whatStoodBeforeTheFoldBeganStands() {
    VintageFold later =
        new VintageFold(
            Map.of(MONDAY, BigDecimal.ONE), List.of(delivery(1, "2025-11-25")), RELEASE);
    assertThat(texts(later.take(delivery(2, "2025-11-27"), List.of(monday("1"))))).isEmpty();
    assertThat(texts(later.take(delivery(3, "2025-11-28"), List.of(monday("2")))))
        .containsExactly("3: 2 2025-11-28");
  }

  @Test
  void aFigureThatSaysItsOwnTimeIsKnownSinceThenAndHidesNoOther() {
    Optional<LocalDate> own = Optional.of(LocalDate.parse("2025-11-26"));
    assertThat(take(delivery(1, "2025-11-28"), figure("1", own)))
        .containsExactly("1: 1 2025-11-26");
    assertThat(take(delivery(2, "2025-11-28"), monday("1"))).containsExactly("2: 1 2025-11-25");
  }

  @Test
  void anEarlierDeliveryThatShouldHaveHadItSaysThatItWasNotKnownThen() {
    take(delivery(1, "2025-11-25"));
    take(delivery(2, "2025-11-26"));
    assertThat(take(delivery(3, "2025-11-28"), monday("1"))).containsExactly("3: 1 2025-11-27");
  }

  @Test
  void deliveriesThatComeInAnotherOrderSayTheSame() {
    take(delivery(2, "2025-11-26"));
    take(delivery(1, "2025-11-25"));
    assertThat(take(delivery(3, "2025-11-28"), monday("1"))).containsExactly("3: 1 2025-11-27");
  }

  @Test
  void whatADeliveryCouldNotHaveItDoesNotWitness() {
    take(delivery(1, "2025-11-24"));
    take(delivery(2, "2025-11-26", "other", "2025-11-03"));
    take(delivery(3, "2025-11-26", "layout", "2025-11-25"));
    take(delivery(4, "2025-11-28"));
    assertThat(take(delivery(5, "2025-11-28"), monday("1"))).containsExactly("5: 1 2025-11-25");
  }

  @Test
  void aDeliveryThatBeginsOnTheDayItselfSpeaksOfIt() {
    take(delivery(1, "2025-11-26", "layout", "2025-11-24"));
    assertThat(take(delivery(2, "2025-11-28"), monday("1"))).containsExactly("2: 1 2025-11-27");
  }

  @Test
  void whatAWitnessOfTheDayBeforeLackedIsKnownAtItsReceipt() {
    take(delivery(1, "2025-11-27"));
    assertThat(take(delivery(2, "2025-11-28"), monday("1"))).containsExactly("2: 1 2025-11-28");
  }

  private static Coverage fetched(int number, String at) {
    Instant instant = Instant.parse(at);
    return new Coverage(
        number,
        instant.atZone(ZoneId.of("America/New_York")).toLocalDate(),
        "layout",
        LocalDate.parse("2025-11-03"),
        MONDAY,
        LocalDate.MAX,
        Optional.of(instant));
  }

  /** Monday's figure is known since Tuesday unless a file that speaks of Monday lacked it. */
  @ParameterizedTest
  @CsvSource({
    "2025-11-23, 2: 1 2025-11-25",
    "2025-11-24, 2: 1 2025-11-27",
    "+999999999-12-31, 2: 1 2025-11-27"
  })
  void aFileThatWasAskedForUpToADaySaysNothingOfLaterOnes(String reach, String expected) {
    Coverage piece =
        new Coverage(
            1,
            LocalDate.parse("2025-11-26"),
            "layout",
            LocalDate.parse("2025-11-03"),
            LocalDate.parse("2025-11-21"),
            LocalDate.parse(reach),
            Optional.empty());
    fold.take(piece, List.of());
    assertThat(take(delivery(2, "2025-12-05"), monday("1"))).containsExactly(expected);
  }

  /** Monday's figure is due on Tuesday at eight: one that was fetched at seven cannot lack it. */
  @Test
  void aFileFetchedBeforeTheHourOfReleaseIsNoWitness() {
    fold.take(fetched(1, "2025-11-25T12:00:00Z"), List.of());
    assertThat(fold.take(fetched(2, "2025-11-26T14:00:00Z"), List.of(monday("4.0"))))
        .extracting(Vintage.New::knownOn)
        .containsExactly(MONDAY.plusDays(1));
  }

  @Test
  void oneFetchedAfterItIs() {
    fold.take(fetched(1, "2025-11-25T13:00:00Z"), List.of());
    assertThat(fold.take(fetched(2, "2025-11-26T14:00:00Z"), List.of(monday("4.0"))))
        .extracting(Vintage.New::knownOn)
        .containsExactly(MONDAY.plusDays(2));
  }
}
