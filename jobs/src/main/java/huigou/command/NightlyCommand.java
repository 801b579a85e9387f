package huigou.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code nightly}: publishes what stands under {@code input/} as the current edition. */
@Command(
    name = "nightly",
    description =
        "Reads what is new under input/, and publishes the edition of the newest delivery's day. Works offline.",
    mixinStandardHelpOptions = true)
final class NightlyCommand implements Callable<Integer> {

  @Mixin private CommonOptions options;

  @Override
  public Integer call() {
    return EditionRun.of(options, Optional.empty());
  }
}
