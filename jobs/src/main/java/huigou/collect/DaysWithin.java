package huigou.collect;

import huigou.catalogue.Feed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a body speaks of the days that were asked for, and of no others. */
final class DaysWithin {

  private static final String SIGNS = "\\^$.|?*+()[]{}";

  private DaysWithin() {}

  /** Why it is not taken; empty where it is. */
  static Optional<Verdict> odd(Asked asked, ReceivedBody body) {
    Feed feed = asked.feed();
    if (feed.answer().within().isEmpty() || asked.from().isEmpty() || asked.to().isEmpty()) {
      return Optional.empty();
    }
    Feed.Within within = feed.answer().within().get();
    DateTimeFormatter form = DateTimeFormatter.ofPattern(within.form(), Locale.ROOT);
    for (String said : found(within.day(), body.text())) {
      LocalDate day;
      try {
        day = LocalDate.parse(said, form);
      } catch (DateTimeException e) {
        return Optional.of(
            Verdict.Not.because(
                "a day of the answer is "
                    + said
                    + "; expected is one as "
                    + within.form()
                    + ": look at the answer, and correct “within” in feeds.yml"));
      }
      if (day.isBefore(asked.from().get()) || day.isAfter(asked.to().get())) {
        return Optional.of(
            Verdict.Not.because(
                "the answer speaks of "
                    + day
                    + "; expected are days from "
                    + asked.from().get()
                    + " to "
                    + asked.to().get()
                    + ", which were asked for: see under which names the publisher takes days, and"
                    + " correct the address in feeds.yml"));
      }
    }
    return Optional.empty();
  }

  /** First groups of what a pattern finds, each once. */
  static Set<String> found(Pattern pattern, String text) {
    Set<String> found = new LinkedHashSet<>();
    String start = plainStart(pattern);
    Matcher matcher = pattern.matcher(text);
    if (start.isEmpty()) {
      while (matcher.find()) {
        found.add(matcher.group(1));
      }
      return found;
    }
    // A text is looked for many times as fast as a pattern that begins with it, and what was found
    // before many times as fast again.
    matcher.useTransparentBounds(true).useAnchoringBounds(false);
    Matcher alone = pattern.matcher(text);
    int length = 0;
    int before = -1;
    int next = 0;
    for (int at = text.indexOf(start); at >= 0; at = text.indexOf(start, next)) {
      if (before >= 0 && text.regionMatches(at, text, before, length)) {
        next = at + length;
        continue;
      }
      boolean isThere = matcher.region(at, text.length()).lookingAt();
      next = isThere ? matcher.end() : at + 1;
      if (isThere) {
        found.add(matcher.group(1));
        length = next - at;
        before = isByItself(alone, at, next) ? at : -1;
      }
    }
    return found;
  }

  /** Whether what was found would be found whatever stands before and behind it. */
  private static boolean isByItself(Matcher alone, int from, int to) {
    return alone.region(from, to).lookingAt() && alone.end() == to && !alone.hitEnd();
  }

  /** The text with which whatever a pattern finds begins; empty where it may be any. */
  static String plainStart(Pattern pattern) {
    String form = pattern.pattern();
    if ((pattern.flags() & ~Pattern.MULTILINE) != 0 || form.contains("|") || form.contains("(?")) {
      return "";
    }
    int end = 0;
    while (end < form.length() && SIGNS.indexOf(form.charAt(end)) < 0) {
      end++;
    }
    boolean isOfOne = end < form.length() && "?*{".indexOf(form.charAt(end)) >= 0;
    return form.substring(0, Math.max(0, isOfOne ? end - 1 : end));
  }
}
