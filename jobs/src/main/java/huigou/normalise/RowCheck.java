package huigou.normalise;

import huigou.catalogue.Layout;
import huigou.catalogue.LayoutChecks;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import huigou.model.raw.RawRow;
import huigou.model.raw.RawRow.RawCell;
import huigou.model.series.Observation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Holds the cells of one row against each other, as its layout says: a row that contradicts itself
 * was shifted, or two of its columns exchanged, and which of its cells are right nobody can tell.
 */
final class RowCheck {

  private static final int WIDEST_PART = 4;

  private final RawRow row;
  private final LayoutChecks checks;

  private RowCheck(RawRow row, LayoutChecks checks) {
    this.row = row;
    this.checks = checks;
  }

  /**
   * @param observations what the row was read as
   * @throws RowRefused when its cells cannot all be right
   */
  static void of(RawRow row, Layout layout, List<Observation> observations) {
    LayoutChecks checks = layout.checks();
    if (observations.isEmpty() || !checks.isOfRows()) {
      return;
    }
    RowCheck check = new RowCheck(row, checks);
    check.date(observations.get(0).referenceDate());
    check.order();
    checks.beside().ifPresent(check::beside);
    checks.sums().forEach(check::sum);
  }

  /** Year, month and day that stand beside the date are its own. */
  private void date(LocalDate day) {
    part(checks.dateParts().year(), day.getYear(), day);
    part(checks.dateParts().month(), day.getMonthValue(), day);
    part(checks.dateParts().day(), day.getDayOfMonth(), day);
  }

  private void part(String heading, int expected, LocalDate day) {
    if (heading.isEmpty()) {
      return;
    }
    String text = row.witnesses().getOrDefault(heading, "").strip();
    if (text.isEmpty()) {
      return;
    }
    boolean digits = text.length() <= WIDEST_PART && text.chars().allMatch(Character::isDigit);
    if (!digits || Integer.parseInt(text) != expected) {
      throw new RowRefused(
          IssueCode.DATE_PARTS_DIFFER, row.place().column(heading), text, day.toString());
    }
  }

  /** Percentiles do not fall from one to the next. */
  private void order() {
    String before = null;
    BigDecimal last = null;
    for (String field : checks.ordered()) {
      BigDecimal figure = figure(field);
      if (figure == null) {
        continue;
      }
      if (last != null && last.compareTo(figure) > 0) {
        throw new RowRefused(
            IssueCode.OUT_OF_ORDER,
            place(field),
            field + " " + figure.toPlainString(),
            ">= " + before + " " + last.toPlainString());
      }
      before = field;
      last = figure;
    }
  }

  private void beside(LayoutChecks.Beside beside) {
    Optional<BigDecimal> lower = witness(beside.lower());
    Optional<BigDecimal> upper = witness(beside.upper());
    BigDecimal figure = figure(beside.field());
    if (figure == null || lower.isEmpty() || upper.isEmpty()) {
      return;
    }
    boolean crossed = lower.get().compareTo(upper.get()) > 0;
    boolean outside =
        figure.compareTo(lower.get().subtract(beside.within())) < 0
            || figure.compareTo(upper.get().add(beside.within())) > 0;
    if (crossed || outside) {
      throw new RowRefused(
          IssueCode.BESIDE_BOUNDS,
          place(beside.field()),
          figure.toPlainString(),
          lower.get().toPlainString() + " … " + upper.get().toPlainString());
    }
  }

  private void sum(LayoutChecks.Sum sum) {
    BigDecimal total = figure(sum.total());
    List<Optional<BigDecimal>> parts = sum.parts().stream().map(this::witness).toList();
    if (total == null || parts.stream().anyMatch(Optional::isEmpty)) {
      return;
    }
    BigDecimal parted = parts.stream().map(Optional::get).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (parted.subtract(total).abs().compareTo(sum.tolerance()) > 0) {
      throw new RowRefused(
          IssueCode.PARTS_DIFFER,
          place(sum.total()),
          total.toPlainString(),
          parted.toPlainString());
    }
  }

  /**
   * What a field says, before its multiplier; null where it says nothing. Where headings are series
   * all have one field, and the heading tells them apart.
   */
  private BigDecimal figure(String field) {
    for (RawCell cell : row.cells()) {
      if (cell.field().equals(field) || cell.column().equals(field)) {
        return FigureForm.parse(FigureForm.narrow(cell.text()), true).orElse(null);
      }
    }
    return null;
  }

  private Place place(String field) {
    return row.cells().stream()
        .filter(cell -> cell.field().equals(field) || cell.column().equals(field))
        .findFirst()
        .map(cell -> row.place().column(cell.column()))
        .orElseGet(row::place);
  }

  private Optional<BigDecimal> witness(String heading) {
    return Optional.ofNullable(row.witnesses().get(heading))
        .flatMap(text -> FigureForm.parse(FigureForm.narrow(text), true));
  }
}
