package huigou.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/** Plays a publisher on this machine: answers what a test tells it to, and remembers who asked. */
public final class PlayedSite implements AutoCloseable {

  private static final Duration LETTING_GO = Duration.ofMillis(50);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger atOnce = new AtomicInteger();
  private volatile int mostAtOnce;
  private volatile Play play = exchange -> answer(exchange, 404, "there is nothing");

  /** What is done with a request. */
  public interface Play {
    void answer(HttpExchange exchange) throws IOException;
  }

  /**
   * A request.
   *
   * @param host that it is meant for
   * @param question path and query
   * @param headers by name in lower case
   */
  public record Asked(String host, String question, Map<String, String> headers, long nanos) {}

  public PlayedSite() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(), values.get(0)));
    letGo();
    mostAtOnce = Math.max(mostAtOnce, atOnce.incrementAndGet());
    asked.add(
        new Asked(
            headers.getOrDefault("x-huigou-host", ""),
            exchange.getRequestURI().toString(),
            headers,
            System.nanoTime()));
    try (exchange) {
      play.answer(exchange);
    } finally {
      atOnce.decrementAndGet();
    }
  }

  /**
   * Whoever has his answer may ask again a moment before this side has let go of the exchange: that
   * is one request after the other, and not two at once.
   */
  private void letGo() {
    long end = System.nanoTime() + LETTING_GO.toNanos();
    while (atOnce.get() > 0 && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  /** Plays something else from now on. */
  public PlayedSite plays(Play other) {
    play = other;
    return this;
  }

  /** Plays one answer after the other, the last one for good. */
  public PlayedSite plays(List<Play> turns) {
    AtomicInteger turn = new AtomicInteger();
    return plays(
        exchange -> turns.get(Math.min(turn.getAndIncrement(), turns.size() - 1)).answer(exchange));
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  public int mostAtOnce() {
    return mostAtOnce;
  }

  /** Forgets who asked. */
  public void forget() {
    asked.clear();
  }

  /** An answer with headers, in turns of name and value. */
  public static void answer(HttpExchange exchange, int status, byte[] body, String... headers)
      throws IOException {
    for (int i = 0; i < headers.length; i += 2) {
      exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  public static void answer(HttpExchange exchange, int status, String body, String... headers)
      throws IOException {
    answer(exchange, status, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  /** An answer as a play. */
  public static Play with(int status, String body, String... headers) {
    return exchange -> answer(exchange, status, body, headers);
  }

  public static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
