package huigou.command;

import huigou.installation.Rollback;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rollback}: the previous release becomes the current one. */
@Command(
    name = "rollback",
    description =
        "Points site/current at the previous release, and holds it there until a new delivery arrives or nightly --full.",
    mixinStandardHelpOptions = true)
final class RollbackCommand implements Callable<Integer> {

  @Mixin private CommonOptions options;

  @Override
  public Integer call() {
    return new Rollback(options.settings(Optional.empty(), true)).run(options.dryRun()).code();
  }
}
