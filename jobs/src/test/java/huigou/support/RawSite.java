package huigou.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A site that answers in bytes, as a broken one does. */
public final class RawSite implements AutoCloseable {

  private final ServerSocket server;
  private final AtomicInteger connections = new AtomicInteger();

  /** What is done with a connection whose request has been read. */
  public interface Play {
    void answer(String request, OutputStream out) throws IOException, InterruptedException;
  }

  public RawSite(Play play) {
    try {
      server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(() -> serve(play), "raw-site");
    thread.setDaemon(true);
    thread.start();
  }

  private void serve(Play play) {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        connections.incrementAndGet();
        Thread thread = new Thread(() -> answer(socket, play), "raw-answer");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static void answer(Socket socket, Play play) {
    try (socket) {
      play.answer(request(socket.getInputStream()), socket.getOutputStream());
    } catch (IOException | InterruptedException gone) {
      // The other side has had enough.
    }
  }

  private static String request(InputStream in) throws IOException {
    StringBuilder request = new StringBuilder();
    while (request.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      request.append((char) next);
    }
    return request.toString();
  }

  /** The head of an answer. */
  public static byte[] head(String status, String... headers) {
    return ("HTTP/1.1 " + status + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  public int connections() {
    return connections.get();
  }

  public String address() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
