package huigou.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class StoppingTest {

  private final Stopping stopping = new Stopping();

  @Test
  void whoeverWaitsIsWokenAndKeepsNoMarkOfIt() throws InterruptedException {
    CountDownLatch waits = new CountDownLatch(1);
    Thread other =
        new Thread(
            () -> {
              try {
                waits.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              stopping.stop();
            });
    other.start();
    assertThatThrownBy(
            () ->
                stopping
                    .waking(
                        time -> {
                          waits.countDown();
                          Thread.sleep(time.toMillis());
                        })
                    .sleep(Duration.ofSeconds(15)))
        .isInstanceOf(InterruptedException.class);
    other.join();
    assertThat(Thread.currentThread().isInterrupted())
        .as("what is written after that is written")
        .isFalse();
  }

  @Test
  void whoeverDoesNotWaitIsNotInterrupted() throws InterruptedException {
    assertThat(stopping.<Integer, RuntimeException>waiting(() -> 1)).isEqualTo(1);
    stopping.check();
    stopping.stop();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThatThrownBy(stopping::check).isInstanceOf(InterruptedException.class);
    assertThatThrownBy(() -> stopping.<Integer, RuntimeException>waiting(() -> 1))
        .as("nothing new is begun")
        .isInstanceOf(InterruptedException.class);
  }

  @Test
  void whoeverReadsIsToldAndWhoeverBeginsToReadAfterwardsToo() {
    List<String> told = new ArrayList<>();
    stopping.reading(() -> told.add("former"));
    stopping.reading(() -> told.add("present"));
    stopping.stop();
    assertThat(told).containsExactly("present");
    stopping.reading(() -> told.add("next"));
    assertThat(told).containsExactly("present", "next");
  }
}
