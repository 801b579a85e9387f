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

  @Test
  void aFileThatOthersReadIsRefused() throws IOException {
    file("rw-r-----");
    assertThatThrownBy(() -> find(Map.of()))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("chmod 600");
  }

  @Test
  void theValueIsTakenOutWhateverItsName() {
    assertThat(Secrets.without("?k=geheim&x=geheim", Optional.of("geheim"))).isEqualTo("?k=…&x=…");
    assertThat(Secrets.without("text", Optional.empty())).isEqualTo("text");
  }
}
