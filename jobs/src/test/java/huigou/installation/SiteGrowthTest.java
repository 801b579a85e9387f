package huigou.installation;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.publish.release.SiteFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteGrowthTest {

  @TempDir Path site;

  @BeforeEach
  void folders() throws IOException {
    Files.createDirectories(site.resolve("releases"));
    Files.createDirectories(site.resolve("editions"));
  }

  /** A release with a file of its own, and one that it shares with another. */
  private Path release(String name, int own, Optional<Path> sharing) throws IOException {
    Path release = Files.createDirectories(site.resolve("releases").resolve(name));
    Files.write(release.resolve("own"), new byte[own]);
    if (sharing.isPresent()) {
      Files.createLink(release.resolve("shared"), sharing.get().resolve("shared"));
    } else {
      Files.write(release.resolve("shared"), new byte[1000]);
    }
    return release;
  }

  private void edition(String date, Path release) throws IOException {
    Path link = site.resolve("editions").resolve(date);
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, link.getParent().relativize(release));
  }

  private Optional<SiteGrowth> growth() throws IOException {
    return SiteGrowth.of(new SiteFolder(site));
  }

  @Test
  void ofOneEditionItIsAllOfIt() throws IOException {
    assertThat(growth()).isEmpty();
    edition("2025-11-03", release("a", 10, Optional.empty()));
    assertThat(growth()).hasValue(new SiteGrowth(1, 1010));
  }

  @Test
  void whatAnEditionSharesWithAnotherIsCountedOnce() throws IOException {
    Path first = release("a", 10, Optional.empty());
    edition("2025-11-03", first);
    edition("2025-11-04", release("b", 30, Optional.of(first)));
    edition("2025-11-05", release("c", 50, Optional.of(first)));
    assertThat(growth()).hasValue(new SiteGrowth(3, 40));
  }

  /** What was made before stands as the previous release, with all that did not change. */
  @Test
  void anEditionThatWasMadeAgainIsNoNightMore() throws IOException {
    Path first = release("a", 10, Optional.empty());
    edition("2025-11-03", first);
    edition("2025-11-04", release("b", 30, Optional.of(first)));
    Optional<SiteGrowth> before = growth();
    for (String again : new String[] {"c", "d", "e"}) {
      edition("2025-11-04", release(again, 30, Optional.of(first)));
    }
    assertThat(growth()).isEqualTo(before).hasValue(new SiteGrowth(2, 30));
  }

  @Test
  void onlyTheNewestEditionsAreLookedAt() throws IOException {
    Path first = release("a", 10, Optional.empty());
    edition("2025-10-01", release("huge", 100_000, Optional.empty()));
    for (int day = 10; day < 18; day++) {
      edition("2025-11-" + day, release("r" + day, 20, Optional.of(first)));
    }
    assertThat(growth()).hasValue(new SiteGrowth(8, 20));
  }
}
