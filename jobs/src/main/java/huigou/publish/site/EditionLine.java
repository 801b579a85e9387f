package huigou.publish.site;

import freemarker.core.HTMLOutputFormat;
import huigou.model.view.EditionView;
import huigou.publish.text.Words;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The line at the foot of every page that says of which edition it is. It is all that tells a page
 * from the same page of the edition before when nothing else is new.
 *
 * @param text in the page's language
 */
public record EditionLine(String text) {

  private static final byte[] BEFORE = bytes("<p class=\"edition\">");
  private static final byte[] BEHIND = bytes("</p>");

  static EditionLine of(EditionView edition, Words words) {
    return new EditionLine(
        words.t(
            "footer.edition",
            edition.asOf(),
            words.count(edition.witnessed()),
            words.count(edition.reconstructed())));
  }

  /**
   * A page of another edition with this line in the place of its own.
   *
   * @throws IllegalArgumentException when the page has no such line
   */
  byte[] on(byte[] page) {
    int from = last(page) + BEFORE.length;
    int to = from;
    while (!isAt(page, to, BEHIND)) {
      to++;
    }
    byte[] line = bytes(HTMLOutputFormat.INSTANCE.escapePlainText(text));
    byte[] lined = Arrays.copyOf(page, from + line.length + page.length - to);
    System.arraycopy(line, 0, lined, from, line.length);
    System.arraycopy(page, to, lined, from + line.length, page.length - to);
    return lined;
  }

  private static int last(byte[] page) {
    for (int at = page.length - BEFORE.length; at >= 0; at--) {
      if (isAt(page, at, BEFORE)) {
        return at;
      }
    }
    throw new IllegalArgumentException("the page does not say of which edition it is");
  }

  private static boolean isAt(byte[] page, int at, byte[] what) {
    if (at + what.length > page.length) {
      throw new IllegalArgumentException("the line of the edition does not end");
    }
    return Arrays.equals(page, at, at + what.length, what, 0, what.length);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
