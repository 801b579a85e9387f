package huigou.installation;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.publish.release.ContentHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeenReleaseTest {

  /** What a release is said to hold: no hash of anything, so that it shows where it was taken. */
  private static final String SAID = "as it was said";

  @TempDir private Path folder;
  private Path release;
  private SeenRelease seen;

  @BeforeEach
  void made() throws IOException {
    release = Files.createDirectories(folder.resolve("site/releases/one"));
    Files.createDirectories(release.resolve("data"));
    Files.writeString(release.resolve("index.html"), "page");
    Files.writeString(release.resolve("data/sofr.csv"), "4.05");
    Files.writeString(release.resolve(ContentHash.CLOCK_FILE), "{}");
    Files.createDirectories(folder.resolve("var"));
    seen =
        new SeenRelease(
            new Workplace(
                folder.resolve("input"),
                folder.resolve("site"),
                folder.resolve("var/store").toString(),
                folder.resolve("var"),
                folder.resolve("templates")));
    seen.made(release, SAID);
  }

  private boolean isRead() throws IOException {
    return !seen.holds(release, SAID);
  }

  @Test
  void aReleaseThatLooksTheSameIsTakenAtItsWord() throws IOException {
    assertThat(seen.holds(release, SAID)).isTrue();
    assertThat(seen.holds(release, "something else")).isFalse();
    Files.writeString(release.resolve(ContentHash.CLOCK_FILE), "{\"clock\": 1}");
    assertThat(seen.holds(release, SAID)).as("the clock is nobody's content").isTrue();
  }

  @Test
  void aByteThatChangedUnderTheSameTimeIsSeen() throws IOException {
    Path page = release.resolve("index.html");
    FileTime time = Files.getLastModifiedTime(page);
    Files.writeString(page, "pagf");
    Files.setLastModifiedTime(page, time);
    assertThat(isRead()).isTrue();
  }

  @Test
  void whatIsMoreOrElsewhereIsRead() throws IOException {
    Path more = Files.writeString(release.resolve("more.html"), "");
    assertThat(isRead()).isTrue();
    Files.delete(more);
    assertThat(isRead()).isFalse();
    Files.move(release.resolve("data/sofr.csv"), release.resolve("data/effr.csv"));
    assertThat(isRead()).isTrue();
  }

  /** A link that a later release makes changes how a file looks. */
  @Test
  void whatHadToBeReadIsKept() throws IOException {
    String content = ContentHash.of(release);
    Files.createLink(folder.resolve("another"), release.resolve("index.html"));
    assertThat(isRead()).isTrue();
    assertThat(seen.holds(release, content)).isTrue();
    assertThat(Files.readString(folder.resolve("var/seen-release"))).contains(content);
  }

  @Test
  void whatIsDamagedIsNotBelieved() throws IOException {
    Path kept = folder.resolve("var/seen-release");
    Files.writeString(kept, Files.readAllLines(kept).get(0));
    assertThat(isRead()).isTrue();
    Files.write(kept, new byte[] {-1, -2, 10});
    assertThat(isRead()).isTrue();
    assertThat(seen.holds(release, ContentHash.of(release))).isTrue();
  }
}
