package huigou.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.spi.LoggingEventBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is known of the last run, or of the one under way, without opening the store: {@code
 * var/run.json}, replaced whole at each step. Steps are also events of the log.
 */
public final class RunRecord {

  private static final Logger LOG = LoggerFactory.getLogger(RunRecord.class);
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final String FILE = "run.json";

  private final Path state;
  private final Clock clock;
  private Instant began;
  private Facts facts;

  /**
   * A run as the record holds it.
   *
   * @param run name of the run in the log
   * @param edition date of the edition; empty until it is known
   * @param step step at work, or the last one
   * @param endedAt empty while it runs, or when it was killed
   * @param exit exit code; null while it runs
   * @param said the last word of the run, for people
   * @param storeBytes size of the store's file when it was last closed; null when that is not known
   */
  public record Facts(
      String run,
      String command,
      String edition,
      String step,
      long process,
      String startedAt,
      String endedAt,
      Integer exit,
      String said,
      Long storeBytes) {}

  public RunRecord(Path state, Clock clock) {
    this.state = state;
    this.clock = clock;
  }

  /** The run begins. */
  public void start(String command) {
    Instant now = clock.instant();
    long process = ProcessHandle.current().pid();
    facts =
        new Facts(
            now.toString().substring(0, 19).replaceAll("[-:]", "") + "Z-" + process,
            command,
            "",
            "",
            process,
            now.toString(),
            "",
            null,
            "",
            read(state).map(Facts::storeBytes).orElse(null));
    MDC.put("run", facts.run());
    write();
  }

  /** What the run is to publish is known. */
  public void edition(String date) {
    facts = with(date, facts.step(), "", null, "");
    write();
  }

  /** A step begins. */
  public synchronized void began(String step) {
    MDC.put("run", facts.run());
    MDC.put("step", step);
    began = clock.instant();
    facts = with(facts.edition(), step, "", null, "");
    write();
    LOG.atDebug().addKeyValue("event", "step-began").log("{} …", step);
  }

  /** A step is over, well or not. */
  public synchronized void ended(String step, Map<String, Object> counts) {
    long millis = Duration.between(began, clock.instant()).toMillis();
    LoggingEventBuilder event =
        LOG.atDebug().addKeyValue("event", "step-ended").addKeyValue("millis", millis);
    for (Map.Entry<String, Object> count : counts.entrySet()) {
      event = event.addKeyValue(count.getKey(), count.getValue());
    }
    event.log("{} took {} ms", step, millis);
    MDC.remove("step");
  }

  /** The run is over; what is said first holds. */
  public synchronized void end(ExitCode exit, String said) {
    if (facts == null || facts.exit() != null) {
      return;
    }
    facts = with(facts.edition(), facts.step(), clock.instant().toString(), exit.code(), said);
    try {
      write();
    } catch (UncheckedIOException e) {
      LOG.warn("what became of the run could not be noted: {}", e.getMessage());
    }
    MDC.remove("step");
    MDC.remove("run");
  }

  private Facts with(String edition, String step, String endedAt, Integer exit, String said) {
    return new Facts(
        facts.run(),
        facts.command(),
        edition,
        step,
        facts.process(),
        facts.startedAt(),
        endedAt,
        exit,
        said,
        facts.storeBytes());
  }

  /** The size of the store's file when it was last closed in good order. */
  public Optional<Long> storeBytes() {
    return Optional.ofNullable(facts.storeBytes());
  }

  /** The store was closed, or is gone. */
  public void storeClosed(Long bytes) {
    facts =
        new Facts(
            facts.run(),
            facts.command(),
            facts.edition(),
            facts.step(),
            facts.process(),
            facts.startedAt(),
            facts.endedAt(),
            facts.exit(),
            facts.said(),
            bytes);
  }

  /** Not forced onto the disk: it is written at every step, and a night without it is a night. */
  private void write() {
    Path fresh = state.resolve("." + FILE + ".new");
    try {
      Files.write(fresh, (JSON.writeValueAsString(facts) + "\n").getBytes(StandardCharsets.UTF_8));
      Files.move(
          fresh,
          state.resolve(FILE),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot note the run in " + state + ": " + e.getMessage(), e);
    }
  }

  /** The record of the last run; empty when there is none that can be read. */
  public static Optional<Facts> read(Path state) {
    try {
      return Optional.of(JSON.readValue(Files.readAllBytes(state.resolve(FILE)), Facts.class));
    } catch (NoSuchFileException | JacksonException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + state.resolve(FILE), e);
    }
  }
}
