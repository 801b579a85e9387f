package huigou.normalise;

import huigou.catalogue.DayForm;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import huigou.model.raw.RawRecord;
import huigou.model.raw.RawRecord.RawField;
import huigou.model.series.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The fields of one record as values. A field that is not what it should be leaves the record, with
 * the cell named.
 */
record FactCells(RawRecord record, DayForm dateForm, Consumer<Issue> oddities) {

  private static final int LONGEST = 500;

  /** Stands where a character was lost before the file was written. */
  private static final char LOST = '\uFFFD';

  /** What a sheet shows where a formula failed. */
  private static final Pattern FAILED =
      Pattern.compile("#(N/A|REF!|DIV/0!|VALUE!|NAME\\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)");

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /** More than any company has issued. */
  private static final BigDecimal MOST_SHARES = new BigDecimal("1000000000000");

  private static final Pattern STOCK_CODE = Pattern.compile("(\\d{1,5})(\\.[Hh][Kk])?");
  private static final Pattern TICKER = Pattern.compile("[A-Z][A-Z0-9]{0,5}([.-][A-Z0-9]{1,3})?");
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> YES = Set.of("yes", "y", "true", "at least", "是", "1");
  private static final Set<String> NO = Set.of("", "no", "n", "false", "否", "0");
  private static final Pattern CIK = Pattern.compile("\\d{1,10}");
  private static final Pattern ACCESSION = Pattern.compile("\\d{10}-\\d\\d-\\d{6}");
  private static final Pattern CUSIP = Pattern.compile("[0-9A-Z]{8}\\d");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 .&()-]{0,59}");
  private static final Pattern GROUPED =
      Pattern.compile("\\d{1,3}(,\\d{3})*(\\.\\d{1,12})?|\\d{1,18}(\\.\\d{1,12})?");

  FactCells of(RawRecord part) {
    return new FactCells(part, dateForm, oddities);
  }

  Place place(String field) {
    return record.place(field);
  }

  /** Text on one line, without blanks around it; empty where there is none. */
  Optional<String> find(String field) {
    Optional<String> text =
        record
            .find(field)
            .map(RawField::text)
            .map(each -> BLANKS.matcher(each).replaceAll(" ").strip())
            .filter(each -> !each.isEmpty());
    if (text.filter(each -> each.indexOf(LOST) >= 0 || FAILED.matcher(each).matches())
        .isPresent()) {
      throw new RowRefused(IssueCode.TEXT_GARBLED, place(field), text.get(), "");
    }
    if (text.filter(each -> each.length() > LONGEST).isPresent()) {
      throw new RowRefused(
          IssueCode.CELL_TOO_LONG, place(field), text.get(), String.valueOf(LONGEST));
    }
    return text;
  }

  /** A word of the publisher's that becomes part of a name: letters, digits, blanks, hyphens. */
  String word(String field) {
    String text = text(field);
    if (!WORD.matcher(text).matches()) {
      throw new RowRefused(IssueCode.MARK_UNKNOWN, place(field), text, "A-Z a-z 0-9");
    }
    return text;
  }

  String text(String field) {
    return required(field, find(field));
  }

  /**
   * What a field must hold.
   *
   * @throws RowRefused when there is none
   */
  <T> T required(String field, Optional<T> value) {
    return value.orElseThrow(() -> new RowRefused(IssueCode.CELL_MISSING, place(field), "", field));
  }

  /**
   * A day that cannot lie ahead of another.
   *
   * @throws RowRefused when it does
   */
  void requireNotAfter(String field, LocalDate day, LocalDate latest) {
    if (day.isAfter(latest)) {
      throw new RowRefused(
          IssueCode.DATE_IN_FUTURE, place(field), day.toString(), latest.toString());
    }
  }

  /** The digits of a Hong Kong stock code, however it is written: 175, 0175, 00175.HK. */
  String stockCode(String field) {
    Matcher code = STOCK_CODE.matcher(narrow(field, text(field)));
    if (!code.matches()) {
      throw new RowRefused(
          IssueCode.NUMBER_MALFORMED, place(field), text(field), "175 | 00175 | 00175.HK");
    }
    return code.group(1);
  }

  /** The SEC's number of a company, which becomes part of an address. */
  String cik(String field) {
    return named(field, CIK, "320193");
  }

  /** The SEC's number of a filing. */
  String accession(String field) {
    return named(field, ACCESSION, "0000320193-25-000079");
  }

  /** The nine characters that name a security, the last of which checks the others. */
  String cusip(String field) {
    String text = named(field, CUSIP, "912797RS8");
    if (checkDigit(text) != text.charAt(text.length() - 1) - '0') {
      throw new RowRefused(
          IssueCode.NAME_MALFORMED,
          place(field),
          text,
          text.substring(0, text.length() - 1) + checkDigit(text));
    }
    return text;
  }

  /** By the rule of the CUSIP service: digits and letters as numbers, every second one doubled. */
  private static int checkDigit(String cusip) {
    int sum = 0;
    for (int i = 0; i < cusip.length() - 1; i++) {
      int value = Character.getNumericValue(cusip.charAt(i)) * (1 + i % 2);
      sum += value / 10 + value % 10;
    }
    return (10 - sum % 10) % 10;
  }

  private String named(String field, Pattern form, String example) {
    String text = text(field);
    if (!form.matcher(text).matches()) {
      throw new RowRefused(IssueCode.NAME_MALFORMED, place(field), text, example);
    }
    return text;
  }

  /** Shares are whole and few enough to exist. */
  Optional<BigDecimal> shares(String field) {
    Optional<BigDecimal> shares = grouped(field);
    if (shares.filter(each -> each.stripTrailingZeros().scale() > 0).isPresent()) {
      throw new RowRefused(IssueCode.NOT_WHOLE, place(field), shares.get().toPlainString(), "");
    }
    if (shares.filter(each -> each.compareTo(MOST_SHARES) > 0).isPresent()) {
      throw new RowRefused(
          IssueCode.NUMBER_OUT_OF_BOUNDS,
          place(field),
          shares.get().toPlainString(),
          "0 … " + MOST_SHARES.toPlainString());
    }
    return shares;
  }

  /** A percentage of something that is whole; its sign may stand behind it. */
  Optional<BigDecimal> percent(String field) {
    Optional<BigDecimal> percent =
        find(field)
            .map(text -> narrow(field, text))
            .map(text -> text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text)
            .map(text -> grouped(field, text));
    if (percent.filter(each -> each.compareTo(HUNDRED) > 0).isPresent()) {
      throw new RowRefused(
          IssueCode.NUMBER_OUT_OF_BOUNDS, place(field), percent.get().toPlainString(), "0 … 100");
    }
    return percent;
  }

  /** The symbol of a share: capital letters and digits, a class behind a point or hyphen. */
  String ticker(String field) {
    String text = text(field);
    if (!TICKER.matcher(text).matches()) {
      throw new RowRefused(IssueCode.MARK_UNKNOWN, place(field), text, "AAPL | BRK.B");
    }
    return text;
  }

  /** An ISO code out of a field's text; RMB, which is none, is CNY. */
  String currency(String field, String printed) {
    String code = printed.equals("RMB") ? "CNY" : printed;
    if (!CURRENCIES.contains(code)) {
      throw new RowRefused(IssueCode.CURRENCY_UNKNOWN, place(field), text(field), "HKD | CNY | …");
    }
    return code;
  }

  /**
   * A day in the form of the layout; one whose year comes first is read whatever parts its numbers,
   * and said.
   *
   * @throws RowRefused when it is in another form, or no day
   */
  LocalDate date(String field) {
    return date(field, AsTyped::yearFirst);
  }

  /** The same of a sheet that people type: in any form that can be read one way alone. */
  LocalDate typedDate(String field) {
    return date(field, AsTyped::day);
  }

  private LocalDate date(String field, Function<String, Optional<LocalDate>> otherwise) {
    String text = narrow(field, text(field));
    try {
      return dateForm.parse(text);
    } catch (DateTimeParseException inAnotherForm) {
      LocalDate day =
          otherwise
              .apply(text)
              .orElseThrow(
                  () ->
                      new RowRefused(
                          IssueCode.DATE_MALFORMED, place(field), text, dateForm.inWords()));
      readAs(IssueCode.DATE_ODD, field, text, day.toString());
      return day;
    }
  }

  /** Says how a text was read that is not as it was asked for. */
  void readAs(IssueCode code, String field, String text, String as) {
    oddities.accept(new Issue(code, place(field), text, as));
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

  /** Digits in their usual width; that they were wide is said. */
  private String narrow(String field, String text) {
    String narrow = FigureForm.narrow(text);
    if (!narrow.equals(text)) {
      oddities.accept(new Issue(IssueCode.DIGITS_FULL_WIDTH, place(field), text, narrow));
    }
    return narrow;
  }

  /** A decimal as written, trailing zeros cut; empty where there is none. */
  Optional<BigDecimal> decimal(String field) {
    return find(field)
        .map(text -> narrow(field, text))
        .map(
            text ->
                FigureForm.parse(text, false)
                    .orElseThrow(
                        () -> new RowRefused(IssueCode.NUMBER_MALFORMED, place(field), text, "")))
        .map(value -> Figures.canonical(value, 0));
  }

  /** The same within bounds, both ends included. */
  Optional<BigDecimal> decimal(String field, BigDecimal least, BigDecimal most) {
    Optional<BigDecimal> value = decimal(field);
    if (value.filter(each -> each.compareTo(least) < 0 || each.compareTo(most) > 0).isPresent()) {
      throw new RowRefused(
          IssueCode.NUMBER_OUT_OF_BOUNDS,
          place(field),
          value.get().toPlainString(),
          least.toPlainString() + " … " + most.toPlainString());
    }
    return value;
  }

  /** A number with commas between thousands, not negative; empty where there is none. */
  Optional<BigDecimal> grouped(String field) {
    return find(field).map(text -> grouped(field, narrow(field, text)));
  }

  /** The same of a text that is part of the field. */
  BigDecimal grouped(String field, String text) {
    if (!GROUPED.matcher(text).matches()) {
      throw new RowRefused(IssueCode.NUMBER_MALFORMED, place(field), text, "");
    }
    return Figures.canonical(new BigDecimal(text.replace(",", "")), 0);
  }

  /** The day in a form of its own. */
  LocalDate date(String field, DayForm form) {
    String text = text(field);
    try {
      return form.parse(text);
    } catch (DateTimeParseException e) {
      throw new RowRefused(IssueCode.DATE_MALFORMED, place(field), text, form.inWords());
    }
  }

  /**
   * A number that cannot be nought.
   *
   * @throws RowRefused when it is
   */
  void requirePositive(String field, BigDecimal value) {
    if (value.signum() <= 0) {
      throw new RowRefused(
          IssueCode.NUMBER_OUT_OF_BOUNDS, place(field), value.toPlainString(), "> 0");
    }
  }

  /** What an analyst types for yes and no; nothing is no. */
  boolean yes(String field) {
    String text = find(field).orElse("").toLowerCase(Locale.ROOT);
    if (YES.contains(text)) {
      return true;
    } else if (NO.contains(text)) {
      return false;
    }
    throw new RowRefused(IssueCode.MARK_UNKNOWN, place(field), text, "yes | no");
  }

  /**
   * US dollars in a unit of the sheet's; of a text that says its own scale ({@code 400億}) those,
   * and that is said.
   *
   * @param unit how many dollars the sheet counts as one
   */
  Optional<BigDecimal> typedDollars(String field, BigDecimal unit) {
    String text = find(field).map(FigureForm::narrow).orElse("");
    Optional<BigDecimal> dollars = AsTyped.dollars(text);
    if (dollars.isEmpty()) {
      return amount(field).map(value -> value.multiply(unit));
    }
    readAs(
        IssueCode.TYPED_OTHERWISE,
        field,
        text,
        "USD " + Figures.canonical(dollars.get(), 0).toPlainString());
    return dollars;
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
