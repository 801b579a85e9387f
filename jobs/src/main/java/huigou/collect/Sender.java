package huigou.collect;

import huigou.catalogue.FeedHost;
import huigou.collect.WireFault.Lasting;
import huigou.collect.WireFault.Passing;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * Sends requests, and again where a redirect of the same site leads. Says who asks, and writes each
 * request down.
 */
final class Sender {

  private static final int MOST_REDIRECTS = 5;
  private static final int NOT_MODIFIED = 304;

  private static final String WHERE =
      "; expected is the way to the data: open the address in a browser, and write the one where it"
          + " ends into feeds.yml";

  /** What to do where a proxy lets nobody through whom it does not know. */
  static final String PROXY =
      "the proxy wants to know who asks (407); expected are name and password in https_proxy, as"
          + " http://name:password@proxy.example:3128";

  private final Wire.Limits limits;
  private final Patience patience;
  private final Map<String, FeedHost> hosts;
  private final PlayedHosts played;
  private final Reach reach;
  private final Stopping stopping;
  private final String agent;
  private final Wire.Note note;
  private HttpClient client;

  Sender(
      Wire.Limits limits,
      Patience patience,
      Map<String, FeedHost> hosts,
      PlayedHosts played,
      Reach reach,
      Stopping stopping,
      String agent,
      Wire.Note note) {
    this.limits = limits;
    this.patience = patience;
    this.hosts = hosts;
    this.played = played;
    this.reach = reach;
    this.stopping = stopping;
    this.agent = agent;
    this.note = note;
  }

  /**
   * Sends the request, and again where a redirect of the same site leads, after the pause of the
   * host that it leads to: all hosts of a site have one budget, whose turn is held meanwhile.
   */
  HttpResponse<InputStream> send(Question question, PartialBody partial)
      throws IOException, InterruptedException {
    URI address = question.address();
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      HttpResponse<InputStream> response = noted(question, address, partial);
      int status = response.statusCode();
      Optional<String> location = response.headers().firstValue("Location");
      boolean moved = status >= 301 && status <= 308 && status != NOT_MODIFIED && status != 305;
      if (!moved || location.isEmpty()) {
        return response;
      }
      response.body().close();
      URI next = moved(address, location.get());
      if (!"https".equals(next.getScheme()) || !sameSite(address, next)) {
        throw new Lasting(
            "moved to "
                + next
                + ", which is "
                + (sameSite(address, next) ? "not https" : "another site")
                + "; expected is an address of the same site by https: look there, and write the"
                + " new one into feeds.yml",
            false);
      }
      patience.sleeper().sleep(pause(next, question));
      address = next;
    }
    throw new Lasting("redirects lead on and on (" + MOST_REDIRECTS + " followed)" + WHERE, false);
  }

  private static URI moved(URI address, String location) throws Lasting {
    try {
      return address.resolve(new URI(location.replace(" ", "%20")));
    } catch (URISyntaxException e) {
      throw new Lasting(
          "moved to " + location + ", which is no address: " + e.getReason() + WHERE, false);
    }
  }

  /** Whether two hosts are one site's. */
  static boolean sameSite(URI one, URI other) {
    return FeedHost.site(String.valueOf(one.getHost()))
        .equals(FeedHost.site(String.valueOf(other.getHost())));
  }

  /** The pause of the host of an address; one that feeds.yml does not have has its site's. */
  private Duration pause(URI address, Question question) {
    return Optional.ofNullable(hosts.get(address.getHost())).orElse(question.host()).pause();
  }

  private HttpResponse<InputStream> noted(Question question, URI address, PartialBody partial)
      throws IOException, InterruptedException {
    Instant at = patience.clock().instant();
    String came = "stopped";
    try {
      HttpResponse<InputStream> response = request(question, address, partial);
      came = String.valueOf(response.statusCode());
      return response;
    } catch (Passing | Lasting told) {
      came = question.hiding(told.getMessage());
      throw told;
    } finally {
      note.request(at, question.hiding(address.toString()), came);
    }
  }

  private HttpResponse<InputStream> request(Question question, URI address, PartialBody partial)
      throws IOException, InterruptedException {
    Optional<URI> instead = played.instead(address);
    if (instead.isEmpty() && !played.addresses().isEmpty()) {
      throw new Lasting(
          "nobody plays "
              + address.getHost()
              + "; played are "
              + played.names()
              + "; give it a line in the file of --hosts",
          false);
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(instead.orElse(address))
            .timeout(question.host().firstByte())
            .header("User-Agent", agent)
            .header("Accept", question.accept())
            .header("Accept-Encoding", "gzip");
    instead.ifPresent(played -> request.header(PlayedHosts.HEADER, address.getHost()));
    if (partial.isThere()) {
      request.header("Range", "bytes=" + partial.length() + "-").header("If-Range", partial.etag());
    } else {
      if (!question.etag().isEmpty()) {
        request.header("If-None-Match", question.etag());
      }
      if (!question.lastModified().isEmpty()) {
        request.header("If-Modified-Since", question.lastModified());
      }
    }
    int known = asked();
    try {
      HttpRequest whole = request.GET().build();
      return stopping.<HttpResponse<InputStream>, IOException>waiting(
          () -> client().send(whole, BodyHandlers.ofInputStream()));
    } catch (HttpConnectTimeoutException e) {
      throw new Passing(
          "did not take a connection within " + limits.connect().toSeconds() + " s", e);
    } catch (HttpTimeoutException e) {
      throw new Passing(
          "did not begin to answer within " + question.host().firstByte().toSeconds() + " s", e);
    } catch (SSLException e) {
      throw isOfCertificate(e)
          ? new Lasting(
              "its certificate is not trusted: "
                  + WireFault.reason(e)
                  + "; where a proxy of the house signs for others, name its certificates in"
                  + " HUIGOU_TRUST_STORE",
              false)
          : new Passing("its connection could not be secured: " + WireFault.reason(e), e);
    } catch (ConnectException e) {
      throw new Passing("cannot be reached: " + WireFault.reason(e), e);
    } catch (IOException e) {
      throw asked() > known + 1
          ? new Lasting(PROXY, true)
          : new Passing("broke off: " + WireFault.reason(e), e);
    }
  }

  /** How often the proxy has asked who asks: more than once for a request, and it knows nobody. */
  private int asked() {
    return reach.proxyKnows().map(ProxyPassword::asked).orElse(0);
  }

  private static boolean isOfCertificate(Throwable e) {
    for (Throwable each = e; each != null; each = each.getCause()) {
      if (each instanceof CertificateException || each instanceof CertPathValidatorException) {
        return true;
      }
    }
    return false;
  }

  /** Made when somebody is asked: what the platform trusts takes its time to read. */
  private synchronized HttpClient client() {
    if (client == null) {
      HttpClient.Builder builder =
          HttpClient.newBuilder()
              .connectTimeout(limits.connect())
              .followRedirects(HttpClient.Redirect.NEVER);
      reach.proxy().ifPresent(builder::proxy);
      reach.proxyKnows().ifPresent(builder::authenticator);
      reach.trust().ifPresent(builder::sslContext);
      client = builder.build();
    }
    return client;
  }
}
