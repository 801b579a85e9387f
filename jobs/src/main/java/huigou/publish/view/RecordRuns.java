package huigou.publish.view;

import huigou.model.series.SeriesId;
import huigou.model.series.SeriesRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Records of one series and kind that figure after figure was: a week's new high on the high of the
 * week before is one piece of news and not two.
 */
final class RecordRuns {

  private final Map<SeriesRecord, Integer> lengths = new HashMap<>();
  private final List<SeriesRecord> newest = new ArrayList<>();

  /**
   * @param dates the dates of a series' figures in order
   */
  RecordRuns(List<SeriesRecord> records, Function<SeriesId, List<LocalDate>> dates) {
    Map<String, List<SeriesRecord>> alike = new HashMap<>();
    records.forEach(
        record ->
            alike
                .computeIfAbsent(
                    record.series() + " " + record.kind() + " " + record.filter(),
                    key -> new ArrayList<>())
                .add(record));
    for (List<SeriesRecord> group : alike.values()) {
      group.sort(Comparator.comparing(SeriesRecord::date).reversed());
      List<LocalDate> days = dates.apply(group.get(0).series());
      SeriesRecord head = null;
      SeriesRecord before = null;
      for (SeriesRecord record : group) {
        if (before == null || days.indexOf(before.date()) - days.indexOf(record.date()) != 1) {
          head = record;
          newest.add(head);
        }
        lengths.merge(head, 1, Integer::sum);
        before = record;
      }
    }
  }

  /** The newest record of each run. */
  List<SeriesRecord> newest() {
    return newest;
  }

  /** How many records the run has whose newest it is. */
  int length(SeriesRecord record) {
    return lengths.get(record);
  }
}
