package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class MeanwhileTest {

  @Test
  void theResultIsThatOfAnotherThread() {
    try (Meanwhile<Thread> other = Meanwhile.begun(Thread::currentThread)) {
      assertThat(other.get()).isNotNull().isNotSameAs(Thread.currentThread());
    }
  }

  @Test
  void aFaultIsThrownAsItWas() {
    IllegalStateException fault = new IllegalStateException("made up");
    try (Meanwhile<String> other =
        Meanwhile.begun(
            () -> {
              throw fault;
            })) {
      assertThatThrownBy(other::get).isSameAs(fault);
    }
  }

  @Test
  void nothingGoesOnAfterTheEnd() {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicBoolean ended = new AtomicBoolean();
    Meanwhile<String> other =
        Meanwhile.begun(
            () -> {
              await(begun);
              ended.set(true);
              throw new IllegalStateException("nobody asks");
            });
    begun.countDown();
    other.close();
    assertThat(ended).isTrue();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
