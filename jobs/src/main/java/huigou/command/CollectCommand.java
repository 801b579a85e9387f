package huigou.command;

import huigou.catalogue.Catalogue;
import huigou.catalogue.CatalogueReader;
import huigou.catalogue.Feed;
import huigou.catalogue.FeedHost;
import huigou.collect.CollectRun;
import huigou.collect.CollectRun.Request;
import huigou.collect.FeedReport;
import huigou.collect.FeedState;
import huigou.disk.FolderLock;
import huigou.installation.ExitCode;
import huigou.installation.OrderlyEnd;
import huigou.installation.RunLock;
import huigou.installation.Workplace;
import huigou.installation.WrongUse;
import huigou.model.text.Nearest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code collect}: asks publishers for what is due, and delivers what they answer. */
@Command(
    name = "collect",
    description =
        "Asks publishers for what is due and puts what they answer into input/. Needs the network;"
            + " safe beside a running night.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all that was due is answered, or nothing was due",
      "2:wrong use, a catalogue that cannot be read, a contact, key or consent that is missing",
      "3:an answer was refused (--strict)",
      "5:already collecting",
      "6:an answer that was due did not come; the others are delivered, the same command asks for"
          + " the rest"
    })
final class CollectCommand implements Callable<Integer> {

  private static final ZoneId UTC = ZoneId.of("UTC");

  @Mixin private CommonOptions options;
  @Mixin private CollectOptions collecting;

  @Parameters(
      paramLabel = "FEED-or-SOURCE",
      arity = "0..*",
      description = "Feeds, or sources with all their feeds (default: all that are on).")
  private List<String> names = List.of();

  @Option(
      names = "--list",
      description = "Say what is known of each feed and when it is asked next; ask nobody.")
  private boolean list;

  @Option(names = "--now", description = "Ask whether anything is due or not.")
  private boolean now;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Ask for everything since a day, a piece after the other.")
  private LocalDate since;

  @Option(
      names = "--day",
      paramLabel = "DATE",
      description = "Ask for one day, of feeds that have days.")
  private LocalDate day;

  @Option(
      names = "--check",
      description =
          "Ask each feed for the least it has, deliver nothing, and say what is other than"
              + " expected.")
  private boolean check;

  @Option(
      names = "--resume-host",
      paramLabel = "HOST",
      description = "Ask a host again that asked to be left alone.")
  private String resume;

  @Override
  public Integer call() throws InterruptedException {
    Workplace place = options.place();
    Clock clock = collecting.clock();
    Catalogue catalogue = CatalogueReader.read(place.input());
    List<Feed> wanted = wanted(catalogue, names);
    if (list) {
      list(catalogue, wanted, place, clock);
      return ExitCode.DONE.code();
    }
    if (options.dryRun()) {
      try (CollectRun run = collecting.run(place, catalogue, true)) {
        for (Request request : requests(run, wanted)) {
          request
              .addresses()
              .forEach(
                  address ->
                      Console.row(
                          options,
                          request.name() + "\t" + address,
                          "request",
                          request.name(),
                          "address",
                          address));
        }
      }
      return ExitCode.DONE.code();
    }
    try (OrderlyEnd end = OrderlyEnd.expected(tooLate -> {});
        FolderLock held = RunLock.ofCollecting(place.state(), clock.instant());
        CollectRun run = collecting.run(place, catalogue, check)) {
      end.working(run);
      if (resume != null) {
        run.reopen(host(catalogue, resume));
      }
      boolean named = !names.isEmpty();
      ExitCode exit =
          CollectOptions.asked(end, options, run, requests(run, wanted), named || check);
      if (end.isAsked()) {
        return end.exit().code();
      }
      if (!check) {
        FeedReport.publish(place, catalogue, clock.instant());
      }
      CollectOptions.say(options, run.skew());
      return exit == ExitCode.PUBLISHED_WITH_ISSUES && !options.strict() && !check
          ? ExitCode.DONE.code()
          : exit.code();
    }
  }

  private List<Request> requests(CollectRun run, List<Feed> wanted) {
    if (since != null && day != null) {
      throw new WrongUse("--since and --day ask for two things; say one of them");
    }
    LocalDate asked = since == null ? day : since;
    LocalDate last =
        collecting.clock().instant().plus(1, ChronoUnit.DAYS).atZone(UTC).toLocalDate();
    if (asked != null && asked.isAfter(last)) {
      throw new WrongUse(asked + " lies ahead: nobody can answer for it yet");
    }
    if (since != null) {
      return run.since(wanted, since);
    }
    if (day != null) {
      List<Request> ofDay = run.day(wanted, day);
      if (ofDay.isEmpty()) {
        throw new WrongUse(
            "none of these feeds has answers of a day; --since "
                + day
                + " asks for everything since then");
      }
      return ofDay;
    }
    if (check) {
      wanted.stream()
          .filter(feed -> feed.answer().unpack().isPresent())
          .forEach(
              feed ->
                  Console.warn(
                      options,
                      feed.id() + ": not asked for a check, its answer is a whole archive"));
      return run.probe(wanted);
    }
    return now ? run.now(wanted) : run.due(wanted);
  }

  /** Feeds by their own names and those of their sources. */
  static List<Feed> wanted(Catalogue catalogue, List<String> names) {
    if (names.isEmpty()) {
      return catalogue.feeds().all().stream().filter(Feed::isAsked).toList();
    }
    List<Feed> wanted = new ArrayList<>();
    for (String name : names) {
      List<Feed> called =
          catalogue.feeds().all().stream()
              .filter(feed -> feed.id().equals(name) || feed.source().value().equals(name))
              .toList();
      if (called.isEmpty()) {
        List<String> known = new ArrayList<>();
        catalogue.feeds().all().forEach(feed -> known.add(feed.id()));
        throw new WrongUse(
            "no feed and no source is called "
                + name
                + Nearest.to(name, known).map(near -> "; did you mean " + near + "?").orElse("")
                + " Known are "
                + String.join(", ", known));
      }
      wanted.addAll(called);
    }
    return wanted;
  }

  private static FeedHost host(Catalogue catalogue, String name) {
    return Optional.ofNullable(catalogue.feeds().hosts().get(name))
        .orElseThrow(
            () ->
                new WrongUse(
                    "no host is called "
                        + name
                        + "; known are "
                        + String.join(
                            ", ", catalogue.feeds().hosts().keySet().stream().sorted().toList())));
  }

  private void list(Catalogue catalogue, List<Feed> wanted, Workplace place, Clock clock) {
    List<Feed> shown = names.isEmpty() ? catalogue.feeds().all() : wanted;
    Instant at = clock.instant();
    try (CollectRun run = collecting.run(place, catalogue, true)) {
      for (Feed feed : shown) {
        FeedState known = run.state().of(feed.id());
        int due = run.due(List.of(feed)).size();
        String answered = time(known.last().answeredAt());
        String next = next(feed, due, at);
        String why = why(feed, known, due);
        Console.row(
            options,
            String.join("\t", feed.id(), "last answer " + answered, "next ask " + next, why),
            "feed",
            feed.id(),
            "last_answer",
            answered,
            "next_ask",
            next,
            "why",
            why);
      }
    }
  }

  private static String next(Feed feed, int due, Instant at) {
    if (!feed.isAsked()) {
      return "never";
    }
    return due > 0
        ? "now"
        : feed.ask().next(at).map(CollectCommand::time).orElse("never: the calendar ends before");
  }

  private String why(Feed feed, FeedState known, int due) {
    if (feed.permission().consent().isPresent() && feed.permission().consented().isEmpty()) {
      return "off: waits for the consent of " + feed.permission().consent().get();
    }
    if (!feed.permission().enabled()) {
      return "off in feeds.yml";
    }
    String said =
        known.last().failingSince() == null
            ? ""
            : "; failing since " + time(known.last().failingSince()) + ": " + known.last().why();
    return (due == 0 ? "nothing due" : due == 1 ? "due" : due + " due") + said;
  }

  private static String time(Instant at) {
    return at == null ? "never" : at.truncatedTo(ChronoUnit.MINUTES).toString();
  }
}
