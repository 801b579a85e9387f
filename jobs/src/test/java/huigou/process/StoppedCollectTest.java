package huigou.process;

import static huigou.support.PlayedSite.with;
import static huigou.support.RawSite.head;
import static org.assertj.core.api.Assertions.assertThat;

import huigou.support.Child;
import huigou.support.PlayedSite;
import huigou.support.Project;
import huigou.support.RawSite;
import huigou.support.TestInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Processes that collect and are told to end while a publisher keeps them waiting. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class StoppedCollectTest {

  private static final String RATES = TestInput.rates("SOFR", "2025-10-30", "4.04");

  @TempDir Path folder;

  @BeforeEach
  void anInstallation() {
    TestInput.in(folder)
        .put("new-york-fed/2025-10-30/sofr.json", TestInput.rates("SOFR", "2025-10-29", "4.00"));
  }

  private Child start(String played, String... command) throws IOException {
    Files.writeString(folder.resolve("hosts"), "markets.newyorkfed.org = " + played);
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(
        List.of(
            "--hosts",
            folder.resolve("hosts").toString(),
            "--clock",
            "2025-10-31T13:05:00Z",
            "--input",
            folder.resolve("input").toString(),
            "--site",
            folder.resolve("site").toString(),
            "--store",
            folder.resolve("var/store").toString(),
            "--templates",
            Project.templates().toString()));
    return Child.start(folder, all.toArray(String[]::new));
  }

  private List<String> leftOver() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("var"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".part") || name.matches("collect\\d+"))
          .toList();
    }
  }

  /** Before anything is answered, and in the midst of a body. */
  @ParameterizedTest
  @CsvSource({"false,collect", "true,collect", "true,nightly --collect --only"})
  void whoIsToldToEndLeavesNoPartAndSaysWhatDidNotCome(boolean begun, String command)
      throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    try (RawSite slow =
            new RawSite(
                (request, out) -> {
                  if (begun) {
                    out.write(head("200 OK", "Content-Length: 100000"));
                    out.write(RATES.substring(0, 20).getBytes(StandardCharsets.UTF_8));
                    out.flush();
                  }
                  asked.countDown();
                  Thread.sleep(60_000);
                });
        Child child = start(slow.address(), (command + " nyfed-rates").split(" "))) {
      assertThat(asked.await(60, TimeUnit.SECONDS)).as(child.log()).isTrue();
      Thread.sleep(300);
      long told = System.nanoTime();
      child.terminate();
      assertThat(child.exit()).as(child.log()).isEqualTo(143);
      assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - told)).isLessThan(5);
      assertThat(child.log())
          .contains("told to stop: what stands stays whole")
          .contains("failed\tnyfed-rates\t")
          .doesNotContain("Exception", "\tat ");
    }
    assertThat(leftOver()).isEmpty();
    assertThat(Files.readString(folder.resolve("var/collect/log-2025-10.jsonl")))
        .contains("\"request\":\"https://markets.newyorkfed.org/api/")
        .contains("\"outcome\":\"failed\"", "told to stop before the whole answer had come");
    assertThat(folder.resolve("var/collect-lock.json")).doesNotExist();
    assertThat(folder.resolve("site/current")).as("nothing is published after that").doesNotExist();
    theSameCommandAsksAgain();
  }

  private void theSameCommandAsksAgain() throws IOException {
    try (PlayedSite site = new PlayedSite().plays(with(200, RATES));
        Child again = start(site.address(), "collect", "nyfed-rates")) {
      assertThat(again.exit()).as(again.log()).isZero();
      assertThat(again.log()).contains("delivered\tnyfed-rates").doesNotContain("was killed");
      assertThat(site.asked()).hasSize(1);
    }
  }

  /** What was delivered before stays, and is not asked for again. */
  @Test
  @Tag("thorough")
  void whatCameBeforeStays() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    try (PlayedSite site =
            new PlayedSite()
                .plays(
                    exchange -> {
                      if (exchange.getRequestURI().getPath().contains("/rates/")) {
                        PlayedSite.answer(exchange, 200, RATES);
                      } else {
                        asked.countDown();
                        try {
                          Thread.sleep(60_000);
                        } catch (InterruptedException gone) {
                          Thread.currentThread().interrupt();
                        }
                      }
                    });
        Child child = start(site.address(), "collect", "nyfed-rates", "nyfed-operations")) {
      assertThat(asked.await(60, TimeUnit.SECONDS)).as(child.log()).isTrue();
      child.terminate();
      assertThat(child.exit()).as(child.log()).isEqualTo(143);
      assertThat(child.log()).contains("delivered\tnyfed-rates", "failed\tnyfed-operations");
    }
    assertThat(leftOver()).isEmpty();
    try (PlayedSite site = new PlayedSite().plays(with(200, "{\"repo\": {\"operations\": []}}"));
        Child again = start(site.address(), "collect", "nyfed-rates", "nyfed-operations")) {
      assertThat(again.exit()).as(again.log()).isZero();
      assertThat(again.log()).contains("empty\tnyfed-operations").doesNotContain("nyfed-rates\t");
    }
  }
}
