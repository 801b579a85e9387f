package huigou.fuzz;

import huigou.catalogue.Layout;
import huigou.catalogue.SourceEntry;
import huigou.load.DeliveryReading;
import huigou.model.issue.FileRefused;
import huigou.model.origin.Delivery;
import huigou.model.origin.Origin;
import huigou.model.origin.OriginKind;
import huigou.model.origin.SourceId;
import huigou.normalise.FileReading;
import huigou.snapshot.DeliveryScan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Of every layout one whole file, not larger than needed: the smallest bundled one that says more
 * than a few things, its largest table cut to its newest rows; of figures one of each frequency.
 */
final class Subjects {

  private static final int FEW = 8;
  private static final int ROWS = 200;

  private final Reading reading;
  private final Map<String, Subject> subjects = new TreeMap<>();

  private Subjects(Reading reading) {
    this.reading = reading;
  }

  /**
   * All subjects in order of name.
   *
   * @throws IllegalStateException when a layout has none
   */
  static List<Subject> of(Reading reading, Path input) throws IOException {
    Subjects all = new Subjects(reading);
    all.bundled(input);
    all.samples();
    all.requireAllLayouts();
    return List.copyOf(all.subjects.values());
  }

  /** A bundled file, how much it says, and its bytes. */
  private record Candidate(Delivery delivery, byte[] bytes, int says) {}

  private void bundled(Path input) throws IOException {
    Set<SourceId> sources =
        reading.catalogue().sources().stream().map(SourceEntry::id).collect(Collectors.toSet());
    Map<String, List<Candidate>> candidates = new TreeMap<>();
    for (Delivery delivery : DeliveryScan.scan(input, sources).deliveries()) {
      byte[] bytes = Files.readAllBytes(input.resolve(delivery.path()));
      DeliveryReading read = reading.of(delivery, bytes);
      FileReading figures = read.figures();
      candidates
          .computeIfAbsent(name(read), name -> new ArrayList<>())
          .add(
              new Candidate(
                  delivery, bytes, figures.observations().size() + figures.facts().size()));
    }
    candidates.forEach((name, some) -> add(name, chosen(some).delivery(), chosen(some).bytes()));
  }

  private static Candidate chosen(List<Candidate> candidates) {
    return candidates.stream()
        .filter(each -> each.says() >= FEW)
        .min(Comparator.comparingInt(each -> each.bytes().length))
        .orElseGet(
            () -> candidates.stream().max(Comparator.comparingInt(Candidate::says)).orElseThrow());
  }

  private String name(DeliveryReading read) {
    String frequency =
        read.figures().observations().stream()
            .findFirst()
            .map(each -> " " + reading.catalogue().getSeries(each.series()).frequency())
            .orElse("");
    return (read.layout().id() + frequency).toLowerCase(Locale.ROOT);
  }

  private void samples() {
    Subject fred = first("fred-graph-table business");
    sample(fred, "SOFR.csv", "", Samples.alfred(fred));
    String api = "https://api.stlouisfed.org/fred/series/observations?series_id=SOFR";
    sample(fred, "SOFR.json", api, Samples.fredApi(fred));
    sample(fred, "SOFR.xml", api, Samples.fredApiMarkup(fred));
    sample(fred, "SOFR.json", api, Samples.fredVintages(fred));
    sample(fred, "SOFR.xml", api, Samples.fredVintagesMarkup(fred));
    Subject rates = first("nyfed-rates-table");
    sample(rates, "volumes.json", "", Samples.volumes(rates));
    Subject debt = first("treasury-debt-transactions-table");
    sample(debt, "public-debt-transactions.json", "", Samples.debtTransactions(debt));
    sample(debt, "public-debt-transactions-api.csv", "", Samples.debtTransactionsTable(debt));
    Subject cash = first("treasury-operating-cash-api-json");
    sample(cash, "operating-cash-balance.csv", "", Samples.table(cash));
    Subject auctions = first("treasury-auctions-table");
    sample(auctions, "auctions.json", "", Samples.sameNames(auctions));
    Subject kinds = first("treasury-debt-by-kind-json");
    sample(kinds, "mspd-table-1.csv", "", Samples.table(kinds));
    sample(kinds, "mspd-table-1-site.csv", "", Samples.kindsOfTheSite(kinds));
    Subject report = first("hkex-repurchases-table");
    sample(report, "older.xls", "", Samples.olderReport(report));
    Delivery wire =
        new Delivery(
            new SourceId("wires"), LocalDate.of(2026, 8, 23), "wire.xml", "", 0, Origin.unknown());
    DeliveryReading read = reading.of(wire, Samples.wire());
    add(name(read), wire, Samples.wire());
  }

  private Subject first(String name) {
    return subjects.entrySet().stream()
        .filter(each -> each.getKey().startsWith(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no bundled file of " + name));
  }

  private void sample(Subject like, String file, String url, byte[] bytes) {
    Delivery delivery =
        new Delivery(
            like.delivery().source(),
            like.delivery().receivedOn().minusDays(1),
            file,
            "",
            bytes.length,
            new Origin("", "", url, null, "", "", OriginKind.UNKNOWN, "", ""));
    add(name(reading.of(delivery, bytes)), delivery, bytes);
  }

  private void add(String name, Delivery delivery, byte[] whole) {
    Layout layout = reading.of(delivery, whole).layout();
    Form form = form(layout, whole);
    byte[] bytes =
        form.altered(whole, Form.LARGEST, new Random(0), (grid, random) -> shorten(grid))
            .orElse(whole);
    Delivery next =
        new Delivery(
            delivery.source(),
            delivery.receivedOn().plusDays(1),
            delivery.file(),
            "",
            bytes.length,
            delivery.origin());
    FileReading read = reading.of(next, bytes).figures();
    Said said;
    try {
      said = reading.against(next, bytes, read.observations());
    } catch (FileRefused refused) {
      throw new IllegalStateException(name + " is refused before it is broken", refused);
    }
    if (said.lines().isEmpty()) {
      throw new IllegalStateException(name + " says nothing");
    }
    subjects.put(name, new Subject(name, next, bytes, layout, form, said, read.observations()));
  }

  private static boolean shorten(Grid grid) {
    int more = grid.rows().size() - ROWS;
    if (more <= 0) {
      return false;
    }
    boolean newestLast =
        grid.rows().get(0).get(0).compareTo(grid.rows().get(ROWS + more - 1).get(0)) < 0;
    if (newestLast) {
      grid.rows().subList(0, more).clear();
    } else {
      grid.rows().subList(ROWS, ROWS + more).clear();
    }
    return true;
  }

  private static Form form(Layout layout, byte[] bytes) {
    boolean dayFirst = layout.dates().form().pattern().startsWith("dd");
    Set<String> dates = new HashSet<>(layout.dates().headings());
    int first = bytes[0] == (byte) 0xEF ? bytes[3] : bytes[0];
    return switch (first) {
      case 'P', (byte) 0xD0 -> new WorkbookForm(dates, dayFirst);
      case '{', '[' -> new JsonForm(dayFirst);
      case '<' -> new MarkupForm();
      default -> new CsvForm(dates, dayFirst);
    };
  }

  private void requireAllLayouts() {
    Set<String> known =
        subjects.values().stream().map(each -> each.layout().id()).collect(Collectors.toSet());
    List<String> missing =
        reading.catalogue().sources().stream()
            .flatMap(source -> reading.catalogue().forms(source.id()).layouts().stream())
            .map(Layout::id)
            .filter(name -> !known.contains(name))
            .toList();
    if (!missing.isEmpty()) {
      throw new IllegalStateException("no file of " + String.join(", ", missing));
    }
  }
}
