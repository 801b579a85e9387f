package huigou.model.text;

import java.net.URI;
import java.net.URISyntaxException;

/** Whether a text that somebody typed or sent can be followed as an address of the web. */
public final class WebAddress {

  private WebAddress() {}

  /** Whether it names a host by http or https, and holds no sign that an address must not have. */
  public static boolean is(String text) {
    if (!text.regionMatches(true, 0, "http", 0, "http".length())) {
      return false;
    }
    try {
      URI address = new URI(text);
      boolean ofTheWeb =
          "https".equalsIgnoreCase(address.getScheme())
              || "http".equalsIgnoreCase(address.getScheme());
      return ofTheWeb && address.getRawAuthority() != null;
    } catch (URISyntaxException noAddress) {
      return false;
    }
  }
}
