package huigou.normalise;

import huigou.catalogue.DayForm;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import huigou.model.raw.RawRecord;
import huigou.model.raw.RawRecord.RawField;
import huigou.model.series.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The fields of one record as values. A field that is not what it should be leaves the record, with
 * the cell named.
 */
record FactCells(RawRecord record, DayForm dateForm) {

  FactCells of(RawRecord part) {
    return new FactCells(part, dateForm);
  }

  Place place(String field) {
    return record.place(field);
  }

  /** Text on one line, without blanks around it; empty where there is none. */
  Optional<String> find(String field) {
    return record
        .find(field)
        .map(RawField::text)
        .map(text -> text.replaceAll("\\s+", " ").strip())
        .filter(text -> !text.isEmpty());
  }

  String text(String field) {
    return find(field)
        .orElseThrow(() -> new RowRefused(IssueCode.CELL_MISSING, place(field), "", field));
  }

  LocalDate date(String field) {
    String text = text(field);
    try {
      return dateForm.parse(text);
    } catch (DateTimeParseException e) {
      throw new RowRefused(IssueCode.DATE_MALFORMED, place(field), text, dateForm.inWords());
    }
  }

  Optional<LocalTime> time(String field) {
    return find(field)
        .map(
            text -> {
              try {
                return LocalTime.parse(text);
              } catch (DateTimeParseException e) {
                throw new RowRefused(IssueCode.DATE_MALFORMED, place(field), text, "hh:mm");
              }
            });
  }

  /** A decimal as written, trailing zeros cut; empty where there is none. */
  Optional<BigDecimal> decimal(String field) {
    return find(field)
        .map(
            text ->
                FigureForm.parse(text, false)
                    .orElseThrow(
                        () -> new RowRefused(IssueCode.NUMBER_MALFORMED, place(field), text, "")))
        .map(value -> Figures.canonical(value, 0));
  }

  /** An amount that is not negative. */
  Optional<BigDecimal> amount(String field) {
    Optional<BigDecimal> amount = decimal(field);
    amount
        .filter(value -> value.signum() < 0)
        .ifPresent(
            value -> {
              throw new RowRefused(
                  IssueCode.NUMBER_OUT_OF_BOUNDS, place(field), value.toPlainString(), "0 …");
            });
    return amount;
  }
}
