package huigou.command;

import huigou.catalogue.CatalogueFault;
import huigou.catalogue.CatalogueReader;
import huigou.catalogue.Feed;
import huigou.collect.Network;
import huigou.installation.ExitCode;
import huigou.installation.InstallationReport;
import huigou.installation.Workplace;
import huigou.installation.WrongUse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** {@code doctor}: what an installation is made of, and whether it is well. */
@Command(
    name = "doctor",
    description =
        "Configuration with the origin of each value, versions, host, disk space, store health, locks.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

  @Mixin private CommonOptions options;
  @Mixin private CollectOptions collecting;

  @Spec private CommandSpec command;

  @Override
  public Integer call() {
    Workplace place = options.place();
    options.settings(java.util.Optional.empty(), true);
    System.out.println("configuration");
    for (Map.Entry<String, String> value : configuration().entrySet()) {
      print(value.getKey(), value.getValue());
    }
    InstallationReport report = InstallationReport.of(place, Clock.systemUTC());
    System.out.println("versions");
    report.versions().forEach(DoctorCommand::print);
    System.out.println("host");
    report.host().forEach(DoctorCommand::print);
    System.out.println("collecting");
    Map<String, String> wrong = new LinkedHashMap<>();
    collecting(place, wrong).forEach(DoctorCommand::print);
    System.out.println("disk");
    report.space().forEach(DoctorCommand::print);
    System.out.println("state");
    report.state().forEach(DoctorCommand::print);
    report.notes().forEach(note -> System.out.println("note: " + note));
    wrong.values().forEach(fault -> System.out.println("wrong: " + fault));
    if (report.faults().isEmpty() && wrong.isEmpty()) {
      System.out.println("all is well");
      return ExitCode.DONE.code();
    }
    report.faults().forEach(fault -> System.out.println("wrong: " + fault));
    return ExitCode.WRONG_USE.code();
  }

  /** Whom publishers may write to, through which proxy they are asked, and which keys are set. */
  private Map<String, String> collecting(Workplace place, Map<String, String> wrong) {
    Map<String, String> said = new LinkedHashMap<>();
    said.put("contact", collecting.contact().orElse("(none): who wants one is not asked"));
    Network network = new Network(System.getenv());
    try {
      said.put("proxy", network.proxyInWords().orElse("(none)"));
      said.put(
          "trust", network.trust().isPresent() ? "platform, and " + Network.TRUST : "platform");
    } catch (WrongUse fault) {
      wrong.put("network", fault.getMessage());
    }
    try {
      for (Feed feed : CatalogueReader.read(place.input()).feeds().all()) {
        if (feed.request().secret().isPresent()) {
          said.put(
              feed.request().secret().get(),
              CollectOptions.secrets()
                  .find(feed.request().secret().get())
                  .map(key -> "set, from " + key.from())
                  .orElse("not set; only " + feed.id() + " needs it"));
        }
      }
    } catch (CatalogueFault | WrongUse fault) {
      wrong.put("feeds", fault.getMessage());
    }
    return said;
  }

  private Map<String, String> configuration() {
    Map<String, String> values = new LinkedHashMap<>();
    for (OptionSpec option : command.options()) {
      if (option.usageHelp() || option.versionHelp()) {
        continue;
      }
      Object value = option.getValue();
      String origin =
          command.commandLine().getParseResult().hasMatchedOption(option)
              ? "option"
              : Defaults.origin(command.commandLine(), option);
      values.put(option.longestName(), (value == null ? "(none)" : value) + "   from " + origin);
    }
    return values;
  }

  private static void print(String what, String said) {
    System.out.printf("  %-14s %s%n", what, said);
  }
}
