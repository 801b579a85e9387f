package huigou.model.claim;

import huigou.model.buyback.Programme;
import huigou.model.buyback.ProgrammeState;
import huigou.model.fact.Authorisation;
import huigou.model.fact.Execution;
import huigou.model.fact.FactBody;
import huigou.model.fact.FactKind;
import huigou.model.fact.Filing;
import huigou.model.fact.MarketTotal;
import huigou.model.fact.OperatingFigure;
import huigou.model.series.SeriesId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A figure that no series holds: cited, filed or printed beside a buyback. */
public sealed interface Cited extends Measure {

  /** The word by which claims ask for it. */
  String word();

  /** Its name among those of its word, with slashes between its parts. */
  String name();

  /** The kind of fact that gives it; empty where the catalogue does. */
  Optional<FactKind> fact();

  @Override
  default List<SeriesId> series() {
    return List.of();
  }

  @Override
  default String text() {
    return word() + " " + name();
  }

  @Override
  default List<Cited> citations() {
    return List.of(this);
  }

  @Override
  default <R> R accept(Measure.Visitor<R> visitor) {
    return visitor.cited(this);
  }

  <R> R visit(Visitor<R> visitor);

  /** Tells one kind from another. */
  interface Visitor<R> {

    R total(Total cited);

    R authorised(Authorised cited);

    R operating(Operating cited);

    R planned(Planned cited);

    R filed(Filed cited);

    R bought(Bought cited);
  }

  /** Whether a fact gives the figure, or is one of those that it is summed from. */
  default boolean standsOn(FactBody fact) {
    return of(fact).filter(this::equals).isPresent();
  }

  /** The figure that a fact gives; empty for a fact that claims do not cite. */
  static Optional<Cited> of(FactBody fact) {
    if (fact instanceof MarketTotal total) {
      return Optional.of(new Total(total.publisher(), total.measure(), total.asOf()));
    } else if (fact instanceof Authorisation authorisation) {
      return Optional.of(new Authorised(authorisation.issuer(), authorisation.announcedOn()));
    } else if (fact instanceof OperatingFigure figure) {
      return Optional.of(new Operating(figure.issuer(), figure.period(), figure.item()));
    } else if (fact instanceof Filing filing && filing.tag().equals(Filing.PAID)) {
      return filing.start().map(start -> new Filed(filing.issuer(), start, filing.end()));
    }
    return Optional.empty();
  }

  /** A total over a market as its publisher states it. */
  record Total(String publisher, String measure, LocalDate asOf) implements Cited {

    @Override
    public String word() {
      return "market-total";
    }

    @Override
    public String name() {
      return publisher + "/" + measure + "/" + asOf;
    }

    @Override
    public Optional<FactKind> fact() {
      return Optional.of(FactKind.MARKET_TOTAL);
    }

    @Override
    public <R> R visit(Visitor<R> visitor) {
      return visitor.total(this);
    }
  }

  /**
   * What a board allowed.
   *
   * @param announcedOn day, or month where no source gives the day
   */
  record Authorised(String issuer, String announcedOn) implements Cited {

    @Override
    public String word() {
      return "authorisation";
    }

    @Override
    public String name() {
      return issuer + "/" + announcedOn;
    }

    @Override
    public Optional<FactKind> fact() {
      return Optional.of(FactKind.AUTHORISATION);
    }

    @Override
    public <R> R visit(Visitor<R> visitor) {
      return visitor.authorised(this);
    }
  }

  /**
   * A figure of an issuer's business.
   *
   * @param period month, or first and last month with a slash between
   */
  record Operating(String issuer, String period, String item) implements Cited {

    @Override
    public String word() {
      return "operating";
    }

    @Override
    public String name() {
      return issuer + "/" + period.replace('/', '_') + "/" + item;
    }

    @Override
    public Optional<FactKind> fact() {
      return Optional.of(FactKind.OPERATING_FIGURE);
    }

    @Override
    public <R> R visit(Visitor<R> visitor) {
      return visitor.operating(this);
    }
  }

  /**
   * What a company paid for its own shares over a period, as it filed or by subtraction.
   *
   * @param start first day of the period, and {@code end} its last
   */
  record Filed(String issuer, LocalDate start, LocalDate end) implements Cited {

    @Override
    public String word() {
      return "filed";
    }

    @Override
    public String name() {
      return issuer + "/" + start + "/" + end;
    }

    @Override
    public Optional<FactKind> fact() {
      return Optional.of(FactKind.FILING);
    }

    @Override
    public <R> R visit(Visitor<R> visitor) {
      return visitor.filed(this);
    }
  }

  /**
   * What was bought, as the exchange's reports tell it.
   *
   * @param whom an issuer in Hong Kong, or {@code hk} for all that are at hand
   * @param span over which it is summed, or of which days the largest or smallest is asked
   * @param from first day of the span; of the largest or smallest, the day since which
   * @param counted the currency in which price was paid, as an ISO code, or {@code shares} for how
   *     many were bought, whatever they were paid in
   */
  record Bought(String whom, Span span, LocalDate from, String counted) implements Cited {

    /** Shares, and not what was paid for them. */
    public static final String SHARES = "shares";

    /** All issuers of Hong Kong that are at hand. */
    public static final String MARKET = "hk";

    /** Over which time. */
    public enum Span {
      DAY,
      WEEK,
      MONTH,
      QUARTER,
      YEAR,
      LARGEST_DAY,
      SMALLEST_DAY;

      /** The word in claims and message keys. */
      public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
      }

      /** The span of that word. */
      public static Optional<Span> find(String token) {
        return Stream.of(values()).filter(span -> span.token().equals(token)).findFirst();
      }

      /** Last day of the span that begins on a day; empty where it has no end. */
      public Optional<LocalDate> last(LocalDate from) {
        return switch (this) {
          case DAY -> Optional.of(from);
          case WEEK -> Optional.of(from.plusWeeks(1).minusDays(1));
          case MONTH -> Optional.of(from.plusMonths(1).minusDays(1));
          case QUARTER -> Optional.of(from.plusMonths(3).minusDays(1));
          case YEAR -> Optional.of(from.plusYears(1).minusDays(1));
          case LARGEST_DAY, SMALLEST_DAY -> Optional.empty();
        };
      }

      /** Whether one day of several is asked for. */
      public boolean isExtreme() {
        return this == LARGEST_DAY || this == SMALLEST_DAY;
      }
    }

    @Override
    public String word() {
      return "bought";
    }

    @Override
    public String name() {
      return whom + "/" + span.token() + "/" + from + "/" + counted;
    }

    @Override
    public Optional<FactKind> fact() {
      return Optional.of(FactKind.EXECUTION);
    }

    /** What a line adds: shares, or the price paid where it may be believed. */
    public Optional<BigDecimal> of(Execution line) {
      return counted.equals(SHARES) ? Optional.of(line.shares()) : line.believedAggregate();
    }

    /** Whether a line is of those that it is summed from or found among. */
    public boolean takes(Execution line) {
      return (whom.equals(MARKET) || whom.equals(line.issuer()))
          && (counted.equals(SHARES) || line.currency().equals(counted))
          && !line.tradeDate().isBefore(from)
          && span.last(from).filter(line.tradeDate()::isAfter).isEmpty();
    }

    @Override
    public boolean standsOn(FactBody fact) {
      return fact instanceof Execution line && takes(line);
    }

    @Override
    public <R> R visit(Visitor<R> visitor) {
      return visitor.bought(this);
    }
  }

  /** A figure that the catalogue gives of a programme, or how far it is. */
  record Planned(String programme, Part part) implements Cited {

    /** Which figure of a programme. */
    public enum Part {
      BUDGET("budget"),
      MANDATE_SHARES("mandate-shares"),
      MANDATE_BASE("mandate-base"),
      EXECUTED_SHARES("executed-shares"),
      EXECUTED_AMOUNT("executed-amount"),
      PERCENT_OF_BUDGET("percent-of-budget"),
      PERCENT_OF_MANDATE("percent-of-mandate");

      private final String token;

      Part(String token) {
        this.token = token;
      }

      public String token() {
        return token;
      }

      /** What the state of a programme says of it; empty where it says nothing. */
      public Optional<BigDecimal> of(ProgrammeState state) {
        return switch (this) {
          case BUDGET -> state.programme().budget();
          case MANDATE_SHARES -> state.programme().mandateShares();
          case MANDATE_BASE -> state.programme().mandateBase();
          case EXECUTED_SHARES -> state.executedShares();
          case EXECUTED_AMOUNT -> state.executedAmount();
          case PERCENT_OF_BUDGET -> state.percentOfBudget();
          case PERCENT_OF_MANDATE -> state.percentOfMandate();
        };
      }

      /** Whether it can be asked of a programme: one that states no budget has no share of it. */
      public boolean isOf(Programme programme) {
        return switch (this) {
          case BUDGET, EXECUTED_AMOUNT, PERCENT_OF_BUDGET -> programme.budget().isPresent();
          case MANDATE_SHARES, PERCENT_OF_MANDATE -> programme.mandateShares().isPresent();
          case MANDATE_BASE -> programme.mandateBase().isPresent();
          case EXECUTED_SHARES -> true;
        };
      }

      /** Whether it is known on the day of the plan; the others on that of the newest purchase. */
      public boolean isOfThePlan() {
        return this == BUDGET || this == MANDATE_SHARES || this == MANDATE_BASE;
      }

      /** The part that a word stands for. */
      public static Optional<Part> find(String token) {
        return Stream.of(values()).filter(part -> part.token.equals(token)).findFirst();
      }
    }

    @Override
    public String word() {
      return "programme";
    }

    @Override
    public String name() {
      return programme + "/" + part.token();
    }

    @Override
    public Optional<FactKind> fact() {
      return Optional.empty();
    }

    @Override
    public <R> R visit(Visitor<R> visitor) {
      return visitor.planned(this);
    }
  }
}
