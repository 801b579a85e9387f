package huigou.normalise;

import huigou.catalogue.Facilities;
import huigou.catalogue.Layout;
import huigou.model.fact.Fact;
import huigou.model.fact.Operation;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.operation.Facility;
import huigou.model.raw.RawRecord;
import huigou.model.time.ReleaseRule;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Repo and reverse repo operations. One whose securities do not add up to its total is out: which
 * of the two is wrong, nobody can tell. An amount below a million dollars is no amount of this desk
 * but one in another unit.
 */
record OperationForm(Facilities facilities, Layout.Marks status) implements FactForm {

  private static final String SECURITIES = "details";
  private static final String TAKERS = "propositions";
  private static final BigDecimal LEAST = new BigDecimal(1_000_000);
  private static final BigDecimal MOST_TAKERS = new BigDecimal(1000);

  /** On an ordinary day a few take the least; all of them do when they were asked to. */
  private static final int MANY_TAKERS = 40;

  /** Dealers borrow what they need: that ten of them need the least that there is, none does. */
  private static final int MANY_DEALERS = 10;

  private static final BigDecimal LOWEST_RATE = new BigDecimal(-5);
  private static final BigDecimal HIGHEST_RATE = new BigDecimal(25);
  private static final BigDecimal MOST = new BigDecimal("10000000000000");
  private static final List<String> RATES =
      List.of("award-rate", "average-rate", "stop-out-rate", "offering-rate");

  @Override
  public Optional<Fact> fact(FactCells cells, LocalDate receivedOn) {
    String mark = cells.find("status").orElse("");
    if (status.absent().contains(mark)) {
      return Optional.empty();
    } else if (!status.present().contains(mark)) {
      throw new RowRefused(
          IssueCode.MARK_UNKNOWN,
          cells.place("status"),
          mark,
          String.join(" | ", status.present().stream().sorted().toList()));
    }
    Operation operation = operation(cells);
    if (operation.date().isAfter(receivedOn)) {
      throw new RowRefused(
          IssueCode.DATE_IN_FUTURE,
          cells.place("date"),
          operation.date().toString(),
          receivedOn.toString());
    }
    requireWeekday(cells, operation.date());
    return Optional.of(
        new Fact(
            operation.id(), operation.date(), operation.date(), operation, cells.record().place()));
  }

  private Operation operation(FactCells cells) {
    String word = cells.text("type");
    Operation.Type type =
        Operation.Type.find(word)
            .orElseThrow(
                () ->
                    new RowRefused(
                        IssueCode.MARK_UNKNOWN, cells.place("type"), word, "Repo | Reverse Repo"));
    LocalDate date = cells.date("date");
    String term = cells.text("term");
    String method = cells.text("method");
    Facility facility =
        facilities
            .find(type, term, method, date)
            .orElseThrow(
                () ->
                    new RowRefused(
                        IssueCode.ITEM_UNKNOWN,
                        cells.place("type"),
                        String.join(", ", word, term, method),
                        String.join(", ", facilities.ids())));
    List<Operation.Security> securities = new ArrayList<>();
    for (RawRecord detail : cells.record().parts(SECURITIES)) {
      securities.add(security(cells.of(detail)));
    }
    securities.sort(Comparator.comparing(Operation.Security::type));
    requireOnce(cells, securities);
    requireOrder(cells);
    Map<String, BigDecimal> takers = takers(cells);
    checkSums(cells, securities, takers);
    return new Operation(
        cells.text("id"),
        facility.id(),
        date,
        cells.date("settlement"),
        cells.date("maturity"),
        type,
        term,
        method,
        cells.time("closes"),
        isExercise(cells, type),
        takersCount(cells),
        securities,
        takers);
  }

  /**
   * Whether an operation is an exercise: its note says so, or the catalogue lists it; or so many
   * took the least that can be taken, each of them, that it can be nothing else, which is said.
   */
  private boolean isExercise(FactCells cells, Operation.Type type) {
    String id = cells.text("id");
    boolean told =
        facilities.isExercise(id)
            || cells.find("note").filter(facilities::notesSmallValue).isPresent();
    if (told) {
      return true;
    }
    Optional<Integer> count = takersCount(cells);
    int many = type == Operation.Type.REVERSE_REPO ? MANY_TAKERS : MANY_DEALERS;
    boolean likely =
        count.filter(each -> each >= many).isPresent()
            && amount(cells, "accepted")
                    .compareTo(LEAST.multiply(BigDecimal.valueOf(count.orElse(0))))
                == 0;
    if (likely) {
      cells
          .oddities()
          .accept(
              new Issue(
                  IssueCode.EXERCISE_LIKELY,
                  cells.place("accepted"),
                  id,
                  count.orElseThrow() + " × " + LEAST.toPlainString()));
    }
    return likely;
  }

  private static Optional<Integer> takersCount(FactCells cells) {
    return cells
        .amount("counterparties")
        .map(
            count -> {
              if (count.stripTrailingZeros().scale() > 0 || count.compareTo(MOST_TAKERS) > 0) {
                throw new RowRefused(
                    IssueCode.NOT_WHOLE, cells.place("counterparties"), count.toPlainString(), "");
              }
              return count.intValueExact();
            });
  }

  /** A kind of security that stands twice is no record that can be told apart. */
  private static void requireOnce(FactCells cells, List<Operation.Security> securities) {
    for (int i = 1; i < securities.size(); i++) {
      if (securities.get(i).type().equals(securities.get(i - 1).type())) {
        throw new RowRefused(
            IssueCode.KEY_TWICE,
            cells.place("id"),
            securities.get(i).type(),
            securities.get(i - 1).type());
      }
    }
  }

  /** No market is open on a Saturday or Sunday, whatever any calendar says. */
  private static void requireWeekday(FactCells cells, LocalDate date) {
    if (date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
      throw new RowRefused(
          IssueCode.DAY_IMPOSSIBLE,
          cells.place("date"),
          date + " " + ReleaseRule.shortName(date.getDayOfWeek()),
          ReleaseRule.shortName(DayOfWeek.MONDAY)
              + " … "
              + ReleaseRule.shortName(DayOfWeek.FRIDAY));
    }
  }

  private static void requireOrder(FactCells cells) {
    requireOrder(cells, "settlement", cells.date("date"));
    requireOrder(cells, "maturity", cells.date("settlement"));
  }

  private static void requireOrder(FactCells cells, String field, LocalDate earliest) {
    LocalDate date = cells.date(field);
    if (date.isBefore(earliest) || date.isAfter(earliest.plusYears(1))) {
      throw new RowRefused(
          IssueCode.DATE_OUT_OF_RANGE,
          cells.place(field),
          date.toString(),
          earliest + " … " + earliest.plusYears(1));
    }
  }

  private Operation.Security security(FactCells cells) {
    return new Operation.Security(
        cells.word("security"),
        RATES.stream()
            .flatMap(name -> cells.decimal(name, LOWEST_RATE, HIGHEST_RATE).stream())
            .findFirst(),
        amount(cells, "submitted"),
        amount(cells, "accepted"));
  }

  private static Map<String, BigDecimal> takers(FactCells cells) {
    Map<String, BigDecimal> takers = new TreeMap<>();
    for (RawRecord proposition : cells.record().parts(TAKERS)) {
      FactCells part = cells.of(proposition);
      takers.merge(part.word("taker"), amount(part, "accepted"), BigDecimal::add);
    }
    return takers;
  }

  private static BigDecimal amount(FactCells cells, String field) {
    BigDecimal amount = cells.required(field, cells.amount(field));
    if (amount.signum() != 0 && amount.compareTo(LEAST) < 0 || amount.compareTo(MOST) > 0) {
      throw new RowRefused(
          IssueCode.NUMBER_OUT_OF_BOUNDS,
          cells.place(field),
          amount.toPlainString(),
          "0, " + LEAST.toPlainString() + " … " + MOST.toPlainString());
    }
    return amount;
  }

  private static void checkSums(
      FactCells cells, List<Operation.Security> securities, Map<String, BigDecimal> takers) {
    checkSum(cells, "submitted", securities.stream().map(Operation.Security::submitted));
    checkSum(cells, "accepted", securities.stream().map(Operation.Security::accepted));
    if (!takers.isEmpty()) {
      checkSum(cells, "accepted", takers.values().stream());
    }
  }

  private static void checkSum(FactCells cells, String field, Stream<BigDecimal> parts) {
    BigDecimal total = amount(cells, field);
    BigDecimal sum = parts.reduce(BigDecimal.ZERO, BigDecimal::add);
    if (total.compareTo(sum) != 0) {
      throw new RowRefused(
          IssueCode.PARTS_DIFFER, cells.place(field), total.toPlainString(), sum.toPlainString());
    }
  }
}
