package huigou.command;

import huigou.installation.ExitCode;
import huigou.installation.SigningKeyFile;
import huigou.publish.release.SigningKey;
import huigou.publish.release.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code verify}: holds published editions against their record. */
@Command(
    name = "verify",
    description =
        "Holds every published edition against its chained and signed record, offline. Exit 0: all is as published; 3: there is no record, or entries are unsigned; 4: something differs.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

  @Mixin private CommonOptions options;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "SITE",
      description = "Web root (default: that of the installation).")
  private Path site;

  @Override
  public Integer call() {
    Path root = site == null ? options.place().site() : site;
    Verification found;
    try {
      found =
          Verification.of(root, SigningKeyFile.find(options.place()).map(SigningKey::publicHalf));
    } catch (IOException e) {
      Console.error(options.isJson(), "cannot read " + root + ": " + e.getMessage());
      return ExitCode.FAULT.code();
    }
    found.differences().forEach(each -> Console.row(options, each, "differs", each));
    found
        .unsealed()
        .forEach(
            date ->
                Console.row(
                    options,
                    "editions/" + date + ": nobody wrote down what it held; a rerun does",
                    "unsealed",
                    date));
    if (!found.differences().isEmpty()) {
      Console.row(
          options,
          found.differences().size()
              + (found.differences().size() == 1 ? " thing differs" : " things differ"),
          "differences",
          found.differences().size());
      return ExitCode.NOT_PUBLISHED.code();
    }
    if (found.entries() == 0) {
      Console.row(
          options,
          "there is no record in " + root + ": nothing was published there yet",
          "entries",
          0);
      return ExitCode.PUBLISHED_WITH_ISSUES.code();
    }
    Console.row(
        options,
        found.editions()
            + " editions are as they were published, by "
            + found.entries()
            + " entries of the log"
            + (found.unsigned() == 0
                ? ", all signed"
                : "; "
                    + found.unsigned()
                    + " entries are unsigned: key new makes a key for those to come"),
        "editions",
        found.editions(),
        "entries",
        found.entries(),
        "unsigned",
        found.unsigned());
    return found.unsigned() == 0 && found.unsealed().isEmpty()
        ? ExitCode.DONE.code()
        : ExitCode.PUBLISHED_WITH_ISSUES.code();
  }
}
