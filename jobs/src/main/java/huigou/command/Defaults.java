package huigou.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.PropertiesDefaultProvider;

/**
 * Values of options that are not on the command line: from the environment, else from {@code
 * huigou.properties} beside the launcher; else the option's own default.
 */
final class Defaults implements IDefaultValueProvider {

  private final Map<String, String> environment;
  private final Path properties;
  private final IDefaultValueProvider file;

  Defaults(Map<String, String> environment, Path properties) {
    this.environment = environment;
    this.properties = properties;
    this.file =
        Files.isReadable(properties)
            ? new PropertiesDefaultProvider(properties.toFile())
            : argument -> null;
  }

  @Override
  public String defaultValue(ArgSpec argument) throws Exception {
    String fromEnvironment = environment.get(variable(argument));
    return fromEnvironment != null ? fromEnvironment : file.defaultValue(argument);
  }

  /** Where the value of an option comes from that is not on the command line. */
  static String origin(CommandLine line, OptionSpec option) {
    if (line.getDefaultValueProvider() instanceof Defaults defaults) {
      if (defaults.environment.containsKey(variable(option))) {
        return "environment, " + variable(option);
      }
      try {
        if (defaults.file.defaultValue(option) != null) {
          return defaults.properties.getFileName().toString();
        }
      } catch (Exception e) {
        return defaults.properties.getFileName() + ", which cannot be read: " + e.getMessage();
      }
    }
    return "default";
  }

  /** {@code --base-url} is {@code HUIGOU_BASE_URL}. */
  private static String variable(ArgSpec argument) {
    String name =
        argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    return "HUIGOU_" + name.replaceFirst("^-+", "").replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
