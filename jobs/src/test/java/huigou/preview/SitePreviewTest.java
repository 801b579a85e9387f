package huigou.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SitePreviewTest {

  @TempDir Path folder;
  private SitePreview preview;

  @BeforeEach
  void serve() throws IOException {
    Path site = Files.createDirectories(folder.resolve("site"));
    Files.createDirectories(site.resolve("releases/a/en"));
    Files.writeString(site.resolve("releases/a/en/index.html"), "<p>回購</p>");
    Files.writeString(site.resolve(".pinned"), "hidden");
    Files.createSymbolicLink(site.resolve("current"), Path.of("releases/a"));
    Files.writeString(folder.resolve("secret.txt"), "secret");
    Files.createSymbolicLink(site.resolve("out"), folder);
    preview = new SitePreview(site, 0);
  }

  @AfterEach
  void stop() {
    preview.close();
  }

  private HttpURLConnection ask(String method, String path) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(preview.address() + path).toURL().openConnection();
    connection.setRequestMethod(method);
    connection.setInstanceFollowRedirects(false);
    return connection;
  }

  @Test
  void filesAreServedThroughTheLinkOfTheStandingEdition() throws IOException {
    HttpURLConnection page = ask("GET", "current/en/");
    assertThat(page.getResponseCode()).isEqualTo(200);
    assertThat(page.getContentType()).isEqualTo("text/html; charset=utf-8");
    assertThat(new String(page.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("<p>回購</p>");
    HttpURLConnection folderWithoutSlash = ask("GET", "current/en");
    assertThat(folderWithoutSlash.getResponseCode()).isEqualTo(302);
    assertThat(folderWithoutSlash.getHeaderField("Location")).isEqualTo("/current/en/");
    assertThat(ask("HEAD", "current/en/").getResponseCode()).isEqualTo(200);
  }

  @Test
  void nothingOutsideTheWebRootNorHiddenIsServed() throws IOException {
    for (String path :
        new String[] {"nothing", "out/secret.txt", ".pinned", "%2e%2e/secret.txt", "a%00b"}) {
      assertThat(ask("GET", path).getResponseCode()).as(path).isEqualTo(404);
    }
    assertThat(ask("POST", "current/en/").getResponseCode()).isEqualTo(405);
    int port = URI.create(preview.address()).getPort();
    try (Socket raw = new Socket(InetAddress.getLoopbackAddress(), port)) {
      OutputStream out = raw.getOutputStream();
      out.write("GET /../secret.txt HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(raw.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .doesNotContain("secret\n")
          .contains(" 404 ");
    }
  }
}
