package huigou.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * What a command says: lines for people, or with {@code --log json} one object a line, so that
 * whoever reads them need not guess which is which.
 */
final class Console {

  private Console() {}

  /** Says something for whoever is on duty. */
  static void warn(CommonOptions options, String message) {
    err(options.isJson(), "WARN", message);
  }

  /** Says why a command could not do what it was told to. */
  static void error(boolean json, String message) {
    err(json, "ERROR", message);
  }

  private static void err(boolean json, String level, String message) {
    System.err.println(json ? JsonLines.of(level, message) : message);
  }

  /**
   * Says a result, of which each value has a name.
   *
   * @param named values in their order, in turns of name and value
   */
  static void row(CommonOptions options, String line, Object... named) {
    if (!options.isJson()) {
      System.out.println(line);
      return;
    }
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < named.length; i += 2) {
      object.put((String) named[i], named[i + 1]);
    }
    System.out.println(JsonLines.of(object));
  }

  /** Says a line of a result that is told in sentences: as an object it is its one value. */
  static void line(CommonOptions options, String line) {
    row(options, line, "line", line);
  }

  /**
   * Says how to use a command, or its version, where a command line asks for it in JSON: one
   * object.
   *
   * @return whether it did
   */
  static boolean help(ParseResult parsed) {
    ParseResult asked = parsed;
    while (asked.hasSubcommand()) {
      asked = asked.subcommand();
    }
    if (!asked.isUsageHelpRequested() && !asked.isVersionHelpRequested() || !isJson(parsed)) {
      return false;
    }
    CommandLine command = asked.commandSpec().commandLine();
    String text =
        asked.isUsageHelpRequested()
            ? command.getUsageMessage(CommandLine.Help.Ansi.OFF)
            : String.join("\n", command.getCommandSpec().version());
    System.out.println(
        JsonLines.of(Map.of(asked.isUsageHelpRequested() ? "help" : "version", text)));
    return true;
  }

  /** Says how to use the whole, where nothing was asked. */
  static void usage(CommandLine line) {
    if (isJson(line)) {
      error(true, line.getUsageMessage(CommandLine.Help.Ansi.OFF));
    } else {
      line.usage(System.err);
    }
  }

  /** Whether a command line that was read asks for JSON. */
  static boolean isJson(ParseResult parsed) {
    return Huigou.options(parsed).filter(CommonOptions::isJson).isPresent();
  }

  /** What is wrong with a command line: as picocli says it, or as one object. */
  static int wrongUse(
      CommandLine.IParameterExceptionHandler usual, ParameterException fault, String[] arguments)
      throws Exception {
    if (!isJson(fault.getCommandLine(), List.of(arguments))) {
      return usual.handleParseException(fault, arguments);
    }
    error(true, fault.getMessage());
    return fault.getCommandLine().getCommandSpec().exitCodeOnInvalidInput();
  }

  /** The same of one that could not be read to its end. */
  private static boolean isJson(CommandLine line, List<String> arguments) throws Exception {
    String json = CommonOptions.LogForm.json.name();
    int said = arguments.indexOf("--log");
    if (said >= 0 || arguments.stream().anyMatch(each -> each.startsWith("--log="))) {
      return arguments.contains("--log=" + json)
          || said >= 0 && said + 1 < arguments.size() && arguments.get(said + 1).equals(json);
    }
    return isJson(line);
  }

  private static String standing(CommandLine line, OptionSpec option) {
    try {
      return line.getDefaultValueProvider().defaultValue(option);
    } catch (Exception e) {
      // Picocli lets a provider throw anything; whoever reads the options says what is wrong.
      return null;
    }
  }

  /** Whether environment or file ask for JSON, of a command or of those below it. */
  static boolean isJson(CommandLine line) {
    for (CommandLine each :
        Stream.concat(Stream.of(line), line.getSubcommands().values().stream()).toList()) {
      OptionSpec option = each.getCommandSpec().findOption("--log");
      if (option != null && each.getDefaultValueProvider() != null) {
        return CommonOptions.LogForm.json.name().equals(standing(each, option));
      }
    }
    return false;
  }
}
