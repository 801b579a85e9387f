package huigou.publish.site;

import huigou.model.series.SeriesId;
import huigou.publish.dataset.Observations;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a page can print a figure of: the series that its view names, by their ids or data files,
 * and the days in it. Whatever view holds them: a view that is new needs no word here.
 */
final class Printing {

  private final Set<String> named = new HashSet<>();
  private final Set<LocalDate> days = new HashSet<>();

  private Printing() {}

  static Printing of(Object view) {
    Printing printing = new Printing();
    printing.walk(view);
    return printing;
  }

  /** Whether the page may print the figure of a series of a day. */
  boolean prints(SeriesId series, LocalDate day) {
    return days.contains(day)
        && (named.contains(series.value()) || named.contains(Observations.path(series)));
  }

  private void walk(Object value) {
    if (value instanceof SeriesId id) {
      named.add(id.value());
    } else if (value instanceof String text) {
      named.add(text);
    } else if (value instanceof LocalDate day) {
      days.add(day);
    } else if (value instanceof List<?> list) {
      list.forEach(this::walk);
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(this::walk);
    } else if (value instanceof Record view) {
      for (RecordComponent part : view.getClass().getRecordComponents()) {
        walk(read(part.getAccessor(), view));
      }
    }
  }

  private static Object read(Method part, Object view) {
    try {
      part.setAccessible(true);
      return part.invoke(view);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + part + " of a page", e);
    }
  }
}
