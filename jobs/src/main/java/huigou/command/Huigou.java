package huigou.command;

import huigou.job.ExitCode;
import huigou.job.ProgramVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.PropertiesDefaultProvider;

/** The command that has all others below it. */
@Command(
    name = "huigou",
    description =
        "回購: the US repo market and share buybacks, as a nightly edition in Traditional Chinese and English.",
    subcommands = {NightlyCommand.class, RerunCommand.class},
    mixinStandardHelpOptions = true,
    versionProvider = Huigou.Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:published, or nothing new and the standing edition is right",
      "1:unexpected fault; the standing edition is untouched",
      "2:wrong use or wrong configuration",
      "3:published, but something is in quarantine or late (--strict)",
      "4:not published: a check failed at the gate",
      "5:already running",
      "130, 143:interrupted; the standing edition is untouched, the same command goes on"
    })
public final class Huigou {

  /** Defaults of an installation, in its own folder. */
  private static final Path PROPERTIES =
      Path.of(System.getProperty("huigou.home", "."), "huigou.properties");

  private Huigou() {}

  /**
   * Runs a command line; the answer is the exit code. Unknown options name the nearest valid ones.
   */
  public static int run(Map<String, String> environment, String... arguments) {
    CommandLine line = new CommandLine(new Huigou());
    CommandLine.IDefaultValueProvider file =
        Files.isReadable(PROPERTIES) ? properties() : argument -> null;
    CommandLine.IDefaultValueProvider defaults =
        argument -> {
          String fromEnvironment = environment.get(variable(argument));
          return fromEnvironment != null ? fromEnvironment : file.defaultValue(argument);
        };
    line.setDefaultValueProvider(defaults);
    line.registerConverter(LocalDate.class, Huigou::date);
    line.getSubcommands().values().forEach(command -> command.setDefaultValueProvider(defaults));
    if (environment.containsKey("NO_COLOR")) {
      line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    }
    if (arguments.length == 0) {
      line.usage(System.err);
      return ExitCode.WRONG_USE.code();
    }
    return line.execute(arguments);
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new CommandLine.TypeConversionException(
          text + " is no date; expected is one such as 2025-11-28");
    }
  }

  private static CommandLine.IDefaultValueProvider properties() {
    return new PropertiesDefaultProvider(PROPERTIES.toFile());
  }

  /** {@code --base-url} is {@code HUIGOU_BASE_URL}. */
  private static String variable(ArgSpec argument) {
    String name =
        argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    return "HUIGOU_" + name.replaceFirst("^-+", "").replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /** The version of {@code --version}. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"huigou " + ProgramVersion.current().number()};
    }
  }
}
