package huigou.derive.announcement;

import huigou.model.buyback.Issuer;
import huigou.model.text.Localised;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds in a title the issuer whose code or name it carries. */
final class IssuerNames {

  private static final Pattern HONG_KONG =
      Pattern.compile(
          "[(（](?:hkex?|sehk|港股)?:?\\s?(\\d{4,5})(?:\\.hk)?[)）]|\\b(\\d{4,5})\\.hk\\b|\\b(?:sehk|hkex?)\\s?:\\s?(\\d{1,5})\\b");
  private static final Pattern TICKER =
      Pattern.compile("\\(?(?:nasdaq|nyse|nyse american|amex)\\s?:\\s?([a-z.]{1,6})\\)?");

  /** Shorter names are words of other sentences too. */
  private static final int SHORTEST_ENGLISH = 4;

  private static final Script SCRIPT = new Script();

  private final Map<String, String> byName = new HashMap<>();
  private final Map<String, String> byCode = new HashMap<>();

  IssuerNames(List<Issuer> issuers) {
    for (Issuer issuer : issuers) {
      names(issuer).forEach(name -> byName.putIfAbsent(SCRIPT.folded(name), issuer.id()));
      issuer.codes().forEach(code -> byCode.put(code, issuer.id()));
      issuer.tickers().forEach(ticker -> byCode.put(ticker.toLowerCase(Locale.ROOT), issuer.id()));
    }
  }

  private static List<String> names(Issuer issuer) {
    Localised own = issuer.name();
    return Stream.concat(
            Stream.of(own.en(), own.zhHant()).flatMap(name -> Stream.of(name.split("[、;；,，(（)）]"))),
            issuer.names().all().stream())
        .map(name -> Wording.of(name.strip()).text())
        .filter(name -> !name.isEmpty())
        .filter(
            name ->
                name.charAt(0) > '\u00FF' ? name.length() > 1 : name.length() >= SHORTEST_ENGLISH)
        .toList();
  }

  /**
   * @param title as the rules look at it
   * @return the issuer's id; the longest name decides
   */
  Optional<String> find(String title) {
    Matcher code = HONG_KONG.matcher(title);
    if (code.find()) {
      String digits =
          code.group(1) != null
              ? code.group(1)
              : code.group(2) != null ? code.group(2) : code.group(3);
      String five = "0".repeat(Math.max(0, 5 - digits.length())) + digits;
      return Optional.of(byCode.getOrDefault(five, five + "-hk"));
    }
    Matcher ticker = TICKER.matcher(title);
    if (ticker.find()) {
      String symbol = ticker.group(1).replace(".", "-");
      return Optional.of(byCode.getOrDefault(ticker.group(1), symbol + "-us"));
    }
    String folded = SCRIPT.folded(title);
    String best = "";
    for (String name : byName.keySet()) {
      if (name.length() > best.length() && contains(folded, name)
          || name.length() == best.length() && name.compareTo(best) < 0 && contains(folded, name)) {
        best = name;
      }
    }
    return Optional.ofNullable(byName.get(best));
  }

  private static boolean contains(String title, String name) {
    int at = title.indexOf(name);
    while (at >= 0) {
      boolean han = name.charAt(0) > '\u00FF';
      int end = at + name.length();
      if (han || !isLetter(title, at - 1) && !isLetter(title, end)) {
        return true;
      }
      at = title.indexOf(name, at + 1);
    }
    return false;
  }

  private static boolean isLetter(String text, int at) {
    return at >= 0
        && at < text.length()
        && Character.isLetterOrDigit(text.charAt(at))
        && text.charAt(at) < '\u0100';
  }
}
