package huigou.normalise;

import huigou.catalogue.Catalogue;
import huigou.catalogue.Issuers;
import huigou.catalogue.Layout;
import huigou.catalogue.SourceEntry;
import huigou.model.fact.Fact;
import huigou.model.fact.FactKind;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.SourceId;
import huigou.model.raw.RawRecord;
import huigou.model.time.BusinessCalendar;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The facts of one file: each once, and none of which the file says two things. */
final class FactIntake {

  /** No fact of this field is older: a day before it is a slip. */
  private static final LocalDate EARLIEST = LocalDate.of(1975, 1, 1);

  private static final int LONGEST_KEY = 250;

  private final Catalogue catalogue;
  private final LocalDate receivedOn;
  private final Consumer<Issue> oddities;

  /** One a layout: a form may count the records of its file. */
  private final Map<String, FactForm> forms = new HashMap<>();

  private final Map<String, Set<BusinessCalendar>> calendars = new HashMap<>();

  private final Map<String, Fact> facts = new HashMap<>();
  private final Set<String> contradicted = new HashSet<>();

  /** Keys that several facts share, each of which stands under another. */
  private final Set<String> shared = new HashSet<>();

  /**
   * @param oddities takes what is odd about a record that is kept
   */
  FactIntake(Catalogue catalogue, LocalDate receivedOn, Consumer<Issue> oddities) {
    this.catalogue = catalogue;
    this.receivedOn = receivedOn;
    this.oddities = oddities;
  }

  /**
   * Takes one record.
   *
   * @return what it contradicts, if it does
   * @throws RowRefused when it cannot be used
   */
  Optional<Issue> take(RawRecord record, Layout layout) {
    FactForm form = forms.computeIfAbsent(layout.id(), id -> form(layout));
    Optional<Fact> made =
        form.fact(new FactCells(record, layout.dates().form(), oddities), receivedOn);
    if (made.isEmpty()) {
      return Optional.empty();
    }
    Fact fact = made.get();
    if (fact.referenceDate().isBefore(EARLIEST)) {
      throw new RowRefused(
          IssueCode.DATE_OUT_OF_RANGE,
          fact.place(),
          fact.referenceDate().toString(),
          EARLIEST + " …");
    }
    requireCovered(fact, layout.source());
    if (fact.key().length() > LONGEST_KEY) {
      throw new RowRefused(
          IssueCode.CELL_TOO_LONG, fact.place(), fact.key(), String.valueOf(LONGEST_KEY));
    }
    Fact earlier = facts.putIfAbsent(fact.key(), fact);
    if (earlier == null) {
      return Optional.empty();
    }
    if (earlier.says().equals(fact.says()) || form.isSame(earlier, fact)) {
      return Optional.empty();
    }
    Optional<String> second = form.secondKey(fact);
    if (second.isPresent() && second.get().length() <= LONGEST_KEY) {
      return apart(form, earlier, fact, second.get());
    }
    contradicted.add(fact.key());
    return Optional.of(
        new Issue(
            IssueCode.KEY_TWICE,
            fact.place(),
            fact.key() + " (" + fact.place().row() + ")",
            fact.key() + " (" + earlier.place().row() + ")"));
  }

  /** Keeps two facts that share a key, each under its second one. */
  private Optional<Issue> apart(FactForm form, Fact earlier, Fact fact, String second) {
    form.secondKey(earlier).ifPresent(key -> facts.putIfAbsent(key, earlier.under(key)));
    Fact renamed = fact.under(second);
    Fact before = facts.putIfAbsent(second, renamed);
    if (before != null && !before.says().equals(renamed.says())) {
      contradicted.add(second);
      return Optional.of(
          new Issue(IssueCode.KEY_TWICE, fact.place(), second, before.place().row()));
    }
    shared.add(fact.key());
    return Optional.of(new Issue(IssueCode.ID_SHARED, fact.place(), fact.key(), second));
  }

  /** What is summed by day needs a day that the calendar of the sums reaches. */
  private void requireCovered(Fact fact, SourceId source) {
    for (BusinessCalendar calendar :
        calendars.computeIfAbsent(
            source + " " + fact.kind(), key -> catalogue.calendars(fact.kind(), source))) {
      if (!calendar.covers(fact.referenceDate())) {
        throw new RowRefused(
            IssueCode.DATE_OUT_OF_RANGE,
            fact.place(),
            fact.referenceDate().toString(),
            calendar.span());
      }
    }
  }

  private FactForm form(Layout layout) {
    Issuers issuers = catalogue.issuers();
    return switch (FactKind.parse(layout.facts())) {
      case EXECUTION ->
          new ExecutionForm(
              issuers,
              catalogue.venues(),
              catalogue.findSource(layout.source()).flatMap(SourceEntry::calendar),
              layout.around().sheet().titles().containsKey("reported"));
      case MONTHLY_PURCHASE -> new MonthlyPurchaseForm(issuers);
      case CITED_EXECUTION -> new CitedExecutionForm(issuers);
      case MANDATE_RETURN -> new MandateReturnForm(issuers);
      case FILING -> new FilingForm(issuers);
      case AUTHORISATION -> new AuthorisationForm(issuers);
      case MARKET_TOTAL -> new MarketTotalForm();
      case OPERATING_FIGURE -> new OperatingFigureForm(issuers);
      case FINANCING_ESTIMATE -> new FinancingEstimateForm();
      case PUBLISHED_ODDS -> new PublishedOddsForm();
      case LISTING -> new ListingForm(issuers);
      case ANNOUNCEMENT ->
          new AnnouncementForm(catalogue.findSource(layout.source()).orElseThrow(), issuers);
      case OPERATION -> new OperationForm(catalogue.facilities(), layout.marks());
      case AUCTION ->
          new AuctionForm(
              layout.columns().values().stream()
                  .noneMatch(column -> column.field().equals("accepted")));
    };
  }

  boolean isEmpty() {
    return facts.isEmpty();
  }

  /** What was taken, in order of reference date and name. */
  List<Fact> facts() {
    return facts.values().stream()
        .filter(fact -> !contradicted.contains(fact.key()) && !shared.contains(fact.key()))
        .sorted(Comparator.comparing(Fact::referenceDate).thenComparing(Fact::key))
        .toList();
  }

  /** How many facts are out because the file says two things of them. */
  int contradictions() {
    return contradicted.size();
  }
}
