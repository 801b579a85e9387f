package huigou.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The shape of {@code feeds.yml}, key for key. */
final class FeedFiles {

  private FeedFiles() {}

  record FeedFile(Map<String, HostRow> hosts, List<FeedRow> feeds) {}

  record HostRow(
      String budget,
      String pause,
      String firstByte,
      Boolean validators,
      Boolean contact,
      Map<Integer, String> closes,
      String robots) {}

  record FeedRow(
      String id,
      String source,
      Set<String> layouts,
      String title,
      String producer,
      String licence,
      List<String> addresses,
      String extension,
      String per,
      List<AskRow> ask,
      Set<Integer> absent,
      String lateUntil,
      Integer appears,
      Integer settle,
      Boolean eves,
      Integer fewest,
      SpanRow span,
      List<AssertionRow> complete,
      AssertionRow empty,
      RowsRow rows,
      WithinRow within,
      List<String> insignificant,
      String largest,
      GrowRow grow,
      WalkRow walk,
      String unpack,
      DiscoverRow discover,
      Boolean enabled,
      String needsConsent,
      String consent,
      String secret,
      TermsRow terms) {}

  record AskRow(
      String release,
      String calendar,
      List<String> at,
      String zone,
      Set<String> days,
      Set<Integer> months,
      Boolean first,
      String why) {}

  record SpanRow(int overlap, int most, LocalDate first, Integer againEveryMonths) {}

  record AssertionRow(String json, String is, String same) {}

  record RowsRow(String json, List<String> key, String line) {}

  record WithinRow(String day, String form) {}

  record GrowRow(int from, int most) {}

  record WalkRow(int step, int most, String entry) {}

  record DiscoverRow(String standing, String page, String found) {}

  record TermsRow(String url, LocalDate read) {}
}
