package huigou.command;

import huigou.evidence.InputCheck;
import huigou.installation.ExitCode;
import huigou.model.issue.Issue;
import huigou.model.scarcity.Lacking;
import huigou.model.series.Observation;
import huigou.model.text.Language;
import huigou.model.view.IssueView;
import huigou.publish.text.Words;
import huigou.store.DeliveredSeries;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code check}: every issue of catalogue and input, and nothing is written. */
@Command(
    name = "check",
    description = "Reads catalogue and inputs, reports every issue, writes nothing.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  @Mixin private CommonOptions options;

  @Option(
      names = "--language",
      paramLabel = "LANG",
      description = "Language of the messages: en, zh-Hant (default: ${DEFAULT-VALUE}).",
      defaultValue = "en")
  private String language;

  @Option(
      names = "--series",
      description = "Also list which series each file feeds, and how many figures it changed.")
  private boolean series;

  @Spec private picocli.CommandLine.Model.CommandSpec command;

  @Override
  public Integer call() {
    Language chosen =
        Arrays.stream(Language.values())
            .filter(each -> each.tag().equalsIgnoreCase(language))
            .findFirst()
            .orElseThrow(
                () ->
                    new ParameterException(
                        command.commandLine(),
                        "--language " + language + " is none of the edition's: en, zh-Hant"));
    InputCheck check = InputCheck.of(options.place());
    Words words = Words.read(options.place().templates(), chosen);
    for (Issue issue : check.issues()) {
      IssueView view = new IssueView(issue);
      String sentence = words.say(view.sentence());
      String repair = words.say(view.repair());
      Console.row(
          options,
          view.severity()
              + "  "
              + issue.place()
              + "  "
              + view.rule()
              + "\n    "
              + sentence
              + (chosen == Language.EN ? " " : "")
              + repair,
          "severity",
          view.severity(),
          "place",
          issue.place().toString(),
          "rule",
          view.rule(),
          "sentence",
          sentence,
          "repair",
          repair);
    }
    if (series) {
      check.delivered().forEach(this::say);
    }
    if (!check.held().isEmpty()) {
      Console.line(
          options, "held  a figure that is right may be added to input/catalogue/accepted.yml:");
    }
    check.held().forEach(doubt -> Console.line(options, "    " + line(doubt.observation())));
    check.lacking().forEach(gap -> Console.line(options, line(gap)));
    check
        .gate()
        .ifPresent(
            gate ->
                Console.row(options, "gate  no edition could be published: " + gate, "gate", gate));
    Console.row(
        options,
        check.files() + " files, " + check.rows() + " rows, " + check.issues().size() + " issues",
        "files",
        check.files(),
        "rows",
        check.rows(),
        "issues",
        check.issues().size());
    return (check.issues().isEmpty() && check.gate().isEmpty()
            ? ExitCode.DONE
            : ExitCode.PUBLISHED_WITH_ISSUES)
        .code();
  }

  private static String line(Lacking gap) {
    return "lacks  %s says nothing of %d days from %s to %s: %s has no figure of them"
        .formatted(gap.formula(), gap.days(), gap.from(), gap.to(), gap.series());
  }

  private void say(DeliveredSeries fed) {
    Console.row(
        options,
        line(fed),
        "feeds",
        fed.series().toString(),
        "path",
        fed.path(),
        "new",
        fed.added(),
        "other",
        fed.changed());
  }

  private static String line(DeliveredSeries fed) {
    return "feeds  %s  %s, %s to %s: %d new, %d other than stood before"
        .formatted(fed.path(), fed.series(), fed.first(), fed.last(), fed.added(), fed.changed());
  }

  /** The entry of a figure that somebody has found to be right, but for who and when. */
  private static String line(Observation figure) {
    return "- {series: %s, date: %s, value: %s, by: …, on: …}"
        .formatted(figure.series(), figure.referenceDate(), figure.value().toPlainString());
  }
}
