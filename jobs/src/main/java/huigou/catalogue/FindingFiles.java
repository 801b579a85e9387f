package huigou.catalogue;

import huigou.model.text.Localised;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shapes of the catalogue's files about findings. */
final class FindingFiles {

  private FindingFiles() {}

  /**
   * @param calendar of the days on which rates are fixed
   */
  record BreachFile(
      String calendar,
      @AtLeastOne List<Entry<MeasuredRow>> measures,
      List<Entry<TimeRow>> episodes) {}

  /** How its events are listed at each edge that it is held against. */
  record MeasuredRow(String series, String of, Optional<String> ceiling, Optional<String> floor) {

    enum Listed {
      /** On pages and in the data. */
      SHOWN,
      /** In the data alone. */
      DATA
    }
  }

  record TimeRow(String id, LocalDate from, LocalDate to, Localised title) {}

  record EvidenceFile(@AtLeastOne List<String> official) {}

  record RecordFile(int recent, int years, List<FilterRow> filters, List<String> except) {}

  record FilterRow(String id, Localised title, @AtLeastOne List<SpanRow> outside) {}

  record SpanRow(LocalDate from, LocalDate to) {}

  record EpisodeRow(
      String id,
      Localised title,
      Localised text,
      LocalDate from,
      LocalDate to,
      String peak,
      Optional<Integer> before,
      Optional<Integer> after,
      @AtLeastOne List<String> measures) {}

  record ArticleFile(ArticleRow article, List<Entry<ClaimRow>> claims) {}

  record ArticleRow(
      String id,
      Localised title,
      Localised author,
      LocalDate claimedOn,
      Optional<Localised> dated,
      List<String> outlets) {}

  record ClaimRow(
      String id,
      Localised says,
      Optional<MeasureRow> measure,
      List<MeasureRow> or,
      Optional<String> comparator,
      Optional<String> date,
      Optional<String> printed,
      Optional<String> unit,
      Optional<Integer> window,
      Optional<StatementRow> statement,
      Optional<OpinionRow> opinion,
      Optional<ArithmeticRow> arithmetic,
      List<MemberRow> each,
      Optional<Localised> note) {}

  record ArithmeticRow(@AtLeastOne List<String> parts, String total) {}

  record MemberRow(String id, Localised name, MeasureRow measure, Optional<String> date) {}

  record StatementRow(
      String verdict, Localised evidence, String source, Optional<EarlierRow> before) {}

  record EarlierRow(LocalDate day, String verdict, Localised evidence) {}

  record OpinionRow(Optional<Localised> condition) {}

  /** One of those that {@link #named} lists; the others say more of it. */
  record MeasureRow(
      Optional<String> level,
      Optional<String> change,
      Optional<String> sum,
      Optional<String> days,
      Optional<String> longestRun,
      Optional<String> highest,
      Optional<String> lowest,
      Optional<String> largestRise,
      Optional<MeasureRow> portion,
      Optional<BigDecimal> percent,
      Optional<String> shareAbove,
      List<MeasureRow> ratio,
      List<MeasureRow> parts,
      Optional<String> marketTotal,
      Optional<String> authorisation,
      Optional<String> operating,
      Optional<String> programme,
      Optional<String> filed,
      Optional<String> bought,
      Optional<LocalDate> from,
      Optional<BigDecimal> above,
      Optional<String> ceiling) {

    /** Which of those that name a measure are there, as written in the file. */
    List<String> named() {
      Map<String, Boolean> names = new LinkedHashMap<>();
      names.put("level", level.isPresent());
      names.put("change", change.isPresent());
      names.put("sum", sum.isPresent());
      names.put("days", days.isPresent());
      names.put("longest-run", longestRun.isPresent());
      names.put("highest", highest.isPresent());
      names.put("lowest", lowest.isPresent());
      names.put("largest-rise", largestRise.isPresent());
      names.put("portion", portion.isPresent());
      names.put("share-above", shareAbove.isPresent());
      names.put("ratio", !ratio.isEmpty());
      names.put("parts", !parts.isEmpty());
      names.put("market-total", marketTotal.isPresent());
      names.put("authorisation", authorisation.isPresent());
      names.put("operating", operating.isPresent());
      names.put("programme", programme.isPresent());
      names.put("filed", filed.isPresent());
      names.put("bought", bought.isPresent());
      return names.keySet().stream().filter(names::get).toList();
    }
  }
}
