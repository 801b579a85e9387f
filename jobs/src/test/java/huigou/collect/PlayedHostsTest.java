package huigou.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huigou.installation.WrongUse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlayedHostsTest {

  @TempDir Path folder;

  private PlayedHosts read(String text) throws IOException {
    return PlayedHosts.read(Files.writeString(folder.resolve("hosts"), text));
  }

  @Test
  void theWayAndTheQuestionStayAsTheyAre() throws IOException {
    PlayedHosts played =
        read("# trial\n\nexample.org = http://127.0.0.1:8123\nexample.com=http://[::1]:9 # six\n");
    assertThat(played.instead(URI.create("https://example.org/a%5Bb%5D?c=d,e&f=%20")))
        .hasValue(URI.create("http://127.0.0.1:8123/a%5Bb%5D?c=d,e&f=%20"));
    assertThat(played.instead(URI.create("https://example.com/")))
        .hasValue(URI.create("http://[::1]:9/"));
    assertThat(played.instead(URI.create("https://example.net/"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.org",
        "example.org = 127.0.0.1:80",
        "example.org = https://127.0.0.1:80",
        "example.org = http://localhost:80",
        "example.org = http://10.0.0.1:80",
        "example.org = http://example.com",
        "example.org = http://127.0.0.1:80/below"
      })
  void whatLeadsOffThisMachineIsWrongUse(String line) {
    assertThatThrownBy(() -> read("\n" + line))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("line 2")
        .hasMessageContaining("expected is");
  }

  /** With a clock of one's own and nobody played the publishers themselves would be asked. */
  @ParameterizedTest
  @ValueSource(strings = {"", "# nobody\n", "example.org = http://me:secret@127.0.0.1:80"})
  void aFileThatNamesNobodyIsWrongUse(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("no played host");
  }

  @Test
  void aFileThatIsNotThereIsWrongUse() {
    assertThatThrownBy(() -> PlayedHosts.read(folder.resolve("none"))).isInstanceOf(WrongUse.class);
  }
}
