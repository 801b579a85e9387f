package huigou.command;

import huigou.collect.PlayedHosts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of a trial, in which publishers are played on this machine and the time is another. */
final class TrialOptions {

  @Option(
      names = "--hosts",
      paramLabel = "FILE",
      description =
          "Hosts that are played on this machine, for trials, a line each: markets.newyorkfed.org = http://127.0.0.1:8123.")
  private Path hosts;

  @Option(
      names = "--clock",
      paramLabel = "INSTANT",
      description = "With --hosts: the time that it is, such as 2025-10-31T13:00:00Z.")
  private String clock;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  PlayedHosts played() {
    return hosts == null ? PlayedHosts.NONE : PlayedHosts.read(hosts);
  }

  /**
   * The clock: the machine's, or one that begins at another instant.
   *
   * @throws ParameterException when a time is set and nobody is played
   */
  Clock clock() {
    Clock machine = Clock.systemUTC();
    if (clock == null) {
      return machine;
    }
    if (hosts == null) {
      throw new ParameterException(
          command.commandLine(),
          "--clock is for trials, with --hosts: against real publishers the time is what it is");
    }
    try {
      return Clock.offset(machine, Duration.between(machine.instant(), Instant.parse(clock)));
    } catch (DateTimeException e) {
      throw new ParameterException(
          command.commandLine(),
          "--clock " + clock + " is no instant; expected is one such as 2025-10-31T13:00:00Z");
    }
  }
}
