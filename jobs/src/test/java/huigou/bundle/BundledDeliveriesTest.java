package huigou.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.support.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledDeliveriesTest {

  @Test
  void inputHoldsExactlyWhatTheGeneratorWrites(@TempDir Path fresh) throws IOException {
    new BundledDeliveries(Project.root().resolve("jobs/src/bundle/figures")).writeTo(fresh);
    List<String> written = files(fresh);
    assertThat(
            files(Project.input()).stream().filter(file -> !file.startsWith("catalogue")).toList())
        .containsExactlyElementsOf(written);
    for (String file : written) {
      assertThat(Files.mismatch(fresh.resolve(file), Project.input().resolve(file)))
          .as(file)
          .isEqualTo(-1);
    }
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
