package huigou.catalogue;

import huigou.model.text.Localised;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shapes of the catalogue's files about findings. */
final class FindingFiles {

  private FindingFiles() {}

  record BreachFile(List<MeasuredRow> measures, List<TimeRow> episodes) {}

  /** How its events are listed at each edge that it is held against. */
  record MeasuredRow(String series, String of, String ceiling, String floor) {

    enum Listed {
      /** On pages and in the data. */
      SHOWN,
      /** In the data alone. */
      DATA
    }
  }

  record TimeRow(String id, LocalDate from, LocalDate to, Localised title) {}

  record EvidenceFile(List<String> official) {}

  record RecordFile(int recent, int years, List<FilterRow> filters, List<String> except) {}

  record FilterRow(String id, Localised title, List<SpanRow> outside) {}

  record SpanRow(LocalDate from, LocalDate to) {}

  record EpisodeRow(
      String id,
      Localised title,
      Localised text,
      LocalDate from,
      LocalDate to,
      String peak,
      int before,
      int after,
      List<String> measures) {}

  record ArticleFile(ArticleRow article, List<ClaimRow> claims) {}

  record ArticleRow(
      String id,
      Localised title,
      Localised author,
      LocalDate claimedOn,
      Localised dated,
      List<String> outlets) {}

  record ClaimRow(
      String id,
      Localised says,
      MeasureRow measure,
      List<MeasureRow> or,
      String comparator,
      String date,
      String printed,
      String unit,
      Integer window,
      StatementRow statement,
      OpinionRow opinion,
      ArithmeticRow arithmetic,
      List<MemberRow> each,
      Localised note) {}

  record ArithmeticRow(List<String> parts, String total) {}

  record MemberRow(String id, Localised name, MeasureRow measure, String date) {}

  record StatementRow(String verdict, Localised evidence, String source, EarlierRow before) {}

  record EarlierRow(LocalDate day, String verdict, Localised evidence) {}

  record OpinionRow(Localised condition) {}

  /** One of those that {@link #named} lists; the others say more of it. */
  record MeasureRow(
      String level,
      String change,
      String sum,
      String days,
      String longestRun,
      String highest,
      String lowest,
      String largestRise,
      MeasureRow portion,
      BigDecimal percent,
      String shareAbove,
      List<MeasureRow> ratio,
      List<MeasureRow> parts,
      String marketTotal,
      String authorisation,
      String operating,
      String programme,
      String filed,
      String bought,
      LocalDate from,
      BigDecimal above,
      String ceiling) {

    /** Which of those that name a measure are there, as written in the file. */
    List<String> named() {
      Map<String, Object> names = new LinkedHashMap<>();
      names.put("level", level);
      names.put("change", change);
      names.put("sum", sum);
      names.put("days", days);
      names.put("longest-run", longestRun);
      names.put("highest", highest);
      names.put("lowest", lowest);
      names.put("largest-rise", largestRise);
      names.put("portion", portion);
      names.put("share-above", shareAbove);
      names.put("ratio", ratio);
      names.put("parts", parts);
      names.put("market-total", marketTotal);
      names.put("authorisation", authorisation);
      names.put("operating", operating);
      names.put("programme", programme);
      names.put("filed", filed);
      names.put("bought", bought);
      return names.keySet().stream().filter(name -> names.get(name) != null).toList();
    }
  }
}
