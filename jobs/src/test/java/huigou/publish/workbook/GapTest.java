package huigou.publish.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GapTest {

  private static final String CACHE = "<c:numCache><c:formatCode>0</c:formatCode></c:numCache>";

  private static String filled(String bare, Gap... gaps) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Gap.fill(bare.getBytes(StandardCharsets.UTF_8), List.of(gaps), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void pointsComeInTheOrderOfTheirLinesAndNoneIsLeftOut() throws IOException {
    assertThat(
            filled(
                "<回>" + CACHE + CACHE + "</回>",
                Gap.points(List.of(45000, 45001)),
                Gap.points(Arrays.asList(null, new BigDecimal("4.10")))))
        .isEqualTo(
            "<回><c:numCache><c:formatCode>0</c:formatCode><c:ptCount val=\"2\"/>"
                + "<c:pt idx=\"0\"><c:v>45000</c:v></c:pt><c:pt idx=\"1\"><c:v>45001</c:v></c:pt></c:numCache>"
                + "<c:numCache><c:formatCode>0</c:formatCode><c:ptCount val=\"2\"/>"
                + "<c:pt idx=\"1\"><c:v>4.10</c:v></c:pt></c:numCache></回>");
  }

  @Test
  void rowsOfAFileComeIntoTheirSheet(@TempDir Path folder) throws IOException {
    Path rows = Files.writeString(folder.resolve("rows.xml"), "<row r=\"1\"/>");
    assertThat(filled("<a/><sheetData/><b/>", Gap.rows(rows)))
        .isEqualTo("<a/><sheetData>\n<row r=\"1\"/></sheetData><b/>");
    assertThat(filled("<sheetData/>")).isEqualTo("<sheetData/>");
  }

  @Test
  void whatHasNoPlaceIsAFault() {
    assertThatThrownBy(() -> filled(CACHE, Gap.points(List.of(1)), Gap.points(List.of(2))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("</c:numCache> for what belongs there");
  }
}
