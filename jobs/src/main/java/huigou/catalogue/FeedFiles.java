package huigou.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The shape of {@code feeds.yml}, key for key. */
final class FeedFiles {

  private FeedFiles() {}

  record FeedFile(Map<String, Entry<HostRow>> hosts, List<Entry<FeedRow>> feeds) {}

  record HostRow(
      Optional<String> budget,
      String pause,
      Optional<String> firstByte,
      Optional<Boolean> validators,
      Optional<Boolean> contact,
      Map<Integer, String> closes,
      Optional<String> robots) {}

  record FeedRow(
      String id,
      String source,
      @AtLeastOne Set<String> layouts,
      String title,
      String producer,
      String licence,
      @AtLeastOne List<String> addresses,
      String extension,
      Optional<String> per,
      @AtLeastOne List<AskRow> ask,
      Set<Integer> absent,
      Optional<String> lateUntil,
      Optional<Integer> appears,
      Optional<Integer> settle,
      Optional<Boolean> eves,
      Optional<Integer> fewest,
      Optional<SpanRow> span,
      List<AssertionRow> complete,
      Optional<AssertionRow> empty,
      Optional<RowsRow> rows,
      Optional<WithinRow> within,
      List<String> insignificant,
      Optional<String> largest,
      Optional<GrowRow> grow,
      Optional<WalkRow> walk,
      Optional<String> unpack,
      Optional<DiscoverRow> discover,
      Optional<Boolean> enabled,
      Optional<String> needsConsent,
      Optional<String> consent,
      Optional<String> secret,
      TermsRow terms) {}

  /** The times of a release, or times of a calendar. */
  record AskRow(
      Optional<String> release,
      Optional<String> calendar,
      List<String> at,
      Optional<String> zone,
      Set<String> days,
      Set<Integer> months,
      Optional<Boolean> first,
      Optional<String> why) {}

  record SpanRow(int overlap, int most, LocalDate first, Optional<Integer> againEveryMonths) {}

  record AssertionRow(String json, Optional<String> is, Optional<String> same) {}

  /** Elements of an array in JSON by their key, or lines. */
  record RowsRow(Optional<String> json, List<String> key, Optional<String> line) {}

  record WithinRow(String day, String form) {}

  record GrowRow(int from, int most) {}

  record WalkRow(int step, int most, String entry) {}

  record DiscoverRow(String standing, String page, String found) {}

  record TermsRow(String url, Optional<LocalDate> read) {}
}
