package huigou.publish.workbook;

import static huigou.publish.workbook.Marks.NO_FIXING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What the formulas of the switch give as long as nobody turned it: the first measure against the
 * first limit, day by day.
 */
final class SwitchState {

  final List<Object> measure = new ArrayList<>();
  final List<Object> limit = new ArrayList<>();
  final List<Object> excess = new ArrayList<>();
  final List<Object> beyond = new ArrayList<>();
  final List<Object> starts = new ArrayList<>();
  final List<Object> event = new ArrayList<>();
  final List<Object> length = new ArrayList<>();

  SwitchState(CorridorColumns at) {
    int events = 0;
    boolean before = false;
    List<Integer> lengths = new ArrayList<>(List.of(0));
    for (LocalDate day : at.figures.dates) {
      BigDecimal rate = at.figures.of(at.figures.measures.get(0).id(), day);
      BigDecimal edge = at.figures.of(at.limits.get(0).id(), day);
      BigDecimal over = CorridorColumns.points(rate, edge);
      boolean is = over != null && over.signum() > 0;
      Object level = edge == null ? CorridorColumns.unlimited(at.limits.get(0), day) : edge;
      measure.add(rate == null ? NO_FIXING : rate);
      limit.add(level);
      excess.add(over != null ? over : rate == null ? NO_FIXING : level);
      beyond.add(BigDecimal.valueOf(is ? 1 : 0));
      boolean begins = is && !before;
      starts.add(BigDecimal.valueOf(begins ? 1 : 0));
      events += begins ? 1 : 0;
      if (begins) {
        lengths.add(0);
      }
      event.add(BigDecimal.valueOf(is ? events : 0));
      if (is) {
        lengths.set(events, lengths.get(events) + 1);
      }
      before = rate == null ? before : is;
    }
    for (Object each : event) {
      length.add(BigDecimal.valueOf(lengths.get(((BigDecimal) each).intValue())));
    }
  }

  int events() {
    return (int) starts.stream().filter(each -> ((BigDecimal) each).signum() > 0).count();
  }

  int fixings() {
    return (int) beyond.stream().filter(each -> ((BigDecimal) each).signum() > 0).count();
  }

  BigDecimal longest() {
    return length.stream()
        .map(BigDecimal.class::cast)
        .max(BigDecimal::compareTo)
        .orElse(BigDecimal.ZERO);
  }

  BigDecimal peak() {
    return excess.stream()
        .filter(BigDecimal.class::isInstance)
        .map(BigDecimal.class::cast)
        .max(BigDecimal::compareTo)
        .orElse(BigDecimal.ZERO);
  }
}
