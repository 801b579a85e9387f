package huigou.publish.text;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import huigou.model.series.Quantity;
import huigou.model.series.SeriesId;
import huigou.model.series.Unit;
import huigou.model.text.Language;
import huigou.model.text.Localised;
import huigou.model.text.WebAddress;
import huigou.model.view.Sentence;
import huigou.model.view.TableView;
import huigou.model.view.TableView.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts facts into the words of one language.
 *
 * <p>Large money is compact and rounded half-up to four significant digits (2.922兆美元, $2.922tn);
 * rates and basis points are shown to their last digit. A minus is U+2212. Not safe for use by
 * several threads.
 */
public final class Words {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final int SIGNIFICANT_DIGITS = 4;
  private static final BigDecimal MYRIAD = new BigDecimal(10_000);
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /** Powers of ten below a trillion at which some language has a word. */
  private static final int[] EXACT_POWERS = {9, 8, 6, 4};

  private static final String MINUS = "\u2212";

  private static final Pattern NOT_OF_A_KEY = Pattern.compile("[^a-z0-9]+");
  private static final Pattern AT_AN_END = Pattern.compile("^-|-$");

  private final Messages messages;
  private final Language language;
  private final ULocale locale;
  private final Map<String, MessageFormat> formats = new HashMap<>();
  private final Map<String, SimpleDateFormat> dateFormats = new HashMap<>();
  private final LocalizedNumberFormatter whole;
  private final LocalizedNumberFormatter compact;

  public Words(Messages messages) {
    this.messages = messages;
    this.language = messages.language();
    this.locale = ULocale.forLocale(language.locale());
    this.whole = NumberFormatter.withLocale(locale);
    this.compact =
        NumberFormatter.withLocale(locale)
            .notation(Notation.compactShort())
            .precision(Precision.maxSignificantDigits(SIGNIFICANT_DIGITS))
            .roundingMode(RoundingMode.HALF_UP);
  }

  /** The words of a language. */
  public static Words read(Path templates, Language language) {
    return new Words(Messages.read(templates, language));
  }

  /** The words of all languages, in the order of these. */
  public static Map<Language, Words> all(Path templates) {
    Map<Language, Words> all = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      all.put(language, read(templates, language));
    }
    return all;
  }

  public Language language() {
    return language;
  }

  /**
   * The text under a key, filled. Quantities, dates, texts and sentences among the arguments are
   * put into words first.
   */
  public String t(String key, Object... arguments) {
    String pattern = messages.pattern(key);
    if (arguments.length == 0 && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
      return pattern;
    }
    Object[] words = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      words[i] = argument(arguments[i]);
    }
    return formats.computeIfAbsent(key, k -> new MessageFormat(pattern, locale)).format(words);
  }

  private Object argument(Object argument) {
    if (argument instanceof Quantity quantity) {
      return quantity(quantity);
    } else if (argument instanceof LocalDate date) {
      return date(date);
    } else if (argument instanceof YearMonth month) {
      return date("date.month", month.atDay(1));
    } else if (argument instanceof Localised text) {
      return text(text);
    } else if (argument instanceof Sentence sentence) {
      return say(sentence);
    } else if (argument instanceof SeriesId id) {
      return id.value();
    } else if (argument instanceof Optional<?> optional) {
      return optional.map(this::argument).orElse("");
    }
    return argument;
  }

  /**
   * What a column of a data file holds: under {@code column.<dataset>.<column>}, or, of one that
   * means the same wherever it stands, under {@code column.<column>}.
   *
   * @param dataset as its columns are worded
   */
  public String column(String dataset, String column) {
    String own = "column." + dataset + "." + column;
    return t(has(own) ? own : "column." + column);
  }

  /** Whether a text is an address elsewhere, and so a link. */
  public boolean isAddress(String text) {
    return WebAddress.is(text);
  }

  /** Whether there is a text under that key. */
  public boolean has(String key) {
    return messages.patterns().containsKey(key);
  }

  /** A sentence in words. */
  public String say(Sentence sentence) {
    return t(sentence.key(), sentence.arguments().toArray());
  }

  /** Sentences one after the other, as a paragraph has them: in Chinese without a blank between. */
  public String say(List<Sentence> sentences) {
    return sentences.stream()
        .map(this::say)
        .collect(Collectors.joining(language == Language.EN ? " " : ""));
  }

  /**
   * A text in this language. A name of which only the form in the source is at hand is written as
   * the messages have it under {@code name.} and its letters, else as the source does.
   */
  public String text(Localised text) {
    String own = text.in(language);
    return text.en().equals(text.zhHant())
        ? messages.patterns().getOrDefault(nameKey(own), own)
        : own;
  }

  /** The key of a name: its letters and digits, other characters between them as one hyphen. */
  private static String nameKey(String name) {
    String hyphens = NOT_OF_A_KEY.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("-");
    return "name." + AT_AN_END.matcher(hyphens).replaceAll("");
  }

  /** The time of day of an instant, Greenwich's: {@code 13:05 UTC}. */
  public String clock(Instant instant) {
    return CLOCK.format(instant) + " UTC";
  }

  /** A whole number with thousands marks. */
  public String count(long number) {
    return whole.format(number).toString();
  }

  /** A quantity with its unit: 4.05%, 18 basis points, $2.922tn. */
  public String quantity(Quantity quantity) {
    return switch (quantity.unit()) {
      case PERCENT -> t("unit.percent", number(quantity));
      case BASIS_POINT -> t("unit.basis-points", number(quantity), quantity.value().abs());
      case USD, HKD, CURRENCY -> sign(quantity) + money(quantity);
      case NUMBER -> spoken(quantity);
    };
  }

  /** A number within a sentence: in Chinese by ten thousands, where that leaves it exact. */
  private String spoken(Quantity quantity) {
    BigDecimal value = quantity.value().abs();
    if (language == Language.EN
        || value.compareTo(MYRIAD) < 0
        || value.remainder(HUNDRED).signum() != 0) {
      return number(quantity);
    }
    BigDecimal myriads = value.divide(MYRIAD).stripTrailingZeros();
    return sign(quantity)
        + grouped(myriads.setScale(Math.max(0, myriads.scale())))
        + compact(MYRIAD).substring(1);
  }

  /** A quantity for a table cell: its unit shortened, money compact. */
  public String cell(Quantity quantity) {
    return switch (quantity.unit()) {
      case PERCENT -> t("unit.percent", number(quantity));
      case BASIS_POINT -> t("unit.bp", number(quantity));
      case USD, HKD, CURRENCY -> sign(quantity) + money(quantity);
      case NUMBER -> number(quantity);
    };
  }

  /** A quantity with all its digits: of money in the largest scale that has it above one. */
  public String exact(Quantity quantity) {
    if (!quantity.unit().isMoney()) {
      return cell(quantity);
    }
    BigDecimal value = quantity.value().abs();
    for (int power : EXACT_POWERS) {
      BigDecimal scale = BigDecimal.TEN.pow(power);
      String word = compact(scale);
      if (value.compareTo(scale) >= 0 && word.matches("1\\D+")) {
        BigDecimal scaled = value.divide(scale).stripTrailingZeros();
        return sign(quantity)
            + amount(
                grouped(scaled.setScale(Math.max(0, scaled.scale()))) + word.substring(1),
                quantity.currency());
      }
    }
    return sign(quantity) + amount(grouped(value), quantity.currency());
  }

  /** The number alone, for a column whose heading carries the unit. */
  public String number(Quantity quantity) {
    return sign(quantity)
        + switch (quantity.unit()) {
          case USD, HKD, CURRENCY -> compact(quantity.value().abs());
          case NUMBER -> grouped(quantity.value().abs());
          default -> quantity.value().abs().toPlainString();
        };
  }

  /**
   * An amount with its currency: by the words of this language where it has some, else by the name
   * that the language has for it. No amount goes without.
   */
  private String money(Quantity quantity) {
    return amount(compact(quantity.value().abs()), quantity.currency());
  }

  private String amount(String digits, String currency) {
    String key = "unit.money." + currency.toLowerCase(Locale.ROOT);
    return has(key) ? t(key, digits) : t("unit.money", digits, name(currency));
  }

  /** The language's own name of a currency; its code where the language is of no help. */
  private String name(String currency) {
    return language == Language.EN
        ? currency
        : Currency.getInstance(currency).getName(locale, Currency.LONG_NAME, null);
  }

  /** A move in words that a screen reader can say: up 7 basis points, unchanged. */
  public String spokenMove(Quantity move) {
    return move.sign() == 0
        ? t("move.none")
        : t(move.sign() > 0 ? "move.up" : "move.down", move.size());
  }

  private static String sign(Quantity quantity) {
    return quantity.sign() < 0 ? MINUS : quantity.signed() && quantity.sign() > 0 ? "+" : "";
  }

  /** All its digits, with marks between thousands. */
  private String grouped(BigDecimal number) {
    String plain = number.toPlainString();
    int point = plain.indexOf('.');
    return whole.format(number.toBigInteger()) + (point < 0 ? "" : plain.substring(point));
  }

  private String compact(BigDecimal number) {
    return compact.format(number).toString();
  }

  /** How the figures of each column of a table are shown; null for one of no figures. */
  public List<ColumnForm> columns(TableView table) {
    List<List<Cell>> columns = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      int column = i;
      columns.add(table.first().stream().map(row -> row.get(column)).toList());
    }
    return ColumnForm.of(columns, this::compact);
  }

  /** How columns of figures alone are shown; null for one of no figures. */
  public List<ColumnForm> forms(List<List<Quantity>> columns) {
    return ColumnForm.ofFigures(columns, this::compact);
  }

  /** A figure of a column: in the scale and with the decimals of all of its column. */
  public String cell(Quantity quantity, ColumnForm form) {
    if (form == null || !form.isOne()) {
      return quantity.unit().isMoney() ? cell(quantity) : number(quantity);
    }
    BigDecimal value = form.digits(quantity.value().abs());
    // Right before 萬 and 億 no thousands are marked.
    boolean marked =
        form.suffix().isEmpty() || form.currency().isPresent() || language == Language.EN;
    String digits = marked ? grouped(value) : value.toPlainString();
    return sign(quantity)
        + (quantity.unit().isMoney() && form.currency().isEmpty()
            ? amount(digits + form.suffix(), quantity.currency())
            : digits);
  }

  /** What the amounts of a column of one currency are counted in: $bn, 億美元. */
  public String heading(ColumnForm form) {
    return amount(form.suffix(), form.currency().orElseThrow());
  }

  /** The name of a unit, for headings. */
  public String unit(Unit unit) {
    return t("unit.name." + unit.token());
  }

  /** 2025年11月28日, 28 November 2025. */
  public String date(LocalDate date) {
    return date("date.long", date);
  }

  /** With the day of the week. */
  public String dateWithWeekday(LocalDate date) {
    return date("date.weekday", date);
  }

  /** Without the year: 11月28日, 28 Nov. */
  public String shortDate(LocalDate date) {
    return date("date.short", date);
  }

  /** By a pattern of the language's own. */
  public String date(String key, LocalDate date) {
    SimpleDateFormat format =
        dateFormats.computeIfAbsent(
            key,
            k -> {
              SimpleDateFormat made = new SimpleDateFormat(messages.pattern(k), locale);
              made.setTimeZone(TimeZone.GMT_ZONE);
              return made;
            });
    return format.format(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  /** Texts joined as the language joins them. */
  public String list(List<Localised> texts) {
    return String.join(t("list.separator"), texts.stream().map(this::text).toList());
  }
}
