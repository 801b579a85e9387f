package huigou.load;

import huigou.catalogue.Catalogue;
import huigou.catalogue.Layout;
import huigou.model.issue.FileRefused;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Delivery;
import huigou.model.origin.Place;
import huigou.model.raw.RawRecord;
import huigou.model.raw.RawRow;
import huigou.normalise.FileReading;
import huigou.normalise.RowNormaliser;
import huigou.parse.DeliveryParser;
import huigou.parse.RowSink;
import java.nio.file.Path;

/**
 * One file, parsed and judged: where the stages {@code parse} and {@code normalise}, which do not
 * know each other, are put one behind the other.
 *
 * @param layout the layout that the file has
 * @param figures its rows, taken or kept out
 */
public record DeliveryReading(Layout layout, FileReading figures) {

  /**
   * Reads and judges one file.
   *
   * @throws FileRefused when nothing of it can be used
   */
  public static DeliveryReading of(Catalogue catalogue, Delivery delivery, Path file) {
    RowNormaliser normaliser = new RowNormaliser(catalogue, delivery);
    Layout layout =
        DeliveryParser.parse(
            delivery,
            file,
            catalogue.forms(delivery.source()),
            new RowSink() {
              @Override
              public void row(RawRow row, Layout found) {
                normaliser.row(row, found);
              }

              @Override
              public void record(RawRecord record, Layout found) {
                normaliser.record(record, found);
              }

              @Override
              public void otherRow(Issue issue) {
                normaliser.otherRow(issue);
              }

              @Override
              public void oddity(Issue issue) {
                normaliser.oddity(issue);
              }
            });
    return new DeliveryReading(layout, reading(delivery, normaliser));
  }

  /** What one file brings up after its last row is that file's too. */
  private static FileReading reading(Delivery delivery, RowNormaliser normaliser) {
    try {
      return normaliser.reading();
    } catch (FileRefused refused) {
      throw refused;
    } catch (RuntimeException e) {
      FileRefused refused =
          new FileRefused(
              new Issue(
                  IssueCode.READING_FAILED,
                  Place.of(delivery.path()),
                  e.getClass().getSimpleName(),
                  ""));
      refused.initCause(e);
      throw refused;
    }
  }
}
