package huigou.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huigou.installation.WrongUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

  @TempDir Path home;

  private void file(String rights) throws IOException {
    Path file = Files.writeString(home.resolve(Secrets.FILE), "fred-api-key = of-the-file\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
  }

  private Optional<Secrets.Found> find(Map<String, String> environment) {
    return new Secrets(environment, home).find("fred-api-key");
  }

  @Test
  void theEnvironmentComesFirstThenTheServiceManagerThenTheFile() throws IOException {
    assertThat(find(Map.of())).isEmpty();
    file("rw-------");
    assertThat(find(Map.of())).hasValue(new Secrets.Found("of-the-file", Secrets.FILE));
    Path credentials = Files.createDirectories(home.resolve("credentials"));
    Files.writeString(credentials.resolve("fred-api-key"), "of-the-manager\n");
    Map<String, String> managed = Map.of("CREDENTIALS_DIRECTORY", credentials.toString());
    assertThat(find(managed).orElseThrow().value()).isEqualTo("of-the-manager");
    assertThat(
            find(
                Map.of(
                    "CREDENTIALS_DIRECTORY",
                    credentials.toString(),
                    "HUIGOU_FRED_API_KEY",
                    " of-the-environment ")))
        .hasValue(new Secrets.Found("of-the-environment", "environment, HUIGOU_FRED_API_KEY"));
  }

  /** An empty one stands in every answer. */
  @Test
  void aKeyThatIsEmptyIsNone() throws IOException {
    Path credentials = Files.createDirectories(home.resolve("credentials"));
    Files.writeString(credentials.resolve("fred-api-key"), "\n");
    Map<String, String> managed =
        Map.of("CREDENTIALS_DIRECTORY", credentials.toString(), "HUIGOU_FRED_API_KEY", " ");
    assertThat(find(managed)).isEmpty();
    file("rw-------");
    assertThat(find(managed)).hasValue(new Secrets.Found("of-the-file", Secrets.FILE));
  }

  @Test
  void aFileThatOthersReadIsRefused() throws IOException {
    file("rw-r-----");
    assertThatThrownBy(() -> find(Map.of()))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("chmod 600");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\"b/c|d e&f",
        "a%22b%2Fc%7Cd%20e%26f",
        "a%22b%2fc%7cd+e%26f",
        "a%2522b%252Fc%257Cd%2520e%2526f",
        "a\\\"b\\/c|d e&f",
        "a\\u0022b\\u002Fc|d\\u0020e&f",
        "a&quot;b/c|d e&amp;f",
        "a&#34;b&#x2F;c&#124;d e&#038;f",
        "A\"B/C|D E&F"
      })
  void howeverItIsSpelt(String spelt) throws IOException {
    Optional<String> key = Optional.of("a\"b/c|d e&f");
    assertThat(Secrets.without("x=" + spelt + ";", key)).isEqualTo("x=…;");
    Path file = Files.writeString(home.resolve("body"), "x".repeat((1 << 20) - 3) + spelt + "x");
    assertThat(Secrets.isIn(file, key.get())).as("over the edge of two pieces").isTrue();
  }

  @Test
  void whatIsNotTheKeyStays() throws IOException {
    Optional<String> key = Optional.of("a.c");
    assertThat(Secrets.without("abc a-c a%2ec", key)).isEqualTo("abc a-c …");
    assertThat(Secrets.isIn(Files.writeString(home.resolve("body"), "abc"), "a.c")).isFalse();
    assertThat(Secrets.without("text", Optional.of(""))).isEqualTo("text");
  }

  @Test
  void theValueIsTakenOutWhateverItsName() {
    assertThat(Secrets.without("?k=geheim&x=geheim", Optional.of("geheim"))).isEqualTo("?k=…&x=…");
    assertThat(Secrets.without("text", Optional.empty())).isEqualTo("text");
  }
}
