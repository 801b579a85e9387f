package huigou.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huigou.model.series.SeriesId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is made once, and what is made again. */
class ShelfTest {

  private static final SeriesId ONE = SeriesId.of("one");
  private static final SeriesId OTHER = SeriesId.of("other");

  private final AtomicInteger made = new AtomicInteger();

  private String make(String what) {
    made.incrementAndGet();
    return what;
  }

  @Test
  void whatFitsIsMadeOnce() {
    Shelf<String> shelf = new Shelf<>(String::length, 3);
    assertThat(shelf.of(ONE, () -> make("abc"))).isEqualTo("abc");
    assertThat(shelf.of(ONE, () -> make("def"))).isEqualTo("abc");
    assertThat(made).hasValue(1);
  }

  @Test
  void whatDoesNotFitLeavesItsRoomToOthersAndIsMadeAgainOnceItIsLongPast() {
    Shelf<String> shelf = new Shelf<>(String::length, 3);
    assertThat(shelf.of(ONE, () -> make("abcd"))).isEqualTo("abcd");
    assertThat(shelf.of(ONE, () -> make("other"))).isEqualTo("abcd");
    assertThat(made).hasValue(1);
    shelf.of(OTHER, () -> make("abc"));
    for (int i = 0; i < 8; i++) {
      shelf.of(SeriesId.of("one-of-many-" + i), () -> make("abcd"));
    }
    assertThat(shelf.of(OTHER, () -> make("other"))).isEqualTo("abc");
    assertThat(shelf.of(ONE, () -> make("other"))).isEqualTo("other");
  }

  @Test
  void whatIsForgottenMakesRoomAndIsMadeAgain() {
    Shelf<String> shelf = new Shelf<>(String::length, 3);
    shelf.of(ONE, () -> make("abc"));
    shelf.forget(ONE);
    shelf.forget(ONE);
    shelf.of(OTHER, () -> make("def"));
    shelf.of(OTHER, () -> make("def"));
    assertThat(made).hasValue(2);
    shelf.of(ONE, () -> make("abc"));
    assertThat(made).hasValue(3);
  }

  @Test
  void severalWhoAskAtOnceGetTheSame() {
    Shelf<String> shelf = new Shelf<>(String::length, 100);
    CountDownLatch together = new CountDownLatch(4);
    List<Thread> threads =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    new Thread(
                        () -> {
                          together.countDown();
                          shelf.of(ONE, () -> make("abc"));
                        }))
            .toList();
    threads.forEach(Thread::start);
    threads.forEach(
        thread -> {
          try {
            thread.join();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
    assertThat(made).hasValue(1);
  }

  @Test
  void aFaultIsTheAskersAndTheNextOneTriesAgain() {
    Shelf<String> shelf = new Shelf<>(String::length, 100);
    assertThatThrownBy(
            () ->
                shelf.of(
                    ONE,
                    () -> {
                      throw new IllegalArgumentException("made up");
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("made up");
    assertThat(shelf.of(ONE, () -> make("abc"))).isEqualTo("abc");
  }

  @Test
  void makingOneMayAskForAnother() {
    Shelf<String> shelf = new Shelf<>(String::length, 100);
    assertThat(shelf.of(ONE, () -> make("a") + shelf.of(OTHER, () -> make("b")))).isEqualTo("ab");
    assertThat(made).hasValue(2);
  }
}
