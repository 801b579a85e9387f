package huigou.job;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.installation.StandingInput;
import huigou.model.series.Quantity;
import huigou.model.text.Language;
import huigou.model.view.Sentence;
import huigou.model.view.SeriesView;
import huigou.model.view.SiteView;
import huigou.publish.data.DataFiles;
import huigou.publish.text.Words;
import huigou.publish.truth.Falsehood;
import huigou.publish.truth.PublishedData;
import huigou.publish.truth.SentenceTruth;
import huigou.support.Night;
import huigou.support.Project;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every sentence of six editions of the bundled input against their own data files, and the other
 * way round: a sentence of which one figure or day is changed is found to be false.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SentencesOfEditionsTest {

  private static final Path RECORD = Project.root().resolve("docs/sentence-checks.md");

  /** The newest, and five earlier ones: in stress, at a year's end, with and without reports. */
  private static final List<String> EDITIONS =
      List.of("2026-09-15", "2026-09-10", "2026-01-02", "2025-11-28", "2025-11-04", "2025-10-31");

  private static final String HEAD =
      """
      # What checks each sentence

      Every sentence of pages, feeds and workbooks is held against the edition's own data files before it is published (`publish.truth`): recomputed from the
      published tables by its key and what fills it. One that differs is left out and named as `sentence-false`. Below stand the sentences of the six editions that
      `SentencesOfEditionsTest` reads, with the check that covers them; the test writes them anew with `-Dsentences.refresh=true`. What is unchecked says nothing
      of its own: titles, notes and headings, names and words of a cell, what an article or editor says.

      """;

  /**
   * What changes without notice: counts of days that the tables bound and do not give, spans of
   * which one more is as true, what stands in no table, and what its template does not print.
   */
  private static final List<String> UNNOTICED =
      List.of(
          "claim.rule.sum {0}",
          "claim.rule.weakest {0}",
          "corridor.answer.above {6}",
          "corridor.answer.earlier.below {6}",
          "facilities.chart.srf {2}",
          "facilities.fact.stigma {1}",
          "freshness.carried-over {1}",
          "freshness.current {1}",
          "freshness.facts {1}",
          "issuer.chart.quarters {3}",
          "programme.fact.bought {0}",
          "programme.fact.budget-binds {1}",
          "record.fall.ever {4}",
          "record.high.ever {4}",
          "standing.gap {1}",
          "standing.highest.at-hand {1}",
          "standing.lowest-since.at-hand {1}",
          "standing.within {0}",
          "treasury.chart.bills {2}",
          "treasury.chart.tga {4}");

  private final Map<String, SiteView> sites = new LinkedHashMap<>();
  private final Map<String, SentenceTruth> truths = new HashMap<>();
  private Workbench bench;

  @BeforeAll
  void editions(@TempDir Path folder) {
    Night night = new Night(folder, Project.input());
    bench = Workbench.of(night.place(), StandingInput.read(night.place()));
    for (String date : EDITIONS) {
      SiteView site = bench.view(LocalDate.parse(date));
      sites.put(date, site);
      truths.put(date, new SentenceTruth(data(site, LocalDate.parse(date))));
    }
  }

  @AfterAll
  void close() {
    bench.close();
  }

  private static PublishedData data(SiteView site, LocalDate asOf) {
    Map<Language, Words> words = Words.all(Project.templates());
    Map<String, String> files = new HashMap<>();
    DataFiles data =
        new DataFiles(
            (path, bytes) -> files.put(path, new String(bytes, StandardCharsets.UTF_8)), words);
    data.topics(site);
    for (SeriesView series : site.series()) {
      data.series(site, series);
    }
    return new PublishedData(file -> Optional.ofNullable(files.get("data/" + file)), asOf);
  }

  @Test
  void noSentenceOfSixEditionsIsFalse() {
    sites.forEach(
        (date, site) ->
            assertThat(truths.get(date).falsehoods(site))
                .as(date)
                .extracting(Falsehood::toString)
                .isEmpty());
  }

  /** One argument of a sentence made another. */
  private static Optional<Sentence> changed(Sentence sentence, int argument) {
    List<Object> arguments = new ArrayList<>(sentence.arguments());
    Object said = arguments.get(argument);
    if (said instanceof LocalDate date) {
      arguments.set(argument, date.plusDays(1));
    } else if (said instanceof YearMonth month) {
      arguments.set(argument, month.plusMonths(1));
    } else if (said instanceof Sentence priced && priced.key().startsWith("unit.money.")) {
      arguments.set(argument, changed(priced, 0).orElseThrow());
    } else if (said instanceof Quantity quantity) {
      arguments.set(
          argument,
          new Quantity(
              quantity.value().add(BigDecimal.ONE),
              quantity.unit(),
              quantity.currency(),
              quantity.signed()));
    } else if (said instanceof Number number) {
      arguments.set(argument, number.longValue() + 1);
    } else {
      return Optional.empty();
    }
    return Optional.of(new Sentence(sentence.key(), arguments, sentence.about()));
  }

  @Test
  void aFigureOrDayThatIsAnotherIsNoticed() {
    TreeSet<String> unnoticed = new TreeSet<>();
    sites.forEach(
        (date, site) -> {
          for (Sentence sentence : SentenceTruth.checked(site)) {
            for (int i = 0; i < sentence.arguments().size(); i++) {
              Optional<Sentence> other = changed(sentence, i);
              if (other.flatMap(truths.get(date)::difference).isEmpty() && other.isPresent()) {
                unnoticed.add(sentence.key() + " {" + i + "}");
              }
            }
          }
        });
    assertThat(unnoticed)
        .as("what no table says, or says within bounds: how many days are missing, and marks")
        .containsExactlyInAnyOrderElementsOf(UNNOTICED);
  }

  @Test
  void theListOfChecksIsUpToDate() throws IOException {
    Map<String, Optional<String>> coverage = new TreeMap<>();
    sites.values().forEach(site -> coverage.putAll(SentenceTruth.coverage(site)));
    StringBuilder record = new StringBuilder(HEAD);
    long checked = coverage.values().stream().filter(Optional::isPresent).count();
    record
        .append(checked)
        .append(" of ")
        .append(coverage.size())
        .append(" keys are checked.\n\n| sentence | check |\n|---|---|\n");
    coverage.forEach(
        (key, check) ->
            record
                .append("| ")
                .append(key)
                .append(" | ")
                .append(check.map(name -> "`" + name + "`").orElse("–"))
                .append(" |\n"));
    if (Boolean.getBoolean("sentences.refresh")) {
      Files.writeString(RECORD, record);
    }
    assertThat(record.toString()).isEqualTo(Files.readString(RECORD));
  }
}
