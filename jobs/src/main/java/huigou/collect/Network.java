package huigou.collect;

import huigou.installation.WrongUse;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * How this machine reaches others: through which proxy, and whose certificates it trusts besides.
 */
public final class Network {

  /** Names a file of certificates, PEM, that are trusted besides the platform's. */
  public static final String TRUST = "HUIGOU_TRUST_STORE";

  private static final int PROXY_PORT = 3128;

  private final Map<String, String> environment;

  public Network(Map<String, String> environment) {
    this.environment = environment;
  }

  /** All of it. */
  public Reach reach() {
    return new Reach(proxy(), proxyKnows(), trust());
  }

  private Optional<URI> proxyAddress() {
    return Stream.of("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
        .map(environment::get)
        .filter(value -> value != null && !value.isBlank())
        .findFirst()
        .map(
            value -> {
              try {
                URI address = new URI(value.contains("://") ? value : "http://" + value);
                if (address.getHost() != null) {
                  return address;
                }
              } catch (URISyntaxException e) {
                // Said below.
              }
              throw new WrongUse(
                  "the proxy of the environment is no address; expected is one such as http://proxy.example:3128");
            });
  }

  /**
   * Name and password for the proxy; empty when its address has none. They are sent to the proxy
   * alone, when it asks, and where {@code jdk.http.auth.tunneling.disabledSchemes} is empty, as the
   * launcher has it.
   */
  public Optional<ProxyPassword> proxyKnows() {
    return proxyAddress()
        .map(URI::getUserInfo)
        .map(
            said -> {
              String[] sides = said.split(":", 2);
              return new ProxyPassword(sides[0], sides.length < 2 ? "" : sides[1]);
            });
  }

  /** The proxy without its password, for people; empty when there is none. */
  public Optional<String> proxyInWords() {
    return proxyAddress().map(address -> address.getHost() + ":" + port(address));
  }

  private static int port(URI address) {
    return address.getPort() < 0 ? PROXY_PORT : address.getPort();
  }

  /** Through which to ask; the platform's own choice where the environment names none. */
  public Optional<ProxySelector> proxy() {
    List<String> direct =
        Stream.of("no_proxy", "NO_PROXY")
            .map(environment::get)
            .filter(value -> value != null)
            .flatMap(value -> Stream.of(value.split("[,\\s]+")))
            .map(host -> host.replaceFirst("^\\*?\\.", ""))
            .filter(host -> !host.isBlank())
            .toList();
    return proxyAddress()
        .<ProxySelector>map(address -> new Through(address, direct))
        .or(() -> Optional.ofNullable(ProxySelector.getDefault()));
  }

  /** Everything through one proxy but what is named, and this machine itself. */
  private static final class Through extends ProxySelector {
    private final Proxy proxy;
    private final List<String> direct;

    Through(URI address, List<String> direct) {
      this.proxy =
          new Proxy(
              Proxy.Type.HTTP,
              InetSocketAddress.createUnresolved(address.getHost(), port(address)));
      this.direct = direct;
    }

    @Override
    public List<Proxy> select(URI uri) {
      String host = String.valueOf(uri.getHost());
      boolean own = host.startsWith("127.") || host.equals("localhost") || host.equals("[::1]");
      boolean named =
          direct.stream()
              .anyMatch(each -> each.equals("*") || host.equals(each) || host.endsWith("." + each));
      return List.of(own || named ? Proxy.NO_PROXY : proxy);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException fault) {
      // The request itself fails, and says so.
    }
  }

  /**
   * Certificates besides the platform's; empty when none are named.
   *
   * @throws WrongUse when the file cannot be read or holds none
   */
  public Optional<SSLContext> trust() {
    String name = environment.get(TRUST);
    if (name == null || name.isBlank()) {
      return Optional.empty();
    }
    Path file = Path.of(name);
    try {
      KeyStore own = KeyStore.getInstance(KeyStore.getDefaultType());
      own.load(null, null);
      int number = 0;
      try (InputStream in = Files.newInputStream(file)) {
        for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
          own.setCertificateEntry("own-" + number++, each);
        }
      }
      if (number == 0) {
        throw new WrongUse(TRUST + ": " + file + " holds no certificate in PEM");
      }
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new Both(manager(null), manager(own))}, null);
      return Optional.of(context);
    } catch (IOException | GeneralSecurityException e) {
      throw new WrongUse(
          TRUST + ": " + file + " cannot be read as certificates in PEM: " + e.getMessage());
    }
  }

  private static X509TrustManager manager(KeyStore store) throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return Stream.of(factory.getTrustManagers())
        .filter(X509TrustManager.class::isInstance)
        .map(X509TrustManager.class::cast)
        .findFirst()
        .orElseThrow(() -> new GeneralSecurityException("the platform trusts nobody"));
  }

  /** What either trusts. */
  private record Both(X509TrustManager platform, X509TrustManager own) implements X509TrustManager {

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      platform.checkClientTrusted(chain, type);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      try {
        platform.checkServerTrusted(chain, type);
      } catch (CertificateException notThePlatforms) {
        own.checkServerTrusted(chain, type);
      }
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return Stream.concat(
              Stream.of(platform.getAcceptedIssuers()), Stream.of(own.getAcceptedIssuers()))
          .toArray(X509Certificate[]::new);
    }
  }
}
