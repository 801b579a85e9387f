package huigou.catalogue;

import huigou.catalogue.FeedFiles.AskRow;
import huigou.catalogue.FeedFiles.AssertionRow;
import huigou.catalogue.FeedFiles.FeedFile;
import huigou.catalogue.FeedFiles.FeedRow;
import huigou.catalogue.FeedFiles.HostRow;
import huigou.catalogue.FeedFiles.RowsRow;
import huigou.model.time.AskRule;
import huigou.model.time.AskTimes;
import huigou.model.time.BusinessCalendar;
import huigou.model.time.ReleaseRule;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes hosts and feeds out of their file. */
final class FeedAssembly {

  static final String FILE = "feeds.yml";

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final Pattern BUDGET = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)(?::([^}]+))?}");
  private static final Pattern LENGTH = Pattern.compile("(\\d+)(ms|s|m|h|d)");
  private static final Pattern BYTES = Pattern.compile("(\\d+) ?(KiB|MiB|GiB)");
  private static final String FIRST_BYTE = "60s";
  private static final String LARGEST = "32 MiB";
  private static final List<Integer> EVERY_MONTH = IntStream.rangeClosed(1, 12).boxed().toList();

  private final Names<BusinessCalendar> calendars;
  private final Names<SourceEntry> sources;
  private final Names<Layout> layouts;
  private final Function<String, ReleaseRule> releases;
  private final Slips slips;

  /**
   * @param releases rules of series.yml by name
   */
  FeedAssembly(
      Names<BusinessCalendar> calendars,
      Names<SourceEntry> sources,
      Names<Layout> layouts,
      Function<String, ReleaseRule> releases,
      Slips slips) {
    this.calendars = calendars;
    this.sources = sources;
    this.layouts = layouts;
    this.releases = releases;
    this.slips = slips;
  }

  Feeds feeds(FeedFile file) {
    Map<String, FeedHost> hosts = new LinkedHashMap<>();
    file.hosts()
        .forEach(
            (name, row) ->
                slips
                    .entry(
                        FILE,
                        name,
                        () -> {
                          FeedHost host = host(name, row.row());
                          requireOneBudget(host, hosts.values());
                          return host;
                        })
                    .ifPresent(h -> hosts.put(name, h)));
    Names<Feed> feeds = new Names<>("feeds.yml has no feed");
    file.feeds()
        .forEach(entry -> slips.named(FILE, entry, feeds, row -> feed(row, file.hosts().keySet())));
    return new Feeds(hosts, feeds.all());
  }

  /** A site is asked by one at a time, whatever its hosts are called. */
  private static void requireOneBudget(FeedHost host, Collection<FeedHost> others) {
    for (FeedHost other : others) {
      if (FeedHost.site(host.name()).equals(FeedHost.site(other.name()))
          && !host.budget().equals(other.budget())) {
        throw new IllegalArgumentException(
            "has the budget "
                + host.budget()
                + ", and "
                + other.name()
                + " of the same site has "
                + other.budget()
                + "; expected is one “budget” for both");
      }
    }
  }

  private static FeedHost host(String name, HostRow row) {
    Map<Integer, Duration> closes = new LinkedHashMap<>();
    row.closes().forEach((status, time) -> closes.put(status, length(time)));
    return new FeedHost(
        name,
        row.budget().map(FeedAssembly::budget).orElse(FeedHost.site(name)),
        length(row.pause()),
        length(row.firstByte().orElse(FIRST_BYTE)),
        row.validators().orElse(false),
        row.contact().orElse(false),
        Map.copyOf(closes),
        row.robots().orElse(""));
  }

  /** The note of a budget lies in a file of its name. */
  private static String budget(String name) {
    if (!BUDGET.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "budget "
              + name
              + " cannot be the name of a file; expected are small letters, digits, points and -");
    }
    return name;
  }

  private Feed feed(FeedRow row, Set<String> hosts) {
    row.layouts().forEach(layouts::get);
    if (!ID.matcher(row.id()).matches()) {
      throw new IllegalArgumentException(
          row.id() + " cannot be in the name of a file; expected are small letters, digits and -");
    }
    Feed.Per per =
        row.per().map(word -> Token.of(Feed.Per.class, "per", word)).orElse(Feed.Per.SPAN);
    row.addresses().forEach(address -> address(address, row, hosts));
    row.discover().ifPresent(discover -> page(discover.page(), hosts));
    if (row.enabled().orElse(false) && row.needsConsent().isPresent() && row.consent().isEmpty()) {
      throw new IllegalArgumentException(
          "is on and needs the consent of "
              + row.needsConsent().get()
              + "; expected is consent: who gave it and when, or enabled: false");
    }
    boolean spoken = row.addresses().stream().anyMatch(address -> address.contains("{from"));
    if (spoken != row.span().isPresent() && per == Feed.Per.SPAN) {
      throw new IllegalArgumentException(
          spoken
              ? "asks from {from} to {to} and has no span"
              : "has a span, and no address asks from {from} to {to}");
    }
    return new Feed(
        row.id(),
        sources.get(row.source()).id(),
        new Feed.About(
            text(row.title(), "title"),
            text(row.producer(), "producer"),
            text(row.licence(), "licence"),
            new Feed.Terms(row.terms().url(), row.terms().read())),
        request(row, per),
        new AskTimes(row.ask().stream().map(this::ask).toList()),
        new Feed.Days(
            row.lateUntil().map(LocalTime::parse),
            atLeast(0, row.appears().orElse(0), "appears"),
            atLeast(0, row.settle().orElse(0), "settle"),
            row.eves().orElse(false),
            atLeast(0, row.fewest().orElse(0), "fewest")),
        answer(row),
        new Feed.Permission(row.enabled().orElse(true), row.needsConsent(), row.consent()));
  }

  private static Feed.Request request(FeedRow row, Feed.Per per) {
    return new Feed.Request(
        row.addresses(),
        per,
        row.span()
            .map(
                span ->
                    new Feed.Span(
                        atLeast(0, span.overlap(), "overlap"),
                        atLeast(1, span.most(), "most"),
                        span.first(),
                        atLeast(0, span.againEveryMonths().orElse(0), "again-every-months"))),
        row.grow().map(grow -> new Feed.Grow(grow.from(), grow.most())),
        row.walk().map(walk -> new Feed.Walk(walk.step(), walk.most(), pattern(walk.entry()))),
        row.discover()
            .map(
                discover ->
                    new Feed.Discover(
                        discover.standing(), discover.page(), pattern(discover.found()))),
        row.secret());
  }

  private static Feed.Answer answer(FeedRow row) {
    return new Feed.Answer(
        row.layouts(),
        text(row.extension(), "extension"),
        row.absent(),
        row.complete().stream().map(FeedAssembly::assertion).toList(),
        row.empty().map(FeedAssembly::assertion),
        row.rows().map(FeedAssembly::rows),
        row.within().map(within -> new Feed.Within(pattern(within.day()), form(within.form()))),
        row.insignificant().stream().map(Pattern::compile).toList(),
        bytes(row.largest().orElse(LARGEST)),
        row.unpack());
  }

  /** A page is asked for as it stands. */
  private static void page(String address, Set<String> hosts) {
    host(address, hosts);
    if (address.matches(".*[{}].*")) {
      throw new IllegalArgumentException(
          address + " has a brace; expected is the address of a page as it stands");
    }
    requireAddress(address, address);
  }

  private static void host(String address, Set<String> hosts) {
    if (!address.startsWith("https://")) {
      throw new IllegalArgumentException(address + " does not begin with https://");
    }
    String host = Feed.host(address);
    if (!hosts.contains(host)) {
      throw new UnknownName("feeds.yml has no host", host, hosts);
    }
  }

  private static void requireAddress(String address, String bare) {
    try {
      new URI(bare);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(address + " is no address: " + e.getReason());
    }
  }

  private static void address(String address, FeedRow row, Set<String> hosts) {
    host(address, hosts);
    Matcher placeholders = PLACEHOLDER.matcher(address);
    int keys = 0;
    while (placeholders.find()) {
      String name = placeholders.group(1);
      if (!Feed.PLACEHOLDERS.containsKey(name)) {
        throw new UnknownName("there is no placeholder", name, Feed.PLACEHOLDERS.keySet());
      }
      if (placeholders.group(2) != null) {
        form(placeholders.group(2));
      }
      if (name.equals("secret") && row.secret().isEmpty()) {
        throw new IllegalArgumentException("its address carries a {secret} that has no name");
      }
      if (name.equals("secret") && placeholders.group(2) != null) {
        throw new IllegalArgumentException(
            "its {secret} has the form " + placeholders.group(2) + "; expected is {secret} alone");
      }
      keys += name.equals("secret") ? 1 : 0;
    }
    if (row.secret().isPresent() && keys != 1) {
      throw new IllegalArgumentException(
          address
              + " carries "
              + keys
              + " times the key "
              + row.secret().get()
              + "; expected is {secret} once, and no “secret” where none is needed");
    }
    String bare = PLACEHOLDER.matcher(address).replaceAll("0");
    if (bare.matches(".*[{}].*")) {
      throw new IllegalArgumentException(address + " has a brace that is no placeholder");
    }
    requireAddress(address, bare);
  }

  private AskRule ask(AskRow row) {
    if (row.release().isPresent()) {
      return new AskRule.OfRelease(releases.apply(row.release().get()));
    }
    if (row.at().isEmpty()) {
      throw new IllegalArgumentException("“at” is missing; expected is one time of day or more");
    }
    return new AskRule.AtTimes(
        calendars.get(Slips.required(row.calendar(), "calendar")),
        row.at().stream().map(LocalTime::parse).toList(),
        ZoneId.of(Slips.required(row.zone(), "zone")),
        row.days().isEmpty()
            ? EnumSet.allOf(DayOfWeek.class)
            : row.days().stream()
                .map(day -> Token.of(DayOfWeek.class, "weekday", day))
                .collect(Collectors.toSet()),
        row.months().isEmpty() ? Set.copyOf(EVERY_MONTH) : months(row.months()),
        row.first().orElse(false));
  }

  private static Set<Integer> months(Set<Integer> months) {
    if (!EVERY_MONTH.containsAll(months)) {
      throw new IllegalArgumentException("months: " + months + "; expected are numbers 1 to 12");
    }
    return Set.copyOf(months);
  }

  private static Feed.Assertion assertion(AssertionRow row) {
    if (row.is().isPresent() == row.same().isPresent()) {
      throw new IllegalArgumentException("json: says either is: or same:");
    }
    return new Feed.Assertion(pointer(row.json()), row.is(), row.same());
  }

  private static Feed.Rows rows(RowsRow row) {
    return row.line().isPresent()
        ? new Feed.Rows.Lines(pattern(row.line().get()))
        : new Feed.Rows.Elements(pointer(Slips.required(row.json(), "json")), keys(row.key()));
  }

  private static List<String> keys(List<String> keys) {
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("its rows have no key by which they are known");
    }
    return List.copyOf(keys);
  }

  private static String pointer(String text) {
    if (!text(text, "json").startsWith("/")) {
      throw new IllegalArgumentException(
          text + " is no way into JSON; expected is one as /meta/count");
    }
    return text;
  }

  private static int atLeast(int least, int number, String key) {
    if (number < least) {
      throw new IllegalArgumentException(key + ": " + number + " is less than " + least);
    }
    return number;
  }

  private static String form(String text) {
    try {
      DateTimeFormatter.ofPattern(text(text, "form"), Locale.ROOT);
      return text;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(text + " is no form of a day, such as yyyy-MM-dd");
    }
  }

  private static Pattern pattern(String text) {
    Pattern pattern = Pattern.compile(text, Pattern.MULTILINE);
    if (pattern.matcher("").groupCount() < 1) {
      throw new IllegalArgumentException(text + " has no group that is what is looked for");
    }
    return pattern;
  }

  private static String text(String value, String key) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("“" + key + "” is blank");
    }
    return value;
  }

  private static Duration length(String text) {
    Matcher length = LENGTH.matcher(text(text, "pause"));
    if (!length.matches()) {
      throw new IllegalArgumentException(text + " is no length of time, such as 200ms, 2s or 10m");
    }
    long count = Long.parseLong(length.group(1));
    return switch (length.group(2)) {
      case "ms" -> Duration.ofMillis(count);
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }

  private static long bytes(String text) {
    Matcher bytes = BYTES.matcher(text);
    if (!bytes.matches()) {
      throw new IllegalArgumentException(text + " is no size, such as 32 MiB");
    }
    int shift =
        switch (bytes.group(2)) {
          case "KiB" -> 10;
          case "MiB" -> 20;
          default -> 30;
        };
    return Long.parseLong(bytes.group(1)) << shift;
  }
}
