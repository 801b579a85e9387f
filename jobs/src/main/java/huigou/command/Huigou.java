package huigou.command;

import huigou.catalogue.CatalogueFault;
import huigou.installation.AlreadyRunning;
import huigou.installation.ExitCode;
import huigou.installation.FaultTrace;
import huigou.installation.GateClosed;
import huigou.installation.ProgramVersion;
import huigou.installation.WrongUse;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command that has all others below it. */
@Command(
    name = "huigou",
    description =
        "回購: the US repo market and share buybacks, as a nightly edition in Traditional Chinese and"
            + " English.",
    subcommands = {
      NightlyCommand.class,
      RerunCommand.class,
      CollectCommand.class,
      PackCommand.class,
      PruneCommand.class,
      DeliverCommand.class,
      CheckCommand.class,
      StatusCommand.class,
      ExplainCommand.class,
      VerifyCommand.class,
      KeyCommand.class,
      ClaimsCommand.class,
      RollbackCommand.class,
      PreviewCommand.class,
      DoctorCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Huigou.Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:published, or nothing new and the standing edition is right",
      "1:unexpected fault; the standing edition is untouched",
      "2:wrong use or wrong configuration",
      "3:published, but something is in quarantine or late (--strict); check found issues",
      "4:not published: a check failed at the gate",
      "5:already running",
      "6:a feed that was due did not answer; the others are delivered, and an edition is published",
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
    Defaults defaults = new Defaults(environment, PROPERTIES);
    line.setDefaultValueProvider(defaults);
    line.registerConverter(LocalDate.class, Huigou::date);
    line.getSubcommands().values().forEach(command -> command.setDefaultValueProvider(defaults));
    line.setExecutionStrategy(Huigou::execute);
    line.setExecutionExceptionHandler(Huigou::fault);
    CommandLine.IParameterExceptionHandler usual = line.getParameterExceptionHandler();
    line.setParameterExceptionHandler((fault, said) -> Console.wrongUse(usual, fault, said));
    if (environment.containsKey("NO_COLOR")) {
      line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    }
    if (arguments.length == 0) {
      Console.usage(line);
      return ExitCode.WRONG_USE.code();
    }
    return line.execute(arguments);
  }

  /** Sets the form of the log before the command says anything. */
  private static int execute(CommandLine.ParseResult parsed) {
    options(parsed).ifPresent(options -> Logging.set(options.log()));
    if (Console.help(parsed)) {
      return ExitCode.DONE.code();
    }
    try {
      return new CommandLine.RunLast().execute(parsed);
    } catch (Error fault) {
      return unforeseen(fault, parsed);
    }
  }

  /** What a command could not do, in one line; a stack trace is for faults of ours alone. */
  private static int fault(Exception fault, CommandLine line, CommandLine.ParseResult parsed) {
    boolean json = Console.isJson(parsed);
    if (fault instanceof WrongUse || fault instanceof CatalogueFault) {
      Console.error(json, fault.getMessage());
      return ExitCode.WRONG_USE.code();
    }
    if (fault instanceof GateClosed) {
      Console.error(json, fault.getMessage());
      return ExitCode.NOT_PUBLISHED.code();
    }
    if (fault instanceof UncheckedIOException) {
      Console.error(json, fault.getMessage());
      return ExitCode.FAULT.code();
    }
    if (fault instanceof AlreadyRunning) {
      Console.error(json, fault.getMessage());
      return ExitCode.ALREADY_RUNNING.code();
    }
    return unforeseen(fault, parsed);
  }

  /** A fault of ours: one line, and the trace in a file. */
  private static int unforeseen(Throwable fault, CommandLine.ParseResult parsed) {
    Console.error(
        Console.isJson(parsed), "a fault of the program: " + FaultTrace.line(state(parsed), fault));
    return ExitCode.FAULT.code();
  }

  /** The state folder of the installation that a command was about. */
  private static Path state(CommandLine.ParseResult parsed) {
    return options(parsed)
        .map(options -> options.place().state())
        .orElse(Path.of(System.getProperty("huigou.home", "."), "var"));
  }

  /** Options that every command has, as they were read. */
  static Optional<CommonOptions> options(CommandLine.ParseResult parsed) {
    CommandLine.ParseResult command = parsed;
    while (command.hasSubcommand()) {
      command = command.subcommand();
    }
    return command.commandSpec().mixins().values().stream()
        .map(CommandLine.Model.CommandSpec::userObject)
        .filter(CommonOptions.class::isInstance)
        .map(CommonOptions.class::cast)
        .findFirst();
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new CommandLine.TypeConversionException(
          text + " is no date; expected is one such as 2025-11-28");
    }
  }

  /** The version of {@code --version}. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"huigou " + ProgramVersion.current().number()};
    }
  }
}
