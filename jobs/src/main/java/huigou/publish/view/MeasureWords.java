package huigou.publish.view;

import huigou.catalogue.Catalogue;
import huigou.catalogue.SeriesEntry;
import huigou.model.buyback.Programme;
import huigou.model.claim.Cited;
import huigou.model.claim.Measure;
import huigou.model.claim.Measure.Change;
import huigou.model.claim.Measure.Days;
import huigou.model.claim.Measure.Extreme;
import huigou.model.claim.Measure.Level;
import huigou.model.claim.Measure.Parts;
import huigou.model.claim.Measure.Portion;
import huigou.model.claim.Measure.Ratio;
import huigou.model.claim.Measure.ShareAbove;
import huigou.model.claim.Measure.Sum;
import huigou.model.series.Combination;
import huigou.model.series.Quantity;
import huigou.model.series.SeriesId;
import huigou.model.series.Unit;
import huigou.model.text.Localised;
import huigou.model.view.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What claims measure, in words that fit within a sentence. */
final class MeasureWords implements Measure.Visitor<Sentence>, Cited.Visitor<Sentence> {

  private static final String SHARES = "shares";

  private final Catalogue catalogue;
  private final Function<String, Localised> issuer;

  /**
   * @param issuer name of an issuer by its id
   */
  MeasureWords(Catalogue catalogue, Function<String, Localised> issuer) {
    this.catalogue = catalogue;
    this.issuer = issuer;
  }

  /** Several measures, one of which may have been meant. */
  Sentence either(List<Measure> measures) {
    return measures.stream()
        .map(this::of)
        .reduce((one, other) -> Sentence.of("measure.or", one, other))
        .orElseThrow();
  }

  Sentence of(Measure measure) {
    return measure.accept(this);
  }

  @Override
  public Sentence level(Level level) {
    return Sentence.of("measure.level", name(level.of()));
  }

  @Override
  public Sentence change(Change change) {
    return change
        .from()
        .map(from -> Sentence.of("measure.change.since", name(change.of()), from))
        .orElse(Sentence.of("measure.change", name(change.of())));
  }

  @Override
  public Sentence sum(Sum sum) {
    return Sentence.of("measure.sum", name(sum.of()), sum.from());
  }

  @Override
  public Sentence days(Days days) {
    String key = days.run() ? "measure.run" : "measure.days";
    Optional<List<Combination.Term>> spread = spread(days);
    return spread.isPresent()
        ? Sentence.of(
            key,
            name(spread.get().get(0).series()),
            name(spread.get().get(1).series()),
            days.from())
        : Sentence.of(
            key,
            name(days.of()),
            Quantity.of(days.above(), catalogue.getSeries(days.of()).unit()),
            days.from());
  }

  /** Two rates whose difference is to be above nothing: the one is above the other. */
  private Optional<List<Combination.Term>> spread(Days days) {
    return catalogue
        .getSeries(days.of())
        .combination()
        .filter(each -> days.above().signum() == 0)
        .filter(each -> each.reach() instanceof Combination.Level)
        .map(Combination::terms)
        .filter(terms -> terms.size() == 2 && terms.get(0).sign() > 0 && terms.get(1).sign() < 0);
  }

  /** What a number of a measure counts, as a word; empty where it has a unit, or is of several. */
  static Optional<String> counted(Measure measure, Unit unit) {
    if (unit != Unit.NUMBER) {
      return Optional.empty();
    } else if (measure instanceof Days) {
      return Optional.of("days");
    }
    boolean shares =
        measure instanceof Cited.Bought bought && bought.counted().equals(SHARES)
            || measure instanceof Cited.Planned planned
                && (planned.part().token().endsWith(SHARES)
                    || planned.part().token().endsWith("base"));
    return shares ? Optional.of(SHARES) : Optional.empty();
  }

  @Override
  public Sentence shareAbove(ShareAbove share) {
    return Sentence.of("measure.share-above", name(share.measure()), name(share.ceiling()));
  }

  @Override
  public Sentence ratio(Ratio ratio) {
    return Sentence.of("measure.ratio", of(ratio.of()), of(ratio.to()));
  }

  @Override
  public Sentence parts(Parts parts) {
    return parts.parts().stream()
        .map(this::of)
        .reduce((one, other) -> Sentence.of("measure.and", one, other))
        .orElseThrow();
  }

  @Override
  public Sentence extreme(Extreme extreme) {
    return Sentence.of(
        "measure." + (extreme.moves() ? "largest-rise" : extreme.highest() ? "highest" : "lowest"),
        name(extreme.of()),
        extreme.from());
  }

  @Override
  public Sentence portion(Portion portion) {
    return Sentence.of(
        "measure.portion", Quantity.of(portion.percent(), Unit.PERCENT), of(portion.of()));
  }

  @Override
  public Sentence cited(Cited cited) {
    return cited.visit(this);
  }

  /** A name within a sentence, or the title where the short name stands for itself alone. */
  private Localised name(SeriesId id) {
    SeriesEntry entry = catalogue.getSeries(id);
    return entry.words().inText().equals(entry.words().shortTitle())
        ? entry.words().title()
        : entry.words().inText();
  }

  @Override
  public Sentence total(Cited.Total cited) {
    return Sentence.of(
        "measure.market-total",
        Localised.same(cited.publisher()),
        Sentence.of("total.measure." + cited.measure()),
        cited.asOf());
  }

  @Override
  public Sentence authorised(Cited.Authorised cited) {
    return Sentence.of("measure.authorisation", issuer.apply(cited.issuer()), cited.announcedOn());
  }

  @Override
  public Sentence operating(Cited.Operating cited) {
    return Sentence.of(
        "measure.operating", issuer.apply(cited.issuer()), cited.period(), cited.item());
  }

  @Override
  public Sentence planned(Cited.Planned cited) {
    return Sentence.of("measure.programme." + cited.part().token(), programme(cited.programme()));
  }

  @Override
  public Sentence filed(Cited.Filed cited) {
    return Sentence.of("measure.filed", issuer.apply(cited.issuer()), cited.start(), cited.end());
  }

  @Override
  public Sentence bought(Cited.Bought cited) {
    return Sentence.of(
        "measure.bought." + cited.span().token(),
        cited.whom().equals(Cited.Bought.MARKET)
            ? Sentence.of("measure.bought.market")
            : Sentence.text(issuer.apply(cited.whom())),
        cited.from(),
        cited.counted());
  }

  private Localised programme(String id) {
    return catalogue.programmes().stream()
        .filter(programme -> programme.id().equals(id))
        .findFirst()
        .map(Programme::title)
        .orElse(Localised.same(id));
  }
}
