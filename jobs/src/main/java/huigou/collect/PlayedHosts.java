package huigou.collect;

import huigou.installation.WrongUse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Hosts that somebody plays on this machine, for trials: {@code markets.newyorkfed.org =
 * http://127.0.0.1:8123}. The way and the question of an address stay as they are.
 *
 * @param addresses of those who play, by the host that they play
 */
public record PlayedHosts(Map<String, URI> addresses) {

  /** Under this name a request says which host it is meant for. */
  static final String HEADER = "X-Huigou-Host";

  public static final PlayedHosts NONE = new PlayedHosts(Map.of());

  /**
   * @throws WrongUse naming the line that is none, or leads off this machine
   */
  public static PlayedHosts read(Path file) {
    Map<String, URI> addresses = new LinkedHashMap<>();
    try {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        String text = line.replaceFirst("#.*", "").strip();
        if (!text.isEmpty()) {
          String[] sides = text.split("\\s*=\\s*", 2);
          addresses.put(
              sides[0],
              sides.length < 2 ? fault(file, number, text) : address(file, number, sides[1]));
        }
      }
    } catch (IOException e) {
      throw new WrongUse("the file of played hosts " + file + " cannot be read: " + e.getMessage());
    }
    if (addresses.isEmpty()) {
      throw new WrongUse(
          file
              + " names no played host; expected is a line such as markets.newyorkfed.org = http://127.0.0.1:8123, and without --hosts the publishers themselves are asked");
    }
    return new PlayedHosts(addresses);
  }

  private static URI address(Path file, int number, String text) {
    try {
      URI address = new URI(text);
      String host = address.getHost() == null ? "" : address.getHost().replaceAll("[\\[\\]]", "");
      boolean numeric = host.matches("[0-9.]+|[0-9a-fA-F:]+");
      return "http".equals(address.getScheme())
              && numeric
              && address.getUserInfo() == null
              && InetAddress.getByName(host).isLoopbackAddress()
              && (address.getPath().isEmpty() || address.getPath().equals("/"))
          ? address
          : fault(file, number, text);
    } catch (URISyntaxException | UnknownHostException e) {
      return fault(file, number, text);
    }
  }

  private static URI fault(Path file, int number, String found) {
    throw new WrongUse(
        file
            + ", line "
            + number
            + ": "
            + found
            + " is no played host; expected is one such as markets.newyorkfed.org = http://127.0.0.1:8123, a number of this machine itself");
  }

  /** Who is played, for people. */
  String names() {
    return String.join(", ", addresses.keySet());
  }

  /** Where a request goes instead; empty for a host that nobody plays. */
  Optional<URI> instead(URI address) {
    return Optional.ofNullable(addresses.get(address.getHost()))
        .map(
            played ->
                URI.create(
                    "http://"
                        + played.getRawAuthority()
                        + address.getRawPath()
                        + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery())));
  }
}
