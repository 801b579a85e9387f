package huigou.publish.site;

import freemarker.core.HTMLOutputFormat;
import huigou.model.text.Language;
import huigou.model.view.EditionView;
import huigou.publish.text.Words;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a page says of its edition: the paragraph at its foot, with the day, the digest of the data
 * and the dated address for whoever cites it, and the dated addresses in its head. It is all that
 * tells a page from the same page of the edition before when nothing else is new.
 *
 * @param html the paragraph, whole
 * @param text its words alone
 * @param dated begin of the addresses of this edition where the base URL is known, else empty
 */
public record EditionLine(String html, String text, Optional<String> dated) {

  private static final byte[] BEFORE = bytes("<p class=\"edition\"");
  private static final byte[] BEHIND = bytes("</p>");
  private static final byte[] BODY = bytes("<body");
  private static final String EDITIONS = "/editions/";

  /** Letters of a day. */
  private static final int DAY = "2026-09-15".length();

  /**
   * @param data SHA-256 of {@code data/inputs.csv}, which names every delivery with its own
   */
  static EditionLine of(EditionView edition, String data, Words words) {
    String text =
        words.t(
            "footer.edition",
            edition.asOf(),
            words.count(edition.witnessed()),
            words.count(edition.reconstructed()));
    Optional<String> dated = edition.baseUrl().map(base -> dated(base, edition.asOf()));
    StringBuilder html = new StringBuilder();
    html.append("<p class=\"edition\" data-date=\"").append(edition.asOf());
    html.append("\" data-sha256=\"").append(data).append('"');
    dated.ifPresent(
        address -> html.append(" data-address=\"").append(escaped(address)).append('"'));
    html.append('>').append(escaped(text));
    html.append(words.language() == Language.EN ? " " : "");
    html.append(escaped(words.t("footer.data", "#")).replace("#", "<code>" + data + "</code>"));
    dated.ifPresent(
        address ->
            html.append(" <a href=\"")
                .append(escaped(address))
                .append("\">")
                .append(escaped(words.t("footer.dated")))
                .append("</a>"));
    return new EditionLine(html.append("</p>").toString(), text, dated);
  }

  private static String dated(String base, LocalDate asOf) {
    return base + EDITIONS + asOf + "/";
  }

  /**
   * A page of another edition that says of itself what this one's page would.
   *
   * @throws IllegalArgumentException when the page has no such line
   */
  byte[] on(byte[] page) {
    int from = last(page);
    int to = from;
    while (!isAt(page, to, BEHIND)) {
      to++;
    }
    to += BEHIND.length;
    byte[] line = bytes(html);
    byte[] lined = Arrays.copyOf(page, from + line.length + page.length - to);
    System.arraycopy(line, 0, lined, from, line.length);
    System.arraycopy(page, to, lined, from + line.length, page.length - to);
    dated.ifPresent(address -> readdress(lined, address));
    return lined;
  }

  /** Every dated address in the head of the page becomes that of this edition. */
  private static void readdress(byte[] page, String address) {
    byte[] begin = bytes(address.substring(0, address.length() - DAY - 1));
    byte[] whole = bytes(address);
    for (int at = 0; at + whole.length < page.length && !isAt(page, at, BODY); at++) {
      if (isAt(page, at, begin)) {
        System.arraycopy(whole, 0, page, at, whole.length);
      }
    }
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

  private static String escaped(String text) {
    return HTMLOutputFormat.INSTANCE.escapePlainText(text);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
