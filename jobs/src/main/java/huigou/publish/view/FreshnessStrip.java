package huigou.publish.view;

import huigou.catalogue.Catalogue;
import huigou.catalogue.SeriesEntry;
import huigou.model.series.Freshness;
import huigou.model.view.EditionView.FamilyDate;
import huigou.model.view.Sentence;
import huigou.model.view.SeriesView;
import huigou.model.view.SiteView;
import huigou.model.view.SourceView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How far the figures reach, family by family: a reference rate by its own newest fixing, a group
 * of rates in force by the days on which the first and the last of them end, a single series by its
 * newest figure, a source of facts by its newest fact.
 */
final class FreshnessStrip {

  private final Catalogue catalogue;
  private final LocalDate asOf;

  FreshnessStrip(Catalogue catalogue, LocalDate asOf) {
    this.catalogue = catalogue;
    this.asOf = asOf;
  }

  /** The families of the catalogue that the edition has, in its order. */
  List<FamilyDate> families(List<SiteView.Group> groups, List<SourceView> sources) {
    List<FamilyDate> families = new ArrayList<>();
    for (String name : catalogue.keyFigures().families()) {
      Optional<SiteView.Group> group =
          groups.stream().filter(each -> each.id().equals(name)).findFirst();
      if (group.isPresent()) {
        families.add(of(group.get()));
      } else {
        groups.stream()
            .flatMap(each -> each.series().stream())
            .filter(view -> view.id().value().equals(name))
            .map(this::of)
            .forEach(families::add);
        sources.stream()
            .filter(source -> source.id().equals(name))
            .flatMap(source -> of(source).stream())
            .forEach(families::add);
      }
    }
    return families;
  }

  private FamilyDate of(SiteView.Group group) {
    SeriesView namesake = group.series().get(0);
    if (namesake.id().value().equals(group.id())) {
      return of(namesake);
    }
    List<SeriesView> members =
        group.series().stream()
            .filter(view -> view.timing().freshness() != Freshness.ENDED)
            .sorted(Comparator.comparing(each -> each.span().last()))
            .toList();
    if (members.isEmpty()) {
      return of(namesake);
    }
    SeriesView first = members.get(0);
    return new FamilyDate(
        group.title(),
        first.span().last(),
        members.get(members.size() - 1).span().last(),
        standing(first),
        first.timing().nextDue());
  }

  private FamilyDate of(SeriesView view) {
    return new FamilyDate(
        view.words().shortTitle(),
        view.span().last(),
        view.span().last(),
        standing(view),
        view.timing().nextDue());
  }

  private static Optional<FamilyDate> of(SourceView source) {
    return source
        .dataTo()
        .map(day -> new FamilyDate(source.title(), day, day, Optional.empty(), Optional.empty()));
  }

  /** How many release days have passed since the newest figure. */
  private Optional<Sentence> standing(SeriesView view) {
    if (view.timing().freshness() == Freshness.ENDED) {
      return Optional.of(Sentence.of("strip.ended"));
    }
    SeriesEntry entry = catalogue.getSeries(view.id());
    int missed = entry.schedule().dueAfter(view.span().last(), asOf);
    return Optional.of(
        missed == 0 ? Sentence.of("strip.newest") : Sentence.of("strip.behind", missed));
  }
}
