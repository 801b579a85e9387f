package huigou.publish.data;

import huigou.model.series.SeriesId;
import huigou.model.series.Vintage;

/**
 * Rows of figures, written straight into the text of a file: they are most of what an edition
 * writes, and every cell of them is an id, a date, a decimal or a token, none of which needs
 * quoting.
 */
final class FigureRows {

  private FigureRows() {}

  /** A row of a series' own CSV. */
  static void csv(Vintage figure, StringBuilder out) {
    out.append(figure.referenceDate())
        .append(',')
        .append(figure.value().toPlainString())
        .append(',')
        .append(figure.status().token())
        .append(',')
        .append(figure.knownOn())
        .append(',')
        .append(source(figure))
        .append('\n');
  }

  /** The same as a member of an array. */
  static void json(Vintage figure, StringBuilder out) {
    out.append("{\"reference_date\":\"")
        .append(figure.referenceDate())
        .append("\",\"value\":")
        .append(figure.value().toPlainString())
        .append(",\"status\":\"")
        .append(figure.status().token())
        .append("\",\"known_on\":\"")
        .append(figure.knownOn())
        .append("\",\"source\":\"")
        .append(source(figure))
        .append("\"}");
  }

  /** A row of the CSV of all vintages. */
  static void vintageCsv(SeriesId series, Vintage vintage, StringBuilder out) {
    out.append(series)
        .append(',')
        .append(vintage.referenceDate())
        .append(',')
        .append(vintage.knownOn())
        .append(',')
        .append(vintage.value().toPlainString())
        .append(',')
        .append(vintage.status().token())
        .append(',')
        .append(source(vintage))
        .append(',')
        .append(vintage.receivedOn())
        .append('\n');
  }

  /** The same as a member of an array. */
  static void vintageJson(SeriesId series, Vintage vintage, StringBuilder out) {
    out.append("{\"series_id\":\"")
        .append(series)
        .append("\",\"reference_date\":\"")
        .append(vintage.referenceDate())
        .append("\",\"known_on\":\"")
        .append(vintage.knownOn())
        .append("\",\"value\":")
        .append(vintage.value().toPlainString())
        .append(",\"status\":\"")
        .append(vintage.status().token())
        .append("\",\"source\":\"")
        .append(source(vintage))
        .append("\",\"received_on\":\"")
        .append(vintage.receivedOn())
        .append("\"}");
  }

  /** The word for where a figure comes from. */
  static String source(Vintage figure) {
    return figure.source() == null ? "derived" : figure.source().value();
  }
}
