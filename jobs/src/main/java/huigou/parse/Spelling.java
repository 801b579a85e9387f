package huigou.parse;

import huigou.catalogue.Layout;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Headings as the layouts of a source spell them: one that differs from a known one in letter case,
 * width or blanks alone is that one. A spelling that several known headings share is none of them.
 */
final class Spelling {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\uFEFF]+");

  private final Set<String> known = new HashSet<>();
  private Map<String, String> byFolded;

  Spelling(List<Layout> layouts) {
    layouts.stream().map(Layout::names).flatMap(Collection::stream).forEach(known::add);
  }

  /** The known headings as folded; most files spell none otherwise, and need them not. */
  private Map<String, String> byFolded() {
    if (byFolded == null) {
      byFolded = fold();
    }
    return byFolded;
  }

  private Map<String, String> fold() {
    Map<String, String> byFolded = new HashMap<>();
    Set<String> several = new HashSet<>();
    known.forEach(
        heading -> {
          if (byFolded.put(folded(heading), heading) != null) {
            several.add(folded(heading));
          }
        });
    byFolded.keySet().removeAll(several);
    return byFolded;
  }

  /** The known heading that is meant; of a text that means none, the text without outer blanks. */
  String of(String heading) {
    if (known.contains(heading)) {
      return heading;
    }
    String bare = BLANKS.matcher(heading).replaceAll(" ").strip();
    return known.contains(bare) ? bare : byFolded().getOrDefault(folded(bare), bare);
  }

  private static String folded(String heading) {
    return BLANKS
        .matcher(Normalizer.normalize(heading, Normalizer.Form.NFKC))
        .replaceAll(" ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
