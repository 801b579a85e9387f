package huigou.publish;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.series.Quantity;
import huigou.model.series.Unit;
import huigou.model.text.Language;
import huigou.model.text.Localised;
import huigou.model.view.Sentence;
import huigou.publish.text.Words;
import huigou.support.Project;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every sentence of findings with none, one, many and the first of its kind, as both languages say
 * it. {@code docs/sentences.md} is the record of having read them; a sentence that changes is read
 * again there. Figures are made up.
 */
class SentencesTest {

  private static final Path RECORD = Project.root().resolve("docs/sentences.md");
  private static final LocalDate FIRST = LocalDate.parse("2025-10-31");
  private static final LocalDate LAST = LocalDate.parse("2025-11-03");
  private static final Localised CEILING = new Localised("the top of the target range", "目標區間上限");
  private static final Localised SERIES = new Localised("reserves", "準備金餘額");
  private static final Localised BASIS = new Localised("Wednesday level", "週三餘額");
  private static final Localised MEDIAN = new Localised("volume-weighted median", "成交量加權中位數");
  private static final Localised AMONG = new Localised("outside hiking cycles", "不計升息期間");

  private static final String HEAD =
      """
      # Sentences, read through

      What findings say with none, one and many, in both languages, rendered from the templates with made-up figures and compared by
      `SentencesTest`. Write them anew with `-Dsentences.refresh=true`, then read what changed aloud before it is committed.

      | key | English | 中文 |
      |---|---|---|
      """;

  @Test
  void sentencesReadAsTheyWereRead() throws IOException {
    Words english = Words.read(Project.templates(), Language.EN);
    Words chinese = Words.read(Project.templates(), Language.ZH_HANT);
    StringBuilder record = new StringBuilder(HEAD);
    for (Sentence sentence : sentences()) {
      record
          .append("| ")
          .append(sentence.key())
          .append(" | ")
          .append(english.say(sentence))
          .append(" | ")
          .append(chinese.say(sentence))
          .append(" |\n");
    }
    if (Boolean.getBoolean("sentences.refresh")) {
      Files.writeString(RECORD, record);
    }
    assertThat(record.toString()).isEqualTo(Files.readString(RECORD));
  }

  private static List<Sentence> sentences() {
    Quantity points = new Quantity(new BigDecimal("22"), Unit.BASIS_POINT, false);
    Quantity point = new Quantity(BigDecimal.ONE, Unit.BASIS_POINT, false);
    Quantity money = Quantity.of(new BigDecimal("2827909000000"), Unit.USD);
    Quantity then = Quantity.of(new BigDecimal("2743245000000"), Unit.USD);
    return List.of(
        Sentence.of("findings.none", LAST),
        Sentence.of("findings.none.first"),
        breach("finding.breach.open.one", 1, point, "explained.one"),
        breach("finding.breach.open", 2, points, "partly"),
        breach("finding.breach.ended.one", 1, point, "unexplained.one"),
        breach("finding.breach.ended", 6, points, "explained"),
        breach("finding.breach.ended", 6, points, "unexplained"),
        breach("finding.breach.unseen.one", 1, point, "explained.one"),
        breach("finding.breach.unseen", 6, points, "partly"),
        Sentence.of("finding.breach.other", SERIES, CEILING, 6, FIRST, LAST, points, FIRST),
        Sentence.of("finding.breach.other.one", SERIES, CEILING, 1, FIRST, FIRST, point, FIRST),
        Sentence.of(
            "finding.step",
            FIRST,
            Sentence.of(
                "finding.step.and",
                Sentence.of("finding.step.rate", CEILING, percent("4.00"), percent("3.75")),
                Sentence.of("finding.step.rate", SERIES, percent("3.90"), percent("3.65")))),
        Sentence.of("finding.move.rise", SERIES, money, FIRST, then, 1, 1235, LAST),
        Sentence.of("finding.move.fall", SERIES, points, FIRST, percent("4.05"), 12, 2093, LAST),
        Sentence.of("standing.gap", FIRST, 1),
        Sentence.of("standing.gap", FIRST, 15),
        Sentence.of("standing.within", 20),
        Sentence.of("standing.highest.few", 1),
        Sentence.of("standing.lowest.few", 6),
        Sentence.of("standing.highest-since.at-hand", FIRST, 1),
        Sentence.of("standing.lowest.at-hand", FIRST, 3),
        Sentence.of("freshness.facts", SERIES, FIRST),
        Sentence.of("freshness.carried-over", SERIES, LAST, 1, 2, FIRST),
        Sentence.of("freshness.carried-over", SERIES, LAST, 30, 32, FIRST),
        Sentence.of("freshness.late", SERIES, CEILING, FIRST, 0),
        Sentence.of("freshness.late", SERIES, CEILING, FIRST, 2),
        record("record.high.since", money, then),
        record("record.high.ever", money, money),
        record("record.low.since", money, then),
        record("record.low.ever", money, money),
        record("record.rise.since", points, points),
        record("record.rise.ever", point, point),
        record("record.fall.since", points, points),
        record("record.fall.ever", point, point),
        record("record.rise.since.filtered", points, points),
        record("record.rise.ever.filtered", points, points),
        record("record.fall.since.filtered", points, points),
        record("record.fall.ever.filtered", points, points),
        Sentence.of(
            "finding.bought",
            new Localised("Tencent Holdings", "騰訊控股"),
            Quantity.of(new BigDecimal("100400000"), Unit.HKD),
            Quantity.of(new BigDecimal("230000"), Unit.NUMBER),
            FIRST,
            LAST,
            0),
        Sentence.of(
            "finding.bought",
            new Localised("Tencent Holdings", "騰訊控股"),
            Quantity.of(new BigDecimal("100400000"), Unit.HKD),
            Quantity.of(new BigDecimal("230000"), Unit.NUMBER),
            FIRST,
            LAST,
            1),
        Sentence.of(
            "finding.bought",
            new Localised("Tencent Holdings", "騰訊控股"),
            Quantity.of(new BigDecimal("100400000"), Unit.HKD),
            Quantity.of(new BigDecimal("230000"), Unit.NUMBER),
            FIRST,
            LAST,
            2),
        Sentence.of("finding.revisions", 1, 1, LAST),
        Sentence.of("finding.revisions", 12, 3, LAST),
        Sentence.of("front.repo.breach.one", CEILING, 1, FIRST, FIRST, point, LAST),
        Sentence.of("front.repo.breach.many", CEILING, 2, FIRST, LAST, points, LAST),
        Sentence.of("breach.table.count", 0, 0),
        Sentence.of("breach.table.count", 1, 1),
        Sentence.of("breach.table.count", 30, 55),
        Sentence.of("claims.fact", 1, 1),
        Sentence.of("claims.fact", 137, 5),
        Sentence.of("claims.fact.changed", 0),
        Sentence.of("claims.fact.changed", 1),
        Sentence.of("claims.fact.changed", 3));
  }

  private static Quantity percent(String value) {
    return Quantity.of(new BigDecimal(value), Unit.PERCENT);
  }

  private static Sentence breach(String key, int fixings, Quantity peak, String coincides) {
    return Sentence.of(
        key,
        CEILING,
        fixings,
        FIRST,
        fixings == 1 ? FIRST : LAST,
        peak,
        FIRST,
        Sentence.of("finding.coincides." + coincides));
  }

  private static Sentence record(String key, Quantity value, Quantity before) {
    boolean level = value.unit() == Unit.USD;
    return Sentence.of(
        key,
        level ? SERIES : Localised.same("SOFR"),
        value,
        LAST,
        LocalDate.parse("2020-09-30"),
        before,
        level ? BASIS : MEDIAN,
        AMONG);
  }
}
