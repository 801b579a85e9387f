package huigou.command;

import huigou.catalogue.CatalogueFault;
import huigou.catalogue.CatalogueReader;
import huigou.catalogue.Feed;
import huigou.catalogue.FeedHost;
import huigou.catalogue.Feeds;
import huigou.collect.Network;
import huigou.installation.ExitCode;
import huigou.installation.InstallationReport;
import huigou.installation.Workplace;
import huigou.installation.WrongUse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    print("configuration", configuration());
    InstallationReport report = InstallationReport.of(place, Clock.systemUTC());
    print("versions", report.versions());
    print("host", report.host());
    Map<String, String> wrong = new LinkedHashMap<>();
    print("collecting", collecting(place, wrong));
    print("disk", report.space());
    print("state", report.state());
    report.notes().forEach(note -> Console.row(options, "note: " + note, "note", note));
    List<String> faults = Stream.concat(wrong.values().stream(), report.faults().stream()).toList();
    faults.forEach(fault -> Console.row(options, "wrong: " + fault, "wrong", fault));
    if (faults.isEmpty()) {
      Console.line(options, "all is well");
      return ExitCode.DONE.code();
    }
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
      Feeds feeds = CatalogueReader.read(place.input()).feeds();
      said.put("terms", unread(feeds));
      said.put("robots", unseen(feeds));
      for (Feed feed : feeds.all()) {
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

  /** Terms of feeds that are asked, as far as nobody wrote down when a person read them. */
  private static String unread(Feeds feeds) {
    return said(
        feeds.all().stream()
            .filter(Feed::isAsked)
            .map(feed -> feed.about().terms())
            .filter(terms -> terms.read().isEmpty())
            .map(Feed.Terms::url),
        "read by a person, as feeds.yml says",
        "nobody has written down when a person read ",
        "; read them, and write the day under “terms” of the feed (read: 2026-12-01)");
  }

  /** Hosts that are asked, as far as nobody wrote down what their robots file says. */
  private static String unseen(Feeds feeds) {
    return said(
        feeds.all().stream()
            .filter(Feed::isAsked)
            .map(feed -> feeds.host(feed.request().host()))
            .filter(host -> host.robots().isEmpty())
            .map(FeedHost::name),
        "looked at by a person, as feeds.yml says",
        "nobody has written down what the robots file says of ",
        "; look at /robots.txt there, and write what it says, with the day, under “robots” of the"
            + " host");
  }

  private static String said(Stream<String> left, String none, String which, String repair) {
    String names = left.distinct().sorted().collect(Collectors.joining(", "));
    return names.isEmpty() ? none : which + names + repair;
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

  /** A part of the report: under its heading for people, in each object for whoever reads those. */
  private void print(String part, Map<String, String> values) {
    if (!options.isJson()) {
      System.out.println(part);
    }
    values.forEach(
        (what, said) ->
            Console.row(
                options,
                "  %-14s %s".formatted(what, said),
                "part",
                part,
                "name",
                what,
                "value",
                said));
  }
}
