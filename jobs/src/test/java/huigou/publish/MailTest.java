package huigou.publish;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.support.BundledEdition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The edition for the mail, as it is sent: one file that asks nobody for anything. */
class MailTest {

  private static final int LARGEST = 100 * 1024;

  @ParameterizedTest
  @CsvSource({"en,newer fixings were due than the newest received", "zh-Hant,最近收錄的定價已非最新"})
  void itIsOneSmallFileWithoutScriptsOrReferences(String language, String old) throws IOException {
    Path file = BundledEdition.root().resolve("mail/" + language + ".html");
    String mail = Files.readString(file);
    assertThat(Files.size(file)).isLessThan(LARGEST);
    assertThat(mail)
        .startsWith("<!DOCTYPE html>")
        .contains("lang=\"" + language + "\"")
        .doesNotContain("<script", "<link", "<img", "<svg", "url(", "class=", " src=");
    // The newest fixing of the bundled edition is weeks old: its first line says so.
    String text = mail.replaceAll("(?s)<head>.*?</head>|<[^>]*>", " ").strip();
    assertThat(text.substring(0, 200)).contains(old);
  }
}
