package huigou.collect;

import huigou.catalogue.FeedHost;
import huigou.collect.HostBudget.Turn;
import huigou.disk.DiskFault;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;

/**
 * Asks publishers over HTTP: the only door to the network. Says who asks, keeps the pauses of
 * hosts, follows redirects within a site, tries again what may pass, and takes no more than was
 * agreed.
 */
final class Wire implements AutoCloseable {

  private static final int MOST_REDIRECTS = 5;
  private static final int OK = 200;
  private static final int FORBIDDEN = 403;

  /** How a store behind a site says that there is no such thing, where a feed takes a 403 so. */
  private static final String NO_KEY = "<Code>AccessDenied</Code>";

  private static final String WHERE =
      "; expected is the way to the data: open the address in a browser, and write the one where it"
          + " ends into feeds.yml";
  private static final String PROXY =
      "the proxy wants to know who asks (407); expected are name and password in https_proxy, as"
          + " http://name:password@proxy.example:3128";
  private static final String REPAIR =
      "; expected is a whole answer; the same command asks again, and ./huigou doctor says how this"
          + " machine reaches others";

  private static final int PARTIAL = 206;
  private static final int NOT_MODIFIED = 304;
  private static final int NOT_FOUND = 404;
  private static final int PROXY_ASKS = 407;
  private static final int GONE = 410;
  private static final int RANGE_UNKNOWN = 416;
  private static final int SHORT_BODY = 1 << 16;

  /** What is shorter is fetched again from its beginning. */
  private static final long WORTH_RESUMING = 1 << 20;

  private final Reach reach;
  private final Stopping stopping;
  private HttpClient client;
  private final Limits limits;
  private final HostBudget budget;
  private final Patience patience;
  private final Map<String, FeedHost> hosts;
  private final PlayedHosts played;
  private final String agent;
  private final Path folder;
  private final Note note;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "wire-watch");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * How long anything may take.
   *
   * @param idle between two pieces of a body
   * @param whole from the beginning of a body to its end
   */
  record Limits(Duration connect, Duration idle, Duration whole) {
    static final Limits USUAL =
        new Limits(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(10));
  }

  /** Writes down a request, whatever becomes of the question that it is part of. */
  interface Note {

    /**
     * @param address without its key
     * @param came the status, or why nothing came
     */
    void request(Instant at, String address, String came);
  }

  /**
   * @param hosts that are known, by name
   * @param stopping wakes whoever waits when the run is told to end
   * @param agent who asks, with whom to write to
   * @param folder for bodies
   * @param note takes each request
   */
  Wire(
      Limits limits,
      HostBudget budget,
      Patience patience,
      Map<String, FeedHost> hosts,
      PlayedHosts played,
      Reach reach,
      Stopping stopping,
      String agent,
      Path folder,
      Note note) {
    this.limits = limits;
    this.budget = budget;
    this.patience = patience;
    this.hosts = hosts;
    this.played = played;
    this.agent = agent;
    this.folder = folder;
    this.note = note;
    this.reach = reach;
    this.stopping = stopping;
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

  /** A fault that may pass. */
  private static final class Passing extends IOException {
    private final boolean complete;

    Passing(String why) {
      this(why, false);
    }

    /**
     * @param complete whether it says already what was expected and what to do
     */
    Passing(String why, boolean complete) {
      super(why);
      this.complete = complete;
    }

    Passing(String why, Throwable cause) {
      super(why, cause);
      this.complete = false;
    }

    String sentence() {
      return complete ? getMessage() : getMessage() + REPAIR;
    }
  }

  /** A fault that asking again does not mend. */
  private static final class Lasting extends IOException {
    private final boolean ours;
    private final boolean gone;

    Lasting(String why, boolean ours) {
      this(why, ours, false);
    }

    Lasting(String why, boolean ours, boolean gone) {
      super(why);
      this.ours = ours;
      this.gone = gone;
    }
  }

  /** What has come of a body that was cut. */
  private static final class Partial {
    private Path file;
    private long length;
    private String etag = "";

    void drop() throws IOException {
      if (file != null) {
        Files.deleteIfExists(file);
      }
      file = null;
      length = 0;
      etag = "";
    }
  }

  /** Asks, as often as is worth it. */
  Answer ask(Question question) throws InterruptedException {
    Partial partial = new Partial();
    String why = "";
    int tries = 0;
    try {
      while (tries < Patience.TRIES) {
        tries++;
        if (tries > 1) {
          patience.wait(tries - 1);
        }
        Optional<Turn> turn = budget.enter(question.host());
        if (turn.isEmpty()) {
          return new Answer.Failed(
              (why.isEmpty() ? "" : why + "; ")
                  + "the host is left alone until "
                  + budget.closedUntil(question.host()).map(Instant::toString).orElse("later")
                  + "; the same command asks after that, --resume-host "
                  + question.host().name()
                  + " before",
              false,
              false,
              tries);
        }
        try (Turn held = turn.get()) {
          return once(question, partial, held, tries);
        } catch (Passing passing) {
          stopping.check();
          why = said(passing.sentence(), question);
        } catch (Lasting lasting) {
          return new Answer.Failed(
              said(lasting.getMessage(), question), lasting.ours, lasting.gone, tries);
        }
      }
      partial.drop();
    } catch (IOException e) {
      return new Answer.Failed(
          said(
              "its body cannot be kept in "
                  + folder
                  + ": "
                  + DiskFault.reason(e)
                  + DiskFault.repair(e, folder.toString()),
              question),
          true,
          false,
          tries);
    }
    return new Answer.Failed(why, false, false, tries);
  }

  private static String said(String text, Question question) {
    return Secrets.without(text, question.secret());
  }

  private Answer once(Question question, Partial partial, Turn turn, int tries)
      throws IOException, InterruptedException {
    HttpResponse<InputStream> response = follow(question, partial);
    Instant at = patience.clock().instant();
    int status = response.statusCode();
    if (status == PROXY_ASKS) {
      throw new Lasting(PROXY, true);
    }
    try (InputStream body = response.body()) {
      if (status == OK || status == PARTIAL) {
        return body(question, response, body, partial, at, tries);
      }
      if (status == NOT_MODIFIED && question.isConditional()) {
        return new Answer.NotModified(at, tries);
      }
      if (status == RANGE_UNKNOWN && partial.file != null) {
        partial.drop();
        throw new Passing("answered 416 to what had been cut");
      }
      String text = beginning(body);
      if (question.absent().contains(status) && (status != FORBIDDEN || text.contains(NO_KEY))) {
        return new Answer.Absent(status, at, tries);
      }
      if (text.contains("Undeclared Automated Tool")) {
        throw new Lasting(
            "answered "
                + status
                + ": it wants to know who asks; name somebody to write to in HUIGOU_CONTACT",
            true);
      }
      Duration closed = question.host().closes().get(status);
      if (closed != null) {
        turn.closeHost(closed);
        throw new Lasting(
            "answered "
                + status
                + ": too many requests; the same command asks again after "
                + closed.toMinutes()
                + " min",
            false);
      }
      if (Patience.isPassing(status)) {
        retryAfter(response, turn, status, tries);
        throw new Passing(StatusWords.of(status, question.secret().isPresent()), true);
      }
      throw new Lasting(
          StatusWords.of(status, question.secret().isPresent()),
          false,
          status == NOT_FOUND || status == GONE);
    } catch (Passing | Lasting told) {
      throw told;
    } catch (IOException e) {
      throw new Passing("the body broke off: " + reason(e), e);
    }
  }

  private void retryAfter(HttpResponse<?> response, Turn turn, int status, int tries)
      throws Lasting, InterruptedException {
    Optional<Duration> asked =
        response.headers().firstValue("Retry-After").flatMap(patience::asked);
    if (asked.isEmpty()) {
      return;
    }
    if (asked.get().compareTo(Patience.MOST_ASKED) > 0) {
      turn.closeHost(asked.get());
      throw new Lasting(
          "answered "
              + status
              + " and asks to be left alone for "
              + asked.get().toMinutes()
              + " min; the same command asks after that",
          false);
    }
    if (tries < Patience.TRIES) {
      patience.sleeper().sleep(asked.get());
    }
  }

  /** What an answer says that is no data; it has to come in time like any other. */
  private String beginning(InputStream body) throws IOException {
    Watched watched = new Watched(body);
    try {
      return new String(watched.readNBytes(SHORT_BODY), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw watched.said == null ? e : new Passing(watched.said, e);
    } finally {
      watched.end();
    }
  }

  /**
   * Sends the request, and again where a redirect of the same site leads, after the pause of the
   * host that it leads to: all hosts of a site have one budget, whose turn is held meanwhile.
   */
  private HttpResponse<InputStream> follow(Question question, Partial partial)
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

  private HttpResponse<InputStream> noted(Question question, URI address, Partial partial)
      throws IOException, InterruptedException {
    Instant at = patience.clock().instant();
    String came = "stopped";
    try {
      HttpResponse<InputStream> response = send(question, address, partial);
      came = String.valueOf(response.statusCode());
      return response;
    } catch (Passing | Lasting told) {
      came = said(told.getMessage(), question);
      throw told;
    } finally {
      note.request(at, said(address.toString(), question), came);
    }
  }

  private HttpResponse<InputStream> send(Question question, URI address, Partial partial)
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
    if (partial.file != null) {
      request.header("Range", "bytes=" + partial.length + "-").header("If-Range", partial.etag);
    } else {
      if (!question.etag().isEmpty()) {
        request.header("If-None-Match", question.etag());
      }
      if (!question.lastModified().isEmpty()) {
        request.header("If-Modified-Since", question.lastModified());
      }
    }
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
                  + reason(e)
                  + "; where a proxy of the house signs for others, name its certificates in"
                  + " HUIGOU_TRUST_STORE",
              false)
          : new Passing("its connection could not be secured: " + reason(e), e);
    } catch (ConnectException e) {
      throw new Passing("cannot be reached: " + reason(e), e);
    } catch (IOException e) {
      throw e.getMessage() != null && e.getMessage().contains("407")
          ? new Lasting(PROXY, true)
          : new Passing("broke off: " + reason(e), e);
    }
  }

  private static boolean isOfCertificate(Throwable e) {
    for (Throwable each = e; each != null; each = each.getCause()) {
      if (each instanceof CertificateException || each instanceof CertPathValidatorException) {
        return true;
      }
    }
    return false;
  }

  private static String reason(Throwable e) {
    Throwable last = e;
    while (last.getCause() != null && last.getCause() != last && last.getMessage() == null) {
      last = last.getCause();
    }
    return last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage();
  }

  private Answer body(
      Question question,
      HttpResponse<InputStream> response,
      InputStream raw,
      Partial partial,
      Instant at,
      int tries)
      throws IOException {
    boolean goesOn = response.statusCode() == PARTIAL;
    if (goesOn && !begins(response, partial)) {
      partial.drop();
      throw new Passing(
          "answered with a part that was not asked for: "
              + (header(response, "Content-Range").isEmpty()
                  ? "206"
                  : header(response, "Content-Range")));
    }
    if (!goesOn) {
      partial.drop();
    }
    String encoding = header(response, "Content-Encoding");
    boolean packed = encoding.equalsIgnoreCase("gzip");
    Path file = goesOn ? partial.file : Files.createTempFile(folder, "body", ".part");
    long begun = goesOn ? partial.length : 0;
    long expected = response.headers().firstValueAsLong("Content-Length").orElse(-1);
    Watched watched = new Watched(raw);
    try {
      long decoded = copy(watched, packed, file, begun, question.largest());
      if (expected >= 0 && watched.count < expected) {
        throw new EOFException(watched.count + " of " + expected + " bytes came");
      }
      return new Answer.Body(
          file,
          begun + watched.count,
          response.statusCode() == PARTIAL ? OK : response.statusCode(),
          kept(response, "Content-Type", question),
          kept(response, "ETag", question),
          kept(response, "Last-Modified", question),
          packed ? "gzip" : "",
          at,
          response.headers().firstValue("Date").flatMap(Wire::instant),
          tries);
    } catch (Lasting tooLarge) {
      Files.deleteIfExists(file);
      throw tooLarge;
    } catch (ZipException e) {
      Files.deleteIfExists(file);
      throw new Passing("what it calls gzip is none: " + reason(e), e);
    } catch (IOException e) {
      keep(partial, response, file, packed);
      throw new Passing(
          watched.said == null ? "the body broke off: " + reason(e) : watched.said, e);
    } finally {
      watched.end();
    }
  }

  /** Whether a part goes on where what has come was cut. */
  private static boolean begins(HttpResponse<?> response, Partial partial) {
    return partial.file != null
        && header(response, "Content-Range").startsWith("bytes " + partial.length + "-");
  }

  /** What is long, and whose state has a name, need not be fetched again from its beginning. */
  private void keep(Partial partial, HttpResponse<?> response, Path file, boolean packed)
      throws IOException {
    String etag = partial.etag.isEmpty() ? header(response, "ETag") : partial.etag;
    boolean resumable =
        !packed
            && Files.size(file) > WORTH_RESUMING
            && etag.startsWith("\"")
            && (header(response, "Accept-Ranges").equals("bytes")
                || response.statusCode() == PARTIAL);
    if (resumable) {
      partial.file = file;
      partial.length = Files.size(file);
      partial.etag = etag;
    } else {
      Files.deleteIfExists(file);
      partial.drop();
    }
  }

  private static Optional<Instant> instant(String date) {
    try {
      return Optional.of(
          ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  /** What is written down of a header: nothing of one that repeats the key. */
  private static String kept(HttpResponse<?> response, String name, Question question) {
    String value = header(response, name);
    return said(value, question).equals(value) ? value : "";
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static long copy(Watched watched, boolean packed, Path file, long begun, long largest)
      throws IOException {
    long decoded = begun;
    byte[] buffer = new byte[SHORT_BODY];
    try (OutputStream out =
            Files.newOutputStream(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        InputStream in =
            packed ? new GZIPInputStream(new BufferedInputStream(watched, SHORT_BODY)) : watched) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        decoded += read;
        if (decoded > largest) {
          throw new Lasting(
              "its body is longer than the "
                  + (largest >> 20)
                  + " MiB that feeds.yml allows; look at it before allowing more",
              false);
        }
        write(out, buffer, read, file);
      }
    }
    return decoded;
  }

  /** What cannot be written down is no fault of the publisher. */
  private static void write(OutputStream out, byte[] buffer, int length, Path file) {
    try {
      out.write(buffer, 0, length);
    } catch (IOException e) {
      throw DiskFault.ofTemporary(file.getParent(), e);
    }
  }

  /** A body that must go on coming, and come to its end in time. */
  private final class Watched extends FilterInputStream {
    private final long began = System.nanoTime();
    private final ScheduledFuture<?> watching;
    private volatile long last = began;
    private volatile String said;
    private long count;

    Watched(InputStream body) {
      super(body);
      long look = Math.max(10, limits.idle().toMillis() / 4);
      watching = watch.scheduleAtFixedRate(this::look, look, look, TimeUnit.MILLISECONDS);
      stopping.reading(() -> give("told to stop"));
    }

    private void look() {
      long now = System.nanoTime();
      if (now - last > limits.idle().toNanos()) {
        give("nothing more of its body came for " + limits.idle().toSeconds() + " s");
      } else if (now - began > limits.whole().toNanos()) {
        give("its body did not end within " + limits.whole().toMinutes() + " min");
      }
    }

    private void give(String why) {
      said = why;
      try {
        in.close();
      } catch (IOException alreadyClosed) {
        said = why;
      }
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      seen(read < 0 ? -1 : 1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int read = super.read(buffer, from, length);
      seen(read);
      return read;
    }

    private void seen(int read) throws IOException {
      if (said != null) {
        throw new IOException(said);
      }
      last = System.nanoTime();
      count += Math.max(0, read);
    }

    void end() {
      watching.cancel(false);
      stopping.reading(() -> {});
    }
  }

  @Override
  public void close() {
    watch.shutdownNow();
  }
}
