package huigou.publish.view;

import huigou.catalogue.Catalogue;
import huigou.catalogue.SeriesEntry;
import huigou.model.buyback.Programme;
import huigou.model.claim.Measure;
import huigou.model.claim.Measure.Change;
import huigou.model.claim.Measure.Cited;
import huigou.model.claim.Measure.Days;
import huigou.model.claim.Measure.Level;
import huigou.model.claim.Measure.Parts;
import huigou.model.claim.Measure.Ratio;
import huigou.model.claim.Measure.ShareAbove;
import huigou.model.claim.Measure.Sum;
import huigou.model.series.Quantity;
import huigou.model.series.SeriesId;
import huigou.model.text.Localised;
import huigou.model.view.Sentence;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** What claims measure, in words that fit within a sentence. */
final class MeasureWords {

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
    if (measure instanceof Level level) {
      return Sentence.of("measure.level", name(level.of()));
    } else if (measure instanceof Change change) {
      return change
          .from()
          .map(from -> Sentence.of("measure.change.since", name(change.of()), from))
          .orElse(Sentence.of("measure.change", name(change.of())));
    } else if (measure instanceof Sum sum) {
      return Sentence.of("measure.sum", name(sum.of()), sum.from());
    } else if (measure instanceof Days days) {
      return Sentence.of(
          days.run() ? "measure.run" : "measure.days",
          name(days.of()),
          Quantity.of(days.above(), catalogue.getSeries(days.of()).unit()),
          days.from());
    } else if (measure instanceof ShareAbove share) {
      return Sentence.of("measure.share-above", name(share.measure()), name(share.ceiling()));
    } else if (measure instanceof Ratio ratio) {
      return Sentence.of("measure.ratio", of(ratio.of()), of(ratio.to()));
    } else if (measure instanceof Parts parts) {
      return parts.parts().stream()
          .map(this::of)
          .reduce((one, other) -> Sentence.of("measure.and", one, other))
          .orElseThrow();
    }
    return cited((Cited) measure);
  }

  /** A name within a sentence, or the title where the short name stands for itself alone. */
  private Localised name(SeriesId id) {
    SeriesEntry entry = catalogue.getSeries(id);
    return entry.inText().equals(entry.shortTitle()) ? entry.title() : entry.inText();
  }

  private Sentence cited(Cited cited) {
    String[] parts = cited.name().split("/", -1);
    return switch (cited.kind()) {
      case "market-total" ->
          Sentence.of(
              "measure.market-total",
              parts[0],
              Sentence.of("total.measure." + parts[1]),
              LocalDate.parse(parts[2]));
      case "authorisation" ->
          Sentence.of("measure.authorisation", issuer.apply(parts[0]), parts[1]);
      case "operating" ->
          Sentence.of(
              "measure.operating", issuer.apply(parts[0]), parts[1].replace('_', '/'), parts[2]);
      default -> Sentence.of("measure.programme." + parts[1], programme(parts[0]));
    };
  }

  private Localised programme(String id) {
    return catalogue.programmes().stream()
        .filter(programme -> programme.id().equals(id))
        .findFirst()
        .map(Programme::title)
        .orElse(Localised.same(id));
  }
}
