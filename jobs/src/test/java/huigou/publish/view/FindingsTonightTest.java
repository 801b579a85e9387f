package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.catalogue.SeriesEntry;
import huigou.model.claim.Forecast;
import huigou.model.claim.Judgement.Observed;
import huigou.model.claim.Measure;
import huigou.model.claim.ResolvedForecast;
import huigou.model.claim.ResolvedForecast.State;
import huigou.model.corridor.BreachEvent.Ending;
import huigou.model.corridor.Side;
import huigou.model.series.Revision;
import huigou.model.series.SeriesId;
import huigou.model.series.SeriesRecord;
import huigou.model.text.Localised;
import huigou.model.view.FindingsView;
import huigou.model.view.FindingsView.Finding;
import huigou.model.view.Sentence;
import huigou.model.view.SourceView;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Figures revised, sources late, and the order of all that is found on a night. Made up. */
class FindingsTonightTest {

  private static final LocalDate AS_OF = LocalDate.parse("2025-11-28");

  private static final Function<SeriesEntry, List<Revision>> NO_REVISIONS = entry -> List.of();

  private static FindingsAssembler assembler(MadeEdition edition, MadeBuybacks buybacks) {
    return new FindingsAssembler(
        MadeEdition.CATALOGUE,
        edition,
        new SinceBefore(LocalDate.parse("2025-11-21"), AS_OF),
        buybacks.parts());
  }

  private static List<String> tonight(
      MadeEdition edition,
      List<SourceView> sources,
      Function<SeriesEntry, List<Revision>> revisions) {
    return assembler(edition, new MadeBuybacks())
        .view(List.of(), Set.of(), sources, revisions)
        .tonight()
        .stream()
        .map(InLines::of)
        .toList();
  }

  private static ResolvedForecast forecast(
      String id, State state, String resolvesOn, Observed... observed) {
    return new ResolvedForecast(
        new Forecast(
            id,
            Localised.same("Somebody"),
            LocalDate.parse("2025-10-01"),
            "made-up",
            Localised.same("rates will rise"),
            Optional.empty(),
            Optional.empty(),
            Optional.ofNullable(resolvesOn).map(LocalDate::parse),
            Optional.empty()),
        state,
        List.of(observed).stream().findFirst());
  }

  private static Measure level(String series) {
    return new Measure.Level(SeriesId.of(series));
  }

  private static Observed observed(String date, Measure measure) {
    return new Observed(BigDecimal.ONE, LocalDate.parse(date), measure);
  }

  private static Revision revision(String series, String knownOn) {
    return new Revision(
        SeriesId.of(series),
        LocalDate.parse("2025-11-03"),
        BigDecimal.ONE,
        BigDecimal.TEN,
        LocalDate.parse(knownOn),
        Revision.Kind.REVISION);
  }

  private static List<String> revised(Revision... revisions) {
    return tonight(
        new MadeEdition(),
        List.of(),
        entry ->
            List.of(revisions).stream().filter(each -> each.series().equals(entry.id())).toList());
  }

  @Test
  void revisionsOfANightAreOneLineThatCountsFiguresAndSeries() {
    assertThat(
            revised(
                revision("sofr", "2025-11-26"),
                revision("sofr", "2025-11-24"),
                revision("tgcr", "2025-11-28"),
                revision("tgcr", "2025-11-29"),
                revision("effr", "2025-11-22"),
                revision("effr", "2025-11-21"),
                revision("obfr", "2025-11-21")))
        .containsExactly(
            "revisions-2025-11-28 revision revisions 2025-11-28 2025-11-28 finding.revisions(4, 3, 2025-11-28) revisions/index.html");
    assertThat(revised(revision("effr", "2025-11-21"))).isEmpty();
  }

  private static SourceView source(String id, boolean late) {
    return new SourceView(
        id,
        Localised.same(id),
        "https://made.up/",
        Localised.same(id),
        Optional.empty(),
        Sentence.of("made.up.freshness", id),
        late,
        ZoneOffset.UTC,
        false,
        Optional.empty(),
        List.of(),
        Set.of());
  }

  @Test
  void aSourceThatIsLateIsToldAndOneThatIsNotIsNot() {
    assertThat(
            tonight(
                new MadeEdition(),
                List.of(source("fred", true), source("hkex", false), source("desk", true)),
                NO_REVISIONS))
        .containsExactly(
            "late-fred late fred 2025-11-28 2025-11-28 made.up.freshness(fred) sources/index.html",
            "late-desk late desk 2025-11-28 2025-11-28 made.up.freshness(desk) sources/index.html");
  }

  /** So many figures, up and down by one a day, and a last one of 9 on the 26th. */
  private static String[] jumping(int figures) {
    List<String> made = new ArrayList<>();
    LocalDate last = LocalDate.parse("2025-11-26");
    for (int i = figures; i > 0; i--) {
      made.addAll(List.of(last.minusDays(i).toString(), String.valueOf(1 + i % 2)));
    }
    made.addAll(List.of(last.toString(), "9"));
    return made.toArray(String[]::new);
  }

  @Test
  void whatMattersMostIsToldFirst() {
    SeriesRecord record =
        new SeriesRecord(
            SeriesId.of("reserves-level"),
            LocalDate.parse("2025-11-26"),
            SeriesRecord.Kind.HIGH,
            BigDecimal.valueOf(9),
            "all",
            Optional.empty(),
            Optional.empty(),
            0,
            LocalDate.parse("2023-01-01"),
            true);
    MadeEdition edition =
        new MadeEdition(
                Made.series("sofr", "2025-11-25", "4", "2025-11-26", "4"),
                Made.series("tgcr", "2025-11-25", "4", "2025-11-26", "4"),
                Made.series("iorb", "2025-11-25", "4", "2025-11-26", "3.75"),
                Made.series("reserves-level", jumping(40)),
                Made.series("tga-close", jumping(40)))
            .with(record)
            .with(forecast("f", State.FAILED, "2025-11-26", observed("2025-11-26", level("sofr"))));
    FindingsView view =
        assembler(
                edition,
                new MadeBuybacks()
                    .with(MadeBuybacks.reported("00001-hk", "2025-11-28", "HKD", "1500")))
            .view(
                List.of(run("tgcr").ending(Ending.OPEN).event(), run("sofr").event()),
                Set.of("target-range"),
                List.of(source("fred", true)),
                entry ->
                    Map.of("effr", List.of(revision("effr", "2025-11-26")))
                        .getOrDefault(entry.id().value(), List.of()));
    assertThat(view.tonight())
        .extracting(Finding::id)
        .containsExactly(
            "breach-target-range-sofr-strict-2025-11-26",
            "step-2025-11-26",
            "record-reserves-level-high-2025-11-26",
            "move-tga-close-2025-11-26",
            "buyback-00001-hk-2025-11-27",
            "forecast-f",
            "breach-target-range-tgcr-strict-2025-11-26",
            "revisions-2025-11-26",
            "late-fred");
    assertThat(view.records()).containsExactly(record);
    assertThat(view.breaches()).hasSize(2);
    assertThat(view.held()).isEqualTo(MadeEdition.CATALOGUE.findings().measures());
  }

  private static MadeBreach run(String measure) {
    return MadeBreach.of("target-range", measure, Side.CEILING, "2025-11-26", "2025-11-26", 1);
  }
}
