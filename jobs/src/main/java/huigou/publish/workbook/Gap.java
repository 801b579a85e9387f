package huigou.publish.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A place of a part of a workbook that is left bare while the workbook stands in memory, and what
 * comes there on its way out: the rows of a sheet, the figures that a line of a chart carries
 * along.
 *
 * @param mark the markup that stands at the place of the bare part
 * @param filling what comes in its stead
 */
record Gap(String mark, Filling filling) {

  private static final String NO_ROWS = "<sheetData/>";
  private static final String FORMAT = "</c:formatCode>";
  private static final String END = "</c:numCache>";

  /** Writes markup; leaves the stream open. */
  interface Filling {
    void writeTo(OutputStream out) throws IOException;
  }

  /** The rows of a sheet, out of a file. */
  static Gap rows(Path rows) {
    return new Gap(
        NO_ROWS,
        out -> {
          out.write(utf8("<sheetData>\n"));
          Files.copy(rows, out);
          out.write(utf8("</sheetData>"));
        });
  }

  /** The points of a line, of which null is none. */
  static Gap points(List<?> points) {
    return new Gap(
        FORMAT + END,
        out -> {
          StringBuilder markup =
              new StringBuilder(FORMAT + "<c:ptCount val=\"").append(points.size()).append("\"/>");
          for (int i = 0; i < points.size(); i++) {
            if (points.get(i) != null) {
              markup.append("<c:pt idx=\"").append(i).append("\"><c:v>");
              markup.append(points.get(i)).append("</c:v></c:pt>");
            }
          }
          out.write(utf8(markup.append(END).toString()));
        });
  }

  /**
   * Writes a part with its gaps filled, in their order.
   *
   * @throws IllegalStateException when there is no such place where it should be
   */
  static void fill(byte[] bare, List<Gap> gaps, OutputStream out) throws IOException {
    String part = new String(bare, StandardCharsets.UTF_8);
    int at = 0;
    for (Gap gap : gaps) {
      int place = part.indexOf(gap.mark(), at);
      if (place < 0) {
        throw new IllegalStateException(
            "a part of the workbook has no " + gap.mark() + " for what belongs there");
      }
      out.write(utf8(part.substring(at, place)));
      gap.filling().writeTo(out);
      at = place + gap.mark().length();
    }
    out.write(utf8(part.substring(at)));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
