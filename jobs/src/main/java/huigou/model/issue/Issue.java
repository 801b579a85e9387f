package huigou.model.issue;

import huigou.model.origin.Place;

/**
 * One thing that is wrong with the input: which rule, where, what was found and what was expected.
 *
 * <p>A record of facts in no language: {@code found} quotes the input, {@code expected} names
 * headings, bounds or forms, and either is empty where the rule itself says it. The sentences for
 * people are made when the issue is shown. Quotes are cut to what people read and what tables hold,
 * and characters that no page can carry are shown by their pictures (␀).
 */
public record Issue(IssueCode code, Place place, String found, String expected) {

  private static final int LONGEST_QUOTE = 200;
  private static final int LONGEST_EXPECTATION = 600;
  private static final int LONGEST_PLACE = 100;

  public Issue {
    found = quote(found, LONGEST_QUOTE);
    expected = quote(expected, LONGEST_EXPECTATION);
    place =
        new Place(
            quote(place.file(), Integer.MAX_VALUE),
            quote(place.sheet(), LONGEST_PLACE),
            quote(place.row(), LONGEST_PLACE),
            quote(place.column(), LONGEST_PLACE));
  }

  public static Issue of(IssueCode code, Place place) {
    return new Issue(code, place, "", "");
  }

  public Severity severity() {
    return code.severity();
  }

  @Override
  public String toString() {
    return code.token()
        + " at "
        + place
        + (found.isEmpty() ? "" : ", found " + found)
        + (expected.isEmpty() ? "" : ", expected " + expected);
  }

  private static String quote(String text, int longest) {
    String shown = text.length() <= longest ? text : text.substring(0, longest) + "…";
    if (shown.chars().allMatch(Issue::printable)) {
      return shown;
    }
    StringBuilder clean = new StringBuilder();
    shown.chars().forEach(character -> clean.append(picture(character)));
    return clean.toString();
  }

  private static boolean printable(int character) {
    return character >= ' '
        && character != 0x7f
        && !(character >= 0x80 && character < 0xa0)
        && !Character.isSurrogate((char) character)
        && character < 0xfffd;
  }

  private static char picture(int character) {
    if (printable(character)) {
      return (char) character;
    }
    return character < ' ' ? (char) (0x2400 + character) : '\u2426';
  }
}
