package huigou.store;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.catalogue.Catalogue;
import huigou.catalogue.CatalogueReader;
import huigou.derive.vintage.Differences;
import huigou.derive.vintage.KnownFigures;
import huigou.derive.vintage.Revisions;
import huigou.load.VintageMerge;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Delivery;
import huigou.model.origin.Origin;
import huigou.model.origin.Place;
import huigou.model.origin.SourceId;
import huigou.model.series.Observation;
import huigou.model.series.ObservationStatus;
import huigou.model.series.SeriesId;
import huigou.model.series.VintageHistory;
import huigou.support.Project;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * When a figure was known. Every figure is due on the next weekday after its date; no holidays in
 * these weeks.
 */
class VintagesTest {

  private static final Catalogue CATALOGUE = CatalogueReader.read(Project.input());
  private static final SeriesId SOFR = SeriesId.of("sofr");

  private final JdbcTemplate jdbc = jdbc();
  private final DeliveryLedger ledger = new DeliveryLedger(jdbc);
  private final ObservationRepository observations = new ObservationRepository(jdbc);
  private final List<Delivery> input = new ArrayList<>();
  private final Map<Delivery, String[]> contents = new HashMap<>();
  private final Map<Delivery, String> layouts = new HashMap<>();
  private final Map<Delivery, LocalDate> vintages = new HashMap<>();

  private static JdbcTemplate jdbc() {
    JdbcDataSource store = new JdbcDataSource();
    store.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    store.setUser("sa");
    Flyway.configure().dataSource(store).locations("classpath:db").load().migrate();
    return new JdbcTemplate(store);
  }

  /** A delivery with dates and values of SOFR in turn. */
  private Delivery delivery(
      String source, String receivedOn, String file, String... datesAndValues) {
    Delivery delivery =
        new Delivery(
            new SourceId(source),
            LocalDate.parse(receivedOn),
            file,
            "0".repeat(64),
            1,
            Origin.unknown());
    input.add(delivery);
    contents.put(delivery, datesAndValues);
    layouts.put(delivery, "layout");
    return delivery;
  }

  private void load() {
    ledger.plan(input.stream().sorted().toList(), "basis");
    Staging staging = new Staging(jdbc);
    for (long number : ledger.expected()) {
      Delivery delivery = ledger.delivery(number);
      Delivery known =
          contents.keySet().stream()
              .filter(each -> each.path().equals(delivery.path()))
              .findFirst()
              .orElseThrow();
      List<Observation> figures = new ArrayList<>();
      String[] cells = contents.get(known);
      for (int i = 0; i < cells.length; i += 2) {
        LocalDate date = LocalDate.parse(cells[i]);
        figures.add(
            new Observation(
                SOFR,
                date,
                new BigDecimal(cells[i + 1]),
                ObservationStatus.FINAL,
                CATALOGUE.getSeries(SOFR).release().scheduledFor(date),
                Optional.ofNullable(vintages.get(known)),
                Place.row(known.path(), String.valueOf(i))));
      }
      staging.stage(
          delivery,
          layouts.get(known),
          figures,
          List.of(),
          List.of(),
          figures.size(),
          figures.size(),
          0);
    }
    merge(staging);
  }

  /** As the merge step does it. */
  private void merge(Staging staging) {
    observations.forgetUnfinished();
    VintageMerge merge =
        new VintageMerge(
            new Store(jdbc.getDataSource(), new DataSourceTransactionManager(jdbc.getDataSource())),
            CATALOGUE);
    staging.series().forEach(series -> merge.merge(series, staging.files(series)));
    staging.close();
  }

  private VintageHistory history() {
    return observations.history(CATALOGUE.getSeries(SOFR));
  }

  private List<String> revisions(String day, String... corrections) {
    return Revisions.of(history(), LocalDate.parse(day), Set.of(corrections)).stream()
        .map(
            change ->
                change.referenceDate()
                    + " "
                    + change.oldValue()
                    + " → "
                    + change.newValue()
                    + " on "
                    + change.knownOn()
                    + ", "
                    + change.kind().token())
        .toList();
  }

  private List<String> knownOn(String day) {
    return KnownFigures.of(history(), LocalDate.parse(day)).current().figures().stream()
        .map(
            figure ->
                figure.referenceDate()
                    + " "
                    + figure.value()
                    + " since "
                    + figure.knownOn()
                    + " from "
                    + figure.source())
        .toList();
  }

  @Test
  void aFigureFirstSeenIsKnownSinceItsScheduledRelease() {
    delivery("new-york-fed", "2025-09-30", "a", "2025-09-15", "4.51", "2025-09-16", "4.39");
    load();
    assertThat(knownOn("2025-09-15")).isEmpty();
    assertThat(knownOn("2025-09-16"))
        .containsExactly("2025-09-15 4.51 since 2025-09-16 from new-york-fed");
    assertThat(knownOn("2025-09-30")).hasSize(2);
  }

  @Test
  void aFigureReceivedBeforeItsReleaseIsKnownOnReceipt() {
    delivery("new-york-fed", "2025-09-15", "a", "2025-09-15", "4.51");
    load();
    assertThat(knownOn("2025-09-15"))
        .containsExactly("2025-09-15 4.51 since 2025-09-15 from new-york-fed");
  }

  @Test
  void aLateReleaseIsNotBackdated() {
    delivery("new-york-fed", "2025-09-17", "a", "2025-09-15", "4.51");
    delivery("new-york-fed", "2025-09-19", "b", "2025-09-15", "4.51", "2025-09-16", "4.39");
    load();
    // Due on the 17th, absent from that day's delivery: not known before the 18th.
    assertThat(knownOn("2025-09-17")).hasSize(1);
    assertThat(knownOn("2025-09-18"))
        .contains("2025-09-16 4.39 since 2025-09-18 from new-york-fed");
  }

  @Test
  void aDeliveryThatDoesNotReachBackSaysNothingOfOlderFigures() {
    delivery("new-york-fed", "2025-09-18", "a", "2025-09-16", "4.39", "2025-09-17", "4.38");
    delivery("new-york-fed", "2025-09-30", "b", "2025-09-12", "4.42", "2025-09-16", "4.39");
    load();
    assertThat(knownOn("2025-09-15"))
        .containsExactly("2025-09-12 4.42 since 2025-09-15 from new-york-fed");
  }

  @Test
  void aDeliveryOfAnotherLayoutIsNoWitnessOfALateRelease() {
    layouts.put(delivery("new-york-fed", "2025-09-17", "a", "2025-09-15", "4.51"), "other layout");
    delivery("new-york-fed", "2025-09-19", "b", "2025-09-15", "4.51", "2025-09-16", "4.39");
    load();
    assertThat(knownOn("2025-09-17")).hasSize(2);
  }

  @Test
  void anotherFileOfTheSameDayIsNoWitnessOfALateRelease() {
    delivery("new-york-fed", "2025-09-17", "a", "2025-09-15", "4.51");
    delivery("new-york-fed", "2025-09-17", "b", "2025-09-16", "4.39");
    load();
    assertThat(knownOn("2025-09-17"))
        .contains("2025-09-16 4.39 since 2025-09-17 from new-york-fed");
  }

  @Test
  void aRevisionIsANewRowKnownSinceItsDelivery() {
    delivery("new-york-fed", "2025-09-16", "a", "2025-09-15", "4.51");
    delivery("new-york-fed", "2025-09-19", "b", "2025-09-15", "4.52");
    delivery("new-york-fed", "2025-09-20", "c", "2025-09-15", "4.52");
    load();
    assertThat(knownOn("2025-09-18"))
        .containsExactly("2025-09-15 4.51 since 2025-09-16 from new-york-fed");
    assertThat(knownOn("2025-09-19"))
        .containsExactly("2025-09-15 4.52 since 2025-09-19 from new-york-fed");
    assertThat(jdbc.queryForObject("select count(*) from core_observation", Integer.class))
        .isEqualTo(2);
  }

  @Test
  void aChangedFigureIsARevisionOrACorrectionOfTheSourceThatTheSeriesShows() {
    delivery("new-york-fed", "2025-09-16", "a", "2025-09-15", "4.51");
    delivery("new-york-fed", "2025-09-19", "b", "2025-09-15", "4.52");
    delivery("new-york-fed", "2025-09-22", "c", "2025-09-15", "4.50");
    delivery("fred", "2025-09-16", "a", "2025-09-15", "4.41");
    delivery("fred", "2025-09-24", "b", "2025-09-15", "4.50");
    load();
    assertThat(revisions("2025-09-18")).isEmpty();
    assertThat(revisions("2025-09-30"))
        .containsExactly(
            "2025-09-15 4.51 → 4.52 on 2025-09-19, revision",
            "2025-09-15 4.52 → 4.50 on 2025-09-22, revision");
    assertThat(revisions("2025-09-30", "new-york-fed/2025-09-22/c"))
        .endsWith("2025-09-15 4.52 → 4.50 on 2025-09-22, correction");
  }

  @Test
  void aFigureThatSaysSinceWhenItWasSoIsKnownSinceThen() {
    delivery("new-york-fed", "2025-09-30", "a", "2025-09-15", "4.53");
    vintages.put(
        delivery("new-york-fed", "2025-10-02", "v1", "2025-09-15", "4.51"),
        LocalDate.parse("2025-09-17"));
    vintages.put(
        delivery("new-york-fed", "2025-10-02", "v2", "2025-09-15", "4.53"),
        LocalDate.parse("2025-09-24"));
    load();
    // The file of the 30th is first seen, so known since the 16th; the vintages know better since
    // the
    // 17th, and agree again since the 24th.
    assertThat(knownOn("2025-09-16"))
        .containsExactly("2025-09-15 4.53 since 2025-09-16 from new-york-fed");
    assertThat(knownOn("2025-09-20"))
        .containsExactly("2025-09-15 4.51 since 2025-09-17 from new-york-fed");
    assertThat(knownOn("2025-10-05"))
        .containsExactly("2025-09-15 4.53 since 2025-09-24 from new-york-fed");
  }

  @Test
  void twoFilesOfOneDayThatDisagreeAreAnIssue() {
    delivery("new-york-fed", "2025-09-19", "a", "2025-09-15", "4.51");
    delivery("new-york-fed", "2025-09-19", "b", "2025-09-15", "4.52");
    load();
    assertThat(Differences.of(history(), LocalDate.parse("2025-09-19")))
        .extracting(issue -> issue.code() + " " + issue.found())
        .containsExactly("SAME_DAY_DIFFERS sofr 2025-09-15: 4.52");
    assertThat(Differences.of(history(), LocalDate.parse("2025-09-18"))).isEmpty();
  }

  /** Files of one day that say one thing, another, and the first again. */
  @Test
  void whatWasTakenBackWithinADayIsToldOnceWhereItWasSaidLast() {
    delivery("new-york-fed", "2025-09-16", "a", "2025-09-15", "4.52");
    delivery("new-york-fed", "2025-09-19", "a", "2025-09-15", "4.51");
    delivery("new-york-fed", "2025-09-19", "b", "2025-09-15", "4.52");
    delivery("new-york-fed", "2025-09-19", "c", "2025-09-15", "4.51");
    load();
    assertThat(history().dates().get(0).bySource().get(0))
        .extracting(
            vintage -> vintage.value() + " since " + vintage.knownOn() + " by " + vintage.place())
        .containsExactly(
            "4.52 since 2025-09-16 by new-york-fed/2025-09-16/a › 0",
            "4.51 since 2025-09-19 by new-york-fed/2025-09-19/c › 0");
  }

  @Test
  void twoDeliveriesOfOneDayCountInOrderOfTheirNames() {
    delivery("new-york-fed", "2025-09-19", "b", "2025-09-15", "4.52");
    delivery("new-york-fed", "2025-09-19", "a", "2025-09-15", "4.51");
    load();
    assertThat(knownOn("2025-09-19"))
        .containsExactly("2025-09-15 4.52 since 2025-09-19 from new-york-fed");
  }

  @Test
  void theFirstSourceThatHasTheDateWinsAndDifferencesAreIssues() {
    delivery(
        "fred",
        "2025-09-30",
        "a",
        "2025-09-15",
        "4.50",
        "2025-09-16",
        "4.39",
        "2025-09-17",
        "4.38");
    delivery("new-york-fed", "2025-09-30", "a", "2025-09-15", "4.51", "2025-09-16", "4.39");
    load();
    assertThat(knownOn("2025-09-30"))
        .containsExactly(
            "2025-09-15 4.51 since 2025-09-16 from new-york-fed",
            "2025-09-16 4.39 since 2025-09-17 from new-york-fed",
            "2025-09-17 4.38 since 2025-09-18 from fred");
    List<Issue> issues = Differences.of(history(), LocalDate.parse("2025-09-30"));
    assertThat(issues).hasSize(1);
    assertThat(issues.get(0).code()).isEqualTo(IssueCode.SOURCES_DIFFER);
    assertThat(issues.get(0).found()).isEqualTo("sofr 2025-09-15: 4.51");
    assertThat(issues.get(0).expected()).startsWith("4.50 (fred/2025-09-30/a");
  }

  @Test
  void deliveriesAppendedNightByNightGiveTheSameVintagesAsAllAtOnce() {
    List<String> nightByNight =
        rows(
            () -> {
              delivery("new-york-fed", "2025-09-16", "a", "2025-09-15", "4.51");
              load();
              delivery(
                  "new-york-fed", "2025-09-19", "b", "2025-09-15", "4.52", "2025-09-16", "4.39");
              load();
              delivery(
                  "new-york-fed",
                  "2025-09-22",
                  "c",
                  "2025-09-15",
                  "4.52",
                  "2025-09-16",
                  "4.39",
                  "2025-09-18",
                  "4.40");
              load();
            });
    VintagesTest other = new VintagesTest();
    List<String> atOnce =
        other.rows(
            () -> {
              other.delivery(
                  "new-york-fed",
                  "2025-09-22",
                  "c",
                  "2025-09-15",
                  "4.52",
                  "2025-09-16",
                  "4.39",
                  "2025-09-18",
                  "4.40");
              other.load();
              other.delivery(
                  "new-york-fed", "2025-09-19", "b", "2025-09-15", "4.52", "2025-09-16", "4.39");
              other.delivery("new-york-fed", "2025-09-16", "a", "2025-09-15", "4.51");
              other.load();
            });
    assertThat(atOnce).isEqualTo(nightByNight).hasSize(4);
  }

  private List<String> rows(Runnable loading) {
    loading.run();
    return jdbc.queryForList(
        "select reference_date || ' ' || figure || ' ' || known_on || ' ' || d.file_name from core_observation c join core_delivery d on d.delivery_id = c.delivery_id order by 1",
        String.class);
  }
}
