package huigou.edition;

import huigou.catalogue.Catalogue;
import huigou.catalogue.SeriesEntry;
import huigou.derive.buyback.DoubtfulFilings;
import huigou.derive.buyback.Repurchases;
import huigou.model.fact.Filing;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import huigou.model.series.Doubt;
import huigou.model.series.Observation;
import huigou.model.series.SeriesId;
import huigou.model.series.SeriesVintages;
import huigou.model.series.Vintage;
import huigou.store.DoubtRepository;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an edition holds back, prints with a mark or leaves blank because it looks wrong: figures of
 * series, and of filings.
 */
public final class EditionDoubts {

  private final Catalogue catalogue;
  private final DoubtRepository doubts;
  private final LocalDate asOf;

  public EditionDoubts(Catalogue catalogue, DoubtRepository doubts, LocalDate asOf) {
    this.catalogue = catalogue;
    this.doubts = doubts;
    this.asOf = asOf;
  }

  /** Figures that are in doubt at the end of the edition's date, by series and date. */
  public List<Doubt> figures(KnownEdition edition) {
    return catalogue.series().stream()
        .filter(entry -> entry.usualMove().isPresent())
        .map(SeriesEntry::id)
        .flatMap(id -> figures(id, edition).stream())
        .toList();
  }

  /** Those of one series. */
  public List<Doubt> figures(SeriesId id, KnownEdition edition) {
    List<DoubtRepository.Dated> stood =
        doubts.all(id).stream().filter(dated -> dated.stood(asOf)).toList();
    return stood.isEmpty()
        ? List.of()
        : stood.stream()
            .map(DoubtRepository.Dated::doubt)
            .filter(doubt -> !isSaidElsewhere(doubt, edition.figures(id)))
            .toList();
  }

  /** Whether another source says the same figure of the same date. */
  private static boolean isSaidElsewhere(Doubt doubt, SeriesVintages known) {
    String source = doubt.observation().place().source();
    return Stream.concat(
            known.current().find(doubt.observation().referenceDate()).stream(),
            known.others().stream())
        .filter(each -> each.referenceDate().equals(doubt.observation().referenceDate()))
        .filter(each -> each.value().compareTo(doubt.observation().value()) == 0)
        .map(Vintage::source)
        .anyMatch(other -> !other.value().equals(source));
  }

  /** All of it as issues, each at the cell it is about. */
  public List<Issue> issues(KnownEdition edition) {
    List<Issue> issues = new ArrayList<>();
    figures(edition).forEach(doubt -> issues.add(issue(doubt)));
    Map<Filing, Place> places = edition.filingPlaces();
    for (Repurchases.Reading reading : edition.repurchaseReadings()) {
      reading.doubts().forEach(doubt -> issues.add(issue(doubt, places)));
      reading.withheld().forEach(withheld -> issues.add(issue(withheld, places)));
    }
    return issues;
  }

  private static Issue issue(Doubt doubt) {
    Observation figure = doubt.observation();
    return new Issue(
        doubt.kind() == Doubt.Kind.HELD ? IssueCode.FIGURE_HELD : IssueCode.FIGURE_UNUSUAL,
        figure.place(),
        figure.series() + " " + figure.referenceDate() + ": " + figure.value().toPlainString(),
        doubt.against().toPlainString() + " (" + doubt.againstDate() + ")");
  }

  private static Issue issue(DoubtfulFilings.Doubt doubt, Map<Filing, Place> places) {
    return new Issue(
        IssueCode.FILING_DOUBTFUL,
        places.get(doubt.filing()),
        said(doubt.filing()),
        said(doubt.against()));
  }

  private static Issue issue(Repurchases.Withheld withheld, Map<Filing, Place> places) {
    return new Issue(
        IssueCode.BASES_DIFFER,
        places.get(withheld.longer()),
        withheld.longer().issuer() + " " + withheld.start() + " … " + withheld.end(),
        said(withheld.longer()) + "; " + said(withheld.shorter()));
  }

  private static String said(Filing filing) {
    return filing.start().map(Object::toString).orElse("")
        + " … "
        + filing.end()
        + ": "
        + filing.value().toPlainString()
        + " "
        + filing.unit()
        + " ("
        + filing.accession()
        + ", "
        + filing.filed()
        + ")";
  }
}
