package huigou.model.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Whether a text that somebody typed or sent can be followed as an address of the web. */
public final class WebAddress {

  private WebAddress() {}

  /** Whether it names a host by http or https, and holds no sign that an address must not have. */
  public static boolean is(String text) {
    return of(text).isPresent();
  }

  /** The same as an address; empty where it is none, or one of another kind. */
  public static Optional<URI> of(String text) {
    if (!text.regionMatches(true, 0, "http", 0, "http".length())) {
      return Optional.empty();
    }
    try {
      URI address = new URI(text);
      boolean ofTheWeb =
          "https".equalsIgnoreCase(address.getScheme())
              || "http".equalsIgnoreCase(address.getScheme());
      return ofTheWeb && address.getRawAuthority() != null
          ? Optional.of(address)
          : Optional.empty();
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }
}
