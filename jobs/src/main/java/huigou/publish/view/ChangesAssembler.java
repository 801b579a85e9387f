package huigou.publish.view;

import huigou.catalogue.Catalogue;
import huigou.catalogue.SeriesEntry;
import huigou.edition.EditionContent;
import huigou.model.claim.ChangedVerdict;
import huigou.model.claim.JudgedClaim;
import huigou.model.series.Quantity;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import huigou.model.view.ChangesView;
import huigou.model.view.Sentence;
import huigou.model.view.SourceView;
import huigou.model.view.StandingPage;
import java.util.ArrayList;
import java.util.List;

/** What is another in this edition than in the one before: figures, files, verdicts. */
final class ChangesAssembler {

  private final Catalogue catalogue;
  private final EditionContent content;
  private final SinceBefore since;

  ChangesAssembler(Catalogue catalogue, EditionContent content, SinceBefore since) {
    this.catalogue = catalogue;
    this.content = content;
    this.since = since;
  }

  /** Nothing of the first edition, which has none before it. */
  ChangesView view(List<SourceView> sources, List<JudgedClaim> claims) {
    return since.isFirst()
        ? ChangesView.NONE
        : new ChangesView(figures(), files(sources), verdicts(claims));
  }

  /** Of each key series the newest figure, where it is new; rates in force only by a step. */
  private List<Sentence> figures() {
    List<Sentence> figures = new ArrayList<>();
    for (SeriesId id : catalogue.keyFigures().front()) {
      SeriesEntry entry = catalogue.getSeries(id);
      TimeSeries series = content.figures(id).current();
      if (!entry.isAdministered() && !series.isEmpty()) {
        Vintage newest = series.newest();
        if (since.has(newest)) {
          figures.add(
              Sentence.of(
                      "changes.figure",
                      entry.words().shortTitle(),
                      Quantity.of(newest.value(), entry.unit()),
                      newest.referenceDate())
                  .about(id));
        }
      }
    }
    return figures;
  }

  private List<Sentence> files(List<SourceView> sources) {
    List<Sentence> files = new ArrayList<>();
    for (SourceView source : sources) {
      long came = source.deliveries().stream().filter(file -> since.has(file.receivedOn())).count();
      if (came > 0) {
        files.add(
            Sentence.of("changes.files", source.title(), came)
                .about(source.id(), since.before().toString()));
      }
    }
    return files;
  }

  private List<ChangesView.Verdict> verdicts(List<JudgedClaim> claims) {
    return content.changedVerdicts(since.before(), claims).stream().map(this::verdict).toList();
  }

  private ChangesView.Verdict verdict(ChangedVerdict changed) {
    return new ChangesView.Verdict(
        Sentence.of(
                "changes.verdict",
                changed.claim(),
                Sentence.of("verdict." + changed.before().token()),
                Sentence.of("verdict." + changed.now().token()))
            .about(changed.claim(), changed.now().token()),
        StandingPage.CLAIMS.address(changed.claim()));
  }
}
