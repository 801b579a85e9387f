package huigou.command;

import huigou.installation.ClaimSkeleton;
import huigou.installation.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code claims}: the ledger as an editor's tool. */
@Command(
    name = "claims",
    description = "Puts what articles print to the test.",
    mixinStandardHelpOptions = true,
    subcommands = ClaimsCommand.New.class)
final class ClaimsCommand implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Override
  public Integer call() {
    throw new ParameterException(command.commandLine(), "claims wants to know what: claims new");
  }

  /** {@code claims new}: the skeleton of a catalogue file. */
  @Command(
      name = "new",
      description = "Writes the skeleton of a catalogue file for a new article.",
      mixinStandardHelpOptions = true)
  static final class New implements Callable<Integer> {

    @Mixin private CommonOptions options;

    @Option(
        names = "--article",
        paramLabel = "ID",
        description = "Name of the article and of its file (default: ${DEFAULT-VALUE}).",
        defaultValue = "new-article")
    private String article;

    @Option(
        names = "--claimed-on",
        paramLabel = "DATE",
        description = "Day of the article (default: today).")
    private LocalDate claimedOn;

    @Parameters(
        index = "0",
        arity = "0..1",
        paramLabel = "FILE",
        description =
            "The article's text, Chinese or English: every number in it is listed with what it may mean.")
    private Path file;

    @Spec private CommandSpec command;

    @Override
    public Integer call() {
      if (!article.matches("[A-Za-z0-9][A-Za-z0-9-]{0,59}")) {
        throw new ParameterException(
            command.commandLine(),
            "--article "
                + article
                + " is no name of a file; expected is one such as S6 or letters-digits");
      }
      LocalDate day =
          claimedOn == null
              ? options
                  .settings(Optional.empty(), true)
                  .clock()
                  .instant()
                  .atZone(ZoneOffset.UTC)
                  .toLocalDate()
              : claimedOn;
      ClaimSkeleton.requireNew(options.place(), article);
      String numbers;
      try {
        numbers = file == null ? "" : ArticleDraft.of(options.place(), file, article, day);
      } catch (IOException unreadable) {
        Console.error(options.isJson(), unreadable.getMessage());
        return ExitCode.WRONG_USE.code();
      }
      if (options.dryRun()) {
        String file = ClaimSkeleton.file(options.place(), article).toString();
        String text = ClaimSkeleton.text(article, day) + numbers;
        Console.row(options, text.stripTrailing(), "would_write", file, "text", text);
        Console.warn(options, "would be written to " + file);
        return ExitCode.DONE.code();
      }
      String written = ClaimSkeleton.write(options.place(), article, day, numbers).toString();
      Console.row(options, written, "written", written);
      return ExitCode.DONE.code();
    }
  }
}
