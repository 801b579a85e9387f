package huigou.collect;

import static huigou.support.PlayedSite.answer;
import static huigou.support.RawSite.head;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import huigou.catalogue.FeedHost;
import huigou.support.RawSite;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Through a proxy, and with certificates that nobody signed. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ReachTest extends PlayedWire {

  @Test
  void aConnectionThatIsNotSecuredMayPass() {
    try (RawSite proxy = new RawSite((request, out) -> out.write(head("200 OK")))) {
      Answer answer = askThrough(proxy, Optional.empty());
      assertThat(why(answer)).doesNotContain("certificate");
      assertThat(proxy.connections()).isGreaterThanOrEqualTo(Patience.TRIES);
    }
  }

  private Answer askSecurely(HttpsServer server, Optional<SSLContext> trust) {
    String address = "https://127.0.0.1:" + server.getAddress().getPort() + "/";
    FeedHost local =
        new FeedHost(
            "127.0.0.1", "l", Duration.ZERO, Duration.ofSeconds(5), false, false, Map.of(), "");
    try (Wire wire =
        new Wire(
            SHORT,
            new HostBudget(folder.resolve("hosts"), CLOCK, slept::add),
            new Patience(CLOCK, slept::add, new Random(1)),
            Map.of(),
            PlayedHosts.NONE,
            new Reach(Optional.empty(), Optional.empty(), trust),
            new Stopping(),
            "huigou",
            folder,
            (at, asked, came) -> requests.add(asked + " " + came))) {
      return wire.ask(
          new Question(
              URI.create(address), address, Optional.empty(), local, Set.of(), 9, "*/*", "", ""));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void keytool(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(List.of("-keystore", folder.resolve("keys.p12").toString()));
    command.addAll(List.of("-storepass", "changeit", "-alias", "made"));
    assertThat(
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start()
                .waitFor())
        .isZero();
  }

  @Test
  void aCertificateThatNobodySignedIsTrustedWhereItIsNamed() throws Exception {
    keytool(
        "-genkeypair",
        "-keyalg",
        "EC",
        "-dname",
        "CN=made",
        "-ext",
        "san=ip:127.0.0.1",
        "-keypass",
        "changeit");
    keytool("-exportcert", "-rfc", "-file", folder.resolve("made.pem").toString());
    KeyStore keys =
        KeyStore.getInstance(folder.resolve("keys.p12").toFile(), "changeit".toCharArray());
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, "changeit".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext("/", exchange -> answer(exchange, 200, "secure"));
    server.start();
    try {
      Answer refused = askSecurely(server, Optional.empty());
      assertThat(why(refused))
          .contains("certificate is not trusted")
          .contains("HUIGOU_TRUST_STORE");
      assertThat(((Answer.Failed) refused).ours()).as("one host's affair").isFalse();
      Optional<SSLContext> trust =
          new Network(Map.of(Network.TRUST, folder.resolve("made.pem").toString())).trust();
      assertThat(text(askSecurely(server, trust))).isEqualTo("secure");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void theProxyIsAskedForTheWayAndItsRefusalIsTold() {
    try (RawSite proxy =
        new RawSite(
            (request, out) ->
                out.write(
                    head(
                        "407 Proxy Authentication Required",
                        "Proxy-Authenticate: Basic realm=\"x\"",
                        "Content-Length: 0")))) {
      assertThat(why(askThrough(proxy, Optional.empty()))).contains("407");
    }
  }

  @Test
  void aProxyThatWantsToKnowWhoAsksIsToldWhatItsAddressSays() {
    List<String> heard = Collections.synchronizedList(new ArrayList<>());
    try (RawSite proxy =
        new RawSite(
            (request, out) -> {
              heard.add(request);
              out.write(
                  request.contains("Proxy-Authorization: Basic bWU6c2VzYW1l")
                      ? head("502 Bad Gateway", "Content-Length: 0")
                      : head(
                          "407 Proxy Authentication Required",
                          "Proxy-Authenticate: Basic realm=\"x\"",
                          "Content-Length: 0",
                          "Connection: close"));
            })) {
      String address = proxy.address().replace("http://", "http://me:sesame@");
      Answer answer = askThrough(proxy, new Network(Map.of("https_proxy", address)).proxyKnows());
      assertThat(why(answer)).doesNotContain("407").doesNotContain("sesame");
      assertThat(heard).anyMatch(each -> each.contains("Basic bWU6c2VzYW1l"));
    }
  }

  /** It asks again and again: whoever answers in our name is not known to it. */
  @Test
  void aProxyThatDoesNotTakeThePasswordIsNotAskedAgainAndAgain() {
    try (RawSite proxy =
        new RawSite(
            (request, out) ->
                out.write(
                    head(
                        "407 Proxy Authentication Required",
                        "Proxy-Authenticate: Basic realm=\"x\"",
                        "Content-Length: 0",
                        "Connection: close")))) {
      String address = proxy.address().replace("http://", "http://me:wrong@");
      Answer answer = askThrough(proxy, new Network(Map.of("https_proxy", address)).proxyKnows());
      assertThat(why(answer)).isEqualTo(Sender.PROXY).contains("https_proxy");
      assertThat(((Answer.Failed) answer).ours()).isTrue();
      assertThat(requests).as("one try").hasSize(1);
    }
  }

  private Answer askThrough(RawSite proxy, Optional<ProxyPassword> knows) {
    Reach reach =
        new Reach(
            Optional.of(
                ProxySelector.of(
                    new InetSocketAddress("127.0.0.1", URI.create(proxy.address()).getPort()))),
            knows,
            Optional.empty());
    try (Wire wire =
        new Wire(
            SHORT,
            new HostBudget(folder.resolve("hosts"), CLOCK, slept::add),
            new Patience(CLOCK, slept::add, new Random(1)),
            Map.of(),
            PlayedHosts.NONE,
            reach,
            new Stopping(),
            "huigou",
            folder,
            (at, asked, came) -> requests.add(asked + " " + came))) {
      return wire.ask(question("/", 9, Optional.empty()));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
