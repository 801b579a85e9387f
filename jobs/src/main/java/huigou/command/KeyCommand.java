package huigou.command;

import huigou.installation.ExitCode;
import huigou.installation.SigningKeyFile;
import huigou.publish.release.SigningKey;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code key}: what editions are signed with. */
@Command(
    name = "key",
    description = "The key with which published editions are signed.",
    mixinStandardHelpOptions = true,
    subcommands = KeyCommand.New.class)
final class KeyCommand implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Override
  public Integer call() {
    throw new ParameterException(command.commandLine(), "key wants to know what: key new");
  }

  /** {@code key new}: makes one. */
  @Command(
      name = "new",
      description =
          "Makes an Ed25519 key that its owner alone can read; nights sign with it from then on. Keep a copy with the backup.",
      mixinStandardHelpOptions = true)
  static final class New implements Callable<Integer> {

    @Mixin private CommonOptions options;

    @Parameters(
        index = "0",
        arity = "0..1",
        paramLabel = "FILE",
        description =
            "Where to write it (default: keys/signing-key, or what HUIGOU_SIGNING_KEY names).")
    private Path file;

    @Override
    public Integer call() {
      Path target = file == null ? SigningKeyFile.of(options.place()) : file;
      try {
        SigningKey key = SigningKey.create(target);
        Console.row(options, target.toString(), "key", target.toString());
        Console.row(options, "public half: " + key.publicHalf(), "public_half", key.publicHalf());
        if (!target.toAbsolutePath().equals(SigningKeyFile.of(options.place()).toAbsolutePath())) {
          Console.line(
              options, "nights sign with it when " + SigningKeyFile.VARIABLE + " names this file");
        }
        return ExitCode.DONE.code();
      } catch (FileAlreadyExistsException exists) {
        Console.error(
            options.isJson(),
            "there is a key in "
                + target
                + " already; what was signed with it could not be told from forgeries without it."
                + " Name another file, or move it away");
        return ExitCode.WRONG_USE.code();
      } catch (IOException e) {
        Console.error(options.isJson(), "cannot write " + target + ": " + e.getMessage());
        return ExitCode.FAULT.code();
      }
    }
  }
}
