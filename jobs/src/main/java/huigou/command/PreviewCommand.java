package huigou.command;

import huigou.installation.ExitCode;
import huigou.installation.WrongUse;
import huigou.preview.SitePreview;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code preview}: serves the web root on loopback until it is told to stop. */
@Command(
    name = "preview",
    description = "Serves site/ on the loopback address until it is interrupted.",
    mixinStandardHelpOptions = true)
final class PreviewCommand implements Callable<Integer> {

  private static final int HIGHEST_PORT = 65535;

  @Mixin private CommonOptions options;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port; 0 for any that is free (default: ${DEFAULT-VALUE}).",
      defaultValue = "8270")
  private int port;

  @Override
  public Integer call() {
    Path site = options.place().site();
    if (port < 0 || port > HIGHEST_PORT) {
      throw new WrongUse("--port " + port + " is no port; expected is 0 to " + HIGHEST_PORT);
    }
    if (!Files.isRegularFile(site.resolve("index.html"))) {
      throw new WrongUse("there is no site in " + site + "; run nightly first");
    }
    try (SitePreview preview = new SitePreview(site, port)) {
      Console.row(options, preview.address(), "address", preview.address());
      new CountDownLatch(1).await();
    } catch (BindException e) {
      throw new WrongUse("port " + port + " is taken; 0 takes any that is free");
    } catch (IOException e) {
      Console.error(options.isJson(), "cannot serve " + site + ": " + e);
      return ExitCode.FAULT.code();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.INTERRUPTED.code();
  }
}
