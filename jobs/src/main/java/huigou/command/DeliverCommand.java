package huigou.command;

import huigou.evidence.FedSeries;
import huigou.installation.ExitCode;
import huigou.installation.Receipt;
import huigou.model.issue.FileRefused;
import huigou.model.issue.Issue;
import huigou.model.issue.Severity;
import huigou.model.origin.Origin;
import huigou.model.origin.OriginKind;
import huigou.model.origin.Retrieval;
import huigou.model.origin.SourceId;
import huigou.model.text.Language;
import huigou.model.view.IssueView;
import huigou.publish.text.Words;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code deliver}: takes a file at hand into {@code input/}. */
@Command(
    name = "deliver",
    description =
        "Puts a file at hand into input/: recognises its layout, dates it, hashes it, writes origin.yml.",
    mixinStandardHelpOptions = true)
final class DeliverCommand implements Callable<Integer> {

  @Mixin private CommonOptions options;

  @Parameters(paramLabel = "FILE", description = "The file, which is copied and left where it is.")
  private Path file;

  @Option(
      names = "--source",
      paramLabel = "S",
      required = true,
      description = "Source that the file comes from, such as new-york-fed.")
  private String source;

  @Option(
      names = "--received-on",
      paramLabel = "DATE",
      description = "Day of receipt in the source's zone (default: today).")
  private LocalDate receivedOn;

  @Option(names = "--producer", paramLabel = "TEXT", description = "Who published the figures.")
  private String producer = "";

  @Option(names = "--title", paramLabel = "TEXT", description = "What the publisher calls it.")
  private String title = "";

  @Option(names = "--url", paramLabel = "URL", description = "Address it was fetched from.")
  private String url = "";

  @Option(names = "--licence", paramLabel = "TEXT", description = "Terms that it comes under.")
  private String licence = "";

  @Option(
      names = "--bytes-are",
      paramLabel = "KIND",
      description = "Whose bytes: publisher, carried-over, unknown (default: ${DEFAULT-VALUE}).",
      defaultValue = "unknown")
  private String bytesAre;

  @Option(
      names = "--read-through",
      paramLabel = "TEXT",
      description = "The copy through which carried-over figures were read.")
  private String readThrough = "";

  @Option(
      names = "--correction",
      paramLabel = "TEXT",
      description = "Which mistake the file corrects; its changes are then corrections.")
  private String correction = "";

  @Option(
      names = "--retrieved-at",
      paramLabel = "INSTANT",
      description =
          "When it was fetched, such as 2025-10-31T13:00:00Z; its day is the day of receipt.")
  private String retrievedAt;

  @Option(
      names = "--as",
      paramLabel = "NAME",
      description = "Name that it is delivered under (default: its own).")
  private String as;

  @Mixin private TrialOptions trial;

  @Spec private CommandSpec command;

  @Override
  public Integer call() {
    Words words = Words.read(options.place().templates(), Language.EN);
    try {
      Receipt receipt =
          Receipt.of(
              options.place(),
              file,
              as == null ? file.getFileName().toString() : as,
              source,
              Optional.ofNullable(receivedOn),
              new Origin(
                  producer,
                  title,
                  url,
                  receivedOn,
                  licence,
                  "",
                  kind(),
                  readThrough,
                  correction,
                  retrievedAt().map(Retrieval::at)),
              options.dryRun(),
              trial.clock());
      Console.row(
          options,
          "%s input/%s: layout %s, %d rows read, %d in quarantine"
              .formatted(
                  said(receipt.outcome()),
                  receipt.path(),
                  receipt.layout(),
                  receipt.rowsRead(),
                  receipt.rowsQuarantined()),
          "outcome",
          (options.dryRun() ? "would-be-" : "") + receipt.outcome().name().toLowerCase(Locale.ROOT),
          "path",
          "input/" + receipt.path(),
          "layout",
          receipt.layout(),
          "rows_read",
          receipt.rowsRead(),
          "rows_quarantined",
          receipt.rowsQuarantined());
      FedSeries.of(options.place(), new SourceId(source), receipt.path(), receipt.figures())
          .forEach(this::say);
      receipt.issues().forEach(issue -> Console.warn(options, line(words, issue)));
      boolean quarantined =
          receipt.issues().stream().anyMatch(issue -> issue.severity() != Severity.WARNING);
      return (quarantined && options.strict() ? ExitCode.PUBLISHED_WITH_ISSUES : ExitCode.DONE)
          .code();
    } catch (FileRefused refused) {
      Console.error(options.isJson(), "not delivered: " + line(words, refused.issue()));
      refused.besides().forEach(issue -> Console.warn(options, line(words, issue)));
      return ExitCode.PUBLISHED_WITH_ISSUES.code();
    }
  }

  /**
   * Which series the file feeds: a figure under the wrong name shows here before it is published.
   */
  private void say(FedSeries fed) {
    Console.row(
        options,
        line(fed),
        "feeds",
        fed.series().toString(),
        "figures",
        fed.figures(),
        "new",
        fed.added(),
        "other",
        fed.changed());
  }

  private static String line(FedSeries fed) {
    return "  feeds %s: %d figures, %d new, %d other than stands%s"
        .formatted(
            fed.series(),
            fed.figures(),
            fed.added(),
            fed.changed(),
            fed.first()
                .map(
                    each ->
                        " (%s: %s, stands %s)"
                            .formatted(
                                each.date(),
                                each.figure().toPlainString(),
                                each.stands().toPlainString()))
                .orElse(""));
  }

  private String said(Receipt.Outcome outcome) {
    return switch (outcome) {
      case DELIVERED -> options.dryRun() ? "would deliver" : "delivered";
      case STANDS -> "stands already:";
      case MENDED ->
          options.dryRun()
              ? "would write the origin that is missing of"
              : "stood without its origin, which is written now:";
    };
  }

  private static String line(Words words, Issue issue) {
    IssueView view = new IssueView(issue);
    return issue.place() + ": " + words.say(view.sentence()) + " " + words.say(view.repair());
  }

  private Optional<Instant> retrievedAt() {
    try {
      return Optional.ofNullable(retrievedAt).map(Instant::parse);
    } catch (DateTimeException e) {
      throw new ParameterException(
          command.commandLine(),
          "--retrieved-at "
              + retrievedAt
              + " is no instant; expected is one such as 2025-10-31T13:00:00Z");
    }
  }

  private OriginKind kind() {
    List<String> kinds = Arrays.stream(OriginKind.values()).map(OriginKind::token).toList();
    if (!kinds.contains(bytesAre)) {
      throw new ParameterException(
          command.commandLine(),
          "--bytes-are " + bytesAre + " is none of " + String.join(", ", kinds));
    }
    return OriginKind.parse(bytesAre);
  }
}
