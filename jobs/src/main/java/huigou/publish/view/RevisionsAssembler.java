package huigou.publish.view;

import huigou.catalogue.Catalogue;
import huigou.catalogue.SeriesEntry;
import huigou.model.series.Quantity;
import huigou.model.series.Revision;
import huigou.model.view.Sentence;
import huigou.model.view.TableView;
import huigou.model.view.TableView.Amount;
import huigou.model.view.TableView.Cell;
import huigou.model.view.TableView.Column;
import huigou.model.view.TableView.Day;
import huigou.model.view.TableView.Link;
import huigou.model.view.TableView.Words;
import huigou.model.view.TopicView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    List<List<Cell>> rows =
        all.stream()
            .sorted(
                Comparator.comparing((Changed each) -> each.revision().knownOn())
                    .reversed()
                    .thenComparing(each -> each.entry().id())
                    .thenComparing(
                        each -> each.revision().referenceDate(), Comparator.reverseOrder()))
            .map(RevisionsAssembler::row)
            .toList();
    return new TopicView(
        "revisions/",
        "revisions.",
        List.of(Sentence.of("revisions.fact", all.size() - corrections, corrections)),
        List.of(
            new TopicView.Table(
                new TableView(
                    "revised",
                    Sentence.of("revisions.table"),
                    List.of(Sentence.of("revisions.table.note")),
                    List.of(
                        Column.words("record.column.series"),
                        Column.words("table.date"),
                        Column.words("series.revisions.before"),
                        Column.words("series.revisions.after"),
                        Column.words("revisions.column.change"),
                        Column.words("revisions.column.known"),
                        Column.words("series.revisions.kind")),
                    rows,
                    MOST_ROWS,
                    Optional.of("data/revisions.csv")))));
  }

  private static List<Cell> row(Changed each) {
    Revision revision = each.revision();
    return List.of(
        new Link(each.entry().title(), "series/" + each.entry().id() + "/"),
        new Day(revision.referenceDate()),
        new Amount(Quantity.of(revision.oldValue(), each.entry().unit())),
        new Amount(Quantity.of(revision.newValue(), each.entry().unit())),
        new Amount(
            Quantity.move(revision.newValue().subtract(revision.oldValue()), each.entry().unit())),
        new Day(revision.knownOn()),
        new Words(Sentence.of("kind." + revision.kind().token())));
  }
}
