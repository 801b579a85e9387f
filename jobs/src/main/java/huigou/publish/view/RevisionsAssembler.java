package huigou.publish.view;

import huigou.catalogue.Catalogue;
import huigou.catalogue.SeriesEntry;
import huigou.model.series.Quantity;
import huigou.model.series.Revision;
import huigou.model.view.MemberPage.Family;
import huigou.model.view.Sentence;
import huigou.model.view.StandingPage;
import huigou.model.view.TableView;
import huigou.model.view.TableView.Amount;
import huigou.model.view.TableView.Cell;
import huigou.model.view.TableView.Day;
import huigou.model.view.TableView.Link;
import huigou.model.view.TableView.Words;
import huigou.model.view.TopicView;
import huigou.publish.dataset.Revisions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The page of figures that their sources changed. */
final class RevisionsAssembler {

  private static final int MOST_ROWS = 250;

  private final Catalogue catalogue;
  private final Function<SeriesEntry, List<Revision>> revisions;

  RevisionsAssembler(Catalogue catalogue, Function<SeriesEntry, List<Revision>> revisions) {
    this.catalogue = catalogue;
    this.revisions = revisions;
  }

  private record Changed(SeriesEntry entry, Revision revision) {}

  TopicView topic() {
    List<Changed> all = new ArrayList<>();
    for (SeriesEntry entry : catalogue.series()) {
      revisions.apply(entry).forEach(revision -> all.add(new Changed(entry, revision)));
    }
    long corrections =
        all.stream().filter(each -> each.revision().kind() == Revision.Kind.CORRECTION).count();
    List<Changed> rows =
        all.stream()
            .sorted(
                Comparator.comparing((Changed each) -> each.revision().knownOn())
                    .reversed()
                    .thenComparing(each -> each.entry().id())
                    .thenComparing(
                        each -> each.revision().referenceDate(), Comparator.reverseOrder()))
            .toList();
    return new TopicView(
        StandingPage.REVISIONS,
        List.of(Sentence.of("revisions.fact", all.size() - corrections, corrections)),
        List.of(new TopicView.Table(table(rows))));
  }

  private static TableView table(List<Changed> rows) {
    return new TableOf<Changed>()
        .words(
            "record.column.series",
            each ->
                new Link(each.entry().words().title(), Family.SERIES.of(each.entry().id()).path()))
        .words("table.date", each -> new Day(each.revision().referenceDate()))
        .words("series.revisions.before", each -> amount(each, each.revision().oldValue()))
        .words("series.revisions.after", each -> amount(each, each.revision().newValue()))
        .words("revisions.column.change", RevisionsAssembler::change)
        .words("revisions.column.known", each -> new Day(each.revision().knownOn()))
        .words(
            "series.revisions.kind",
            each -> new Words(Sentence.of("kind." + each.revision().kind().token())))
        .table(
            "revised",
            Sentence.of("revisions.table"),
            List.of(Sentence.of("revisions.table.note")),
            rows,
            MOST_ROWS,
            Revisions.DATASET);
  }

  private static Cell amount(Changed each, BigDecimal value) {
    return new Amount(Quantity.of(value, each.entry().unit()), true);
  }

  private static Cell change(Changed each) {
    Revision revision = each.revision();
    return new Amount(
        Quantity.move(revision.newValue().subtract(revision.oldValue()), each.entry().unit()),
        true);
  }
}
