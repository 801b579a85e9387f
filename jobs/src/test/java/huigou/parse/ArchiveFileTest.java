package huigou.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Archives of texts. Made up. */
class ArchiveFileTest {

  private static final String FIGURES = "observation_date,SOFR\n2025-11-24,4.05\n";
  private static final String LATER = "observation_date,SOFR\n2025-11-25,4.06\n";

  /** An archive of names and texts in turn. */
  private static byte[] zip(Object... namesAndContents) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        Object content = namesAndContents[i + 1];
        zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
        zip.write(
            content instanceof byte[] raw
                ? raw
                : content.toString().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static MadeDelivery fred(Object... namesAndContents) throws IOException {
    return MadeDelivery.of("fred", zip(namesAndContents));
  }

  @Test
  void theFilesWithinAreReadInTheOrderOfTheirNames() throws IOException {
    MadeDelivery made = fred("b.csv", LATER, "a/", "", "a.csv", FIGURES);
    assertThat(made.issues).isEmpty();
    assertThat(made.layout).isEqualTo("fred-graph-table");
    assertThat(made.lines)
        .containsExactly("2025-11-24 SOFR value=4.05", "2025-11-25 SOFR value=4.06");
  }

  @Test
  void anArchiveOfNothingIsEmpty() throws IOException {
    assertThat(fred().issues).containsExactly("refused: FILE_EMPTY");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "README.txt|Made up by hand",
        "readme.pdf|%PDF-1.7 made up",
        "letter.eml|From: a@b.example",
        "page.html|<html><body>Made up</body></html>",
        "empty.csv|''",
        "header.csv|observation_date,SOFR",
      })
  void aFileWithinThatIsNoDataIsPassedOverAndSaid(String name, String text) throws IOException {
    MadeDelivery made = fred(name, text + (text.isEmpty() ? "" : "\n"), "figures.csv", FIGURES);
    assertThat(made.issues).singleElement().asString().startsWith("odd: MEMBER_PASSED_OVER");
    assertThat(made.quoted).containsExactly(name);
    assertThat(made.lines).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "observation_date,DATE_MADE_UP|refused: COLUMN_UNKNOWN 1 DATE_MADE_UP",
        "observation_date,SOFR,SOFR|refused: COLUMN_TWICE 1 SOFR",
        "observation_date;SOFR|refused: SEPARATOR_OTHER 1",
      })
  void aFileWithinThatIsWrongDataRefusesTheWhole(String header, String issue) throws IOException {
    assertThat(fred("a.csv", FIGURES, "b.csv", header + "\n2025-11-24,1\n").issues)
        .containsExactly(issue);
  }

  @Test
  void anArchiveWithinAnArchiveIsPassedOver() throws IOException {
    MadeDelivery made = fred("a.zip", zip("a.csv", LATER), "b.csv", FIGURES);
    assertThat(made.issues).containsExactly("odd: MEMBER_PASSED_OVER");
    assertThat(made.lines).containsExactly("2025-11-24 SOFR value=4.05");
    assertThat(fred("a.zip", zip("a.csv", LATER)).issues)
        .containsExactly("refused: ARCHIVE_UNREAD");
  }

  @Test
  void aFileWithinMayBePackedAgainAndWhole() throws IOException {
    byte[] packed = gzip(FIGURES);
    assertThat(fred("a.csv.gz", packed).lines).containsExactly("2025-11-24 SOFR value=4.05");
    assertThat(fred("a.csv.gz", Arrays.copyOf(packed, packed.length - 12)).issues)
        .containsExactly("refused: FILE_CUT_SHORT");
  }

  @Test
  void anArchiveWithoutDataIsRefusedByTheNamesWithin() throws IOException {
    MadeDelivery made = fred("b.txt", "Made up\n", "a.txt", "Made up\n");
    assertThat(made.issues).containsExactly("refused: ARCHIVE_UNREAD");
    assertThat(made.quoted).containsExactly("a.txt, b.txt");
  }

  /** Documents and tables of other programs are archives too, and none of texts. */
  @ParameterizedTest
  @CsvSource({
    "word/document.xml, x, FILE_FOR_PEOPLE, Word (.docx)",
    "ppt/presentation.xml, x, FILE_FOR_PEOPLE, PowerPoint (.pptx)",
    "xl/workbook.bin, x, TABLE_UNREAD, Excel (.xlsb)",
    "Index/Document.iwa, x, TABLE_UNREAD, Apple Numbers (.numbers)",
    "mimetype, application/vnd.oasis.opendocument.spreadsheet, TABLE_UNREAD, OpenDocument (.ods)",
    "mimetype, application/epub+zip, FILE_FOR_PEOPLE, EPUB"
  })
  void anArchiveThatIsADocumentOrAnotherTableIsNamed(
      String name, String text, String code, String kind) throws IOException {
    MadeDelivery made = fred("[Content_Types].xml", "x", name, text, "figures.csv", FIGURES);
    assertThat(made.issues).containsExactly("refused: " + code);
    assertThat(made.quoted).containsExactly(kind);
  }

  @Test
  void anArchiveThatIsCutShortIsRefused() throws IOException {
    byte[] whole = zip("a.csv", FIGURES);
    assertThat(MadeDelivery.of("fred", Arrays.copyOf(whole, whole.length - 12)).issues)
        .containsExactly("refused: FILE_CUT_SHORT");
  }

  @Test
  void whatUnpacksToMoreThanAnyDeliveryIsRefusedBeforeItIsRead() throws IOException {
    byte[] swollen = zip("a.csv", FIGURES, "b.csv", LATER);
    for (int mebibytes : new int[] {511, 512}) {
      assertThat(MadeDelivery.of("fred", sized(swollen, mebibytes << 20)).issues)
          .as(mebibytes + " MiB")
          .isEqualTo(
              mebibytes < 512
                  ? MadeDelivery.of("fred", swollen).issues
                  : List.of("refused: WORKBOOK_SWOLLEN"));
    }
  }

  /** The same archive, whose list of files says that the first of them unpacks to so much. */
  private static byte[] sized(byte[] archive, int bytes) {
    byte[] sized = archive.clone();
    for (int i = 0; i + 28 < sized.length; i++) {
      if (sized[i] == 'P' && sized[i + 1] == 'K' && sized[i + 2] == 1 && sized[i + 3] == 2) {
        for (int k = 0; k < 4; k++) {
          sized[i + 24 + k] = (byte) (bytes >> 8 * k);
        }
        return sized;
      }
    }
    throw new IllegalArgumentException("no archive");
  }
}
