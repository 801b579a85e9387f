package huigou.parse;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.support.Workbooks;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that are damaged. Made up. */
class WorkbookTableTest {

  private static byte[] whole() throws IOException {
    return Workbooks.of(
        new Object[] {
          "Effective Date", "Rate Type", "Rate (%)", "75th Percentile (%)", "Volume ($Billions)"
        },
        new Object[] {"11/06/2025", "SOFR", 4.05, 4.12, 3297});
  }

  /** The workbook with one of its parts broken off in the middle of an element. */
  private static byte[] without(String part) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(whole()));
        ZipOutputStream to = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        byte[] said = from.readAllBytes();
        to.write(entry.getName().endsWith(part) ? "<a><b".getBytes(StandardCharsets.UTF_8) : said);
      }
    }
    return bytes.toByteArray();
  }

  /** What is wrong is the file and never the right to read it: it was read a moment before. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "xl/styles.xml",
        "xl/workbook.xml",
        "xl/sharedStrings.xml",
        "xl/worksheets/sheet1.xml",
        "xl/_rels/workbook.xml.rels",
        "[Content_Types].xml"
      })
  void aWorkbookOfWhichAPartIsDamagedIsMalformed(String part) throws IOException {
    assertThat(MadeDelivery.of("new-york-fed", without(part)).issues)
        .containsExactly("refused: WORKBOOK_MALFORMED");
  }

  @Test
  void aWholeOneIsRead() throws IOException {
    assertThat(MadeDelivery.of("new-york-fed", without("no such part")).issues).isEmpty();
  }
}
