package huigou.command;

import huigou.catalogue.Catalogue;
import huigou.collect.CollectRun;
import huigou.collect.Collected;
import huigou.collect.Network;
import huigou.collect.Secrets;
import huigou.collect.Sleeper;
import huigou.installation.ExitCode;
import huigou.installation.OrderlyEnd;
import huigou.installation.Workplace;
import huigou.model.issue.Issue;
import huigou.model.text.Language;
import huigou.model.view.IssueView;
import huigou.publish.text.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of whoever asks publishers. */
final class CollectOptions {

  @Option(
      names = "--contact",
      paramLabel = "MAIL-or-URL",
      description = "Whom publishers may write to; the SEC wants to know.")
  private String contact;

  @Mixin private TrialOptions trial;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  Optional<String> contact() {
    return Optional.ofNullable(contact).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** The time that it is. */
  Clock clock() {
    return trial.clock();
  }

  /**
   * How to collect.
   *
   * @param dry whether answers are looked at and nothing is delivered
   */
  private CollectRun.Settings settings(Workplace place, boolean dry) {
    if (contact().filter(text -> !text.matches("[\\x20-\\x7E&&[^()]]+")).isPresent()) {
      throw new ParameterException(
          command.commandLine(),
          "--contact (or HUIGOU_CONTACT) is no address in plain letters; expected is one such as"
              + " me@example.org");
    }
    Network network = new Network(System.getenv());
    Words words = Words.read(place.templates(), Language.EN);
    return new CollectRun.Settings(
        contact(),
        secrets(),
        trial.played(),
        network.reach(),
        clock(),
        Sleeper.real(),
        RandomGenerator.getDefault(),
        issue -> said(words, issue),
        dry);
  }

  /** Keys of this installation. */
  static Secrets secrets() {
    return new Secrets(System.getenv(), Path.of(System.getProperty("huigou.home", ".")));
  }

  /** A run over the feeds of a catalogue. */
  CollectRun run(Workplace place, Catalogue catalogue, boolean dry) {
    return new CollectRun(place, catalogue, settings(place, dry));
  }

  /**
   * Asks, and says what came of it.
   *
   * @return how it ended; what the process ends with where it was told to
   */
  static ExitCode asked(
      OrderlyEnd end,
      CommonOptions options,
      CollectRun run,
      List<CollectRun.Request> requests,
      boolean named)
      throws InterruptedException {
    try {
      return run.run(requests, named, collected -> say(options, collected));
    } catch (InterruptedException stopped) {
      if (end.isAsked()) {
        return end.exit();
      }
      throw stopped;
    }
  }

  /** Says what came of asking. */
  private static void say(CommonOptions options, Collected collected) {
    System.out.println(options.isJson() ? JsonLines.of(collected) : collected.line());
  }

  /** Says that the clock of this machine is wrong. */
  static void say(CommonOptions options, Optional<Duration> skew) {
    skew.ifPresent(
        off ->
            Console.warn(
                options,
                "the clock of this machine is "
                    + off.abs().toSeconds()
                    + " s "
                    + (off.isNegative() ? "behind" : "ahead of")
                    + " the publishers'; deliveries are dated by it: set it"));
  }

  private static String said(Words words, Issue issue) {
    IssueView view = new IssueView(issue);
    return words.say(view.sentence()) + " " + words.say(view.repair());
  }
}
