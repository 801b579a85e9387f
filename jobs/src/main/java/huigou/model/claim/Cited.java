package huigou.model.claim;

import huigou.model.buyback.Programme;
import huigou.model.fact.Authorisation;
import huigou.model.fact.FactBody;
import huigou.model.fact.FactKind;
import huigou.model.fact.MarketTotal;
import huigou.model.fact.OperatingFigure;
import huigou.model.series.SeriesId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
  }

  /** The figure that a fact gives; empty for a fact that claims do not cite. */
  static Optional<Cited> of(FactBody fact) {
    if (fact instanceof MarketTotal total) {
      return Optional.of(new Total(total.publisher(), total.measure(), total.asOf()));
    } else if (fact instanceof Authorisation authorisation) {
      return Optional.of(new Authorised(authorisation.issuer(), authorisation.announcedOn()));
    } else if (fact instanceof OperatingFigure figure) {
      return Optional.of(new Operating(figure.issuer(), figure.period(), figure.item()));
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

  /** A figure that the catalogue gives of a programme. */
  record Planned(String programme, Part part) implements Cited {

    /** Which figure of a programme. */
    public enum Part {
      BUDGET("budget"),
      MANDATE_SHARES("mandate-shares"),
      MANDATE_BASE("mandate-base");

      private final String token;

      Part(String token) {
        this.token = token;
      }

      public String token() {
        return token;
      }

      /** What a programme says of it; empty where it says nothing. */
      public Optional<BigDecimal> of(Programme programme) {
        return switch (this) {
          case BUDGET -> programme.budget();
          case MANDATE_SHARES -> programme.mandateShares();
          case MANDATE_BASE -> programme.mandateBase();
        };
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
