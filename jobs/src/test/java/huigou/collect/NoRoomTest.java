package huigou.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import huigou.installation.Workplace;
import huigou.support.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Answers for which there is no room, and an input that may not be written. What only a privileged
 * user can mount is not tried without that right. Made up.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class NoRoomTest extends PlayedFeeds {

  private Path mounted;

  private void mount(Path at, String... words) {
    mounted = at;
    assumeTrue(command(words));
  }

  @AfterEach
  void unmount() {
    if (mounted != null) {
      command("umount", "-l", mounted.toString());
    }
  }

  private static boolean command(String... words) {
    try {
      return new ProcessBuilder(List.of(words))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void anAnswerForWhichThereIsNoRoomIsNoDeliveryAndIsAskedForAgain() throws IOException {
    Path disk = Files.createDirectories(folder.resolve("disk"));
    mount(disk, "mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString());
    Path state = disk.resolve("var");
    place =
        new Workplace(
            input.folder(),
            folder.resolve("site"),
            state.resolve("store").toString(),
            state,
            Project.templates());
    site.plays(rates("2025-10-30", "4.04" + "0".repeat(80_000)));
    assertThatThrownBy(() -> due("nyfed-rates"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("; make room there: 0 MiB are left");
    assertThat(delivered()).isEmpty();
    site.plays(rates("2025-10-30", "4.04"));
    assertThat(outcomes(due("nyfed-rates"))).containsExactly("delivered");
  }

  @Test
  void whereDeliveriesMayNotBeWrittenTheSameCommandAsksAgainLater() throws IOException {
    String deliveries = input.folder().toString();
    mount(input.folder(), "mount", "--bind", deliveries, deliveries);
    assumeTrue(command("mount", "-o", "remount,ro,bind", deliveries));
    site.plays(rates("2025-10-30", "4.04"));
    assertThatThrownBy(() -> due("nyfed-rates"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("it can only be read: mount it so that " + deliveries);
    unmount();
    mounted = null;
    assertThat(delivered()).isEmpty();
    assertThat(outcomes(due("nyfed-rates"))).containsExactly("delivered");
  }
}
