package huigou.model.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What files are by their first bytes. Made up. */
class FileKindTest {

  private static byte[] bytes(String letters) {
    return letters.getBytes(StandardCharsets.ISO_8859_1);
  }

  static Stream<Arguments> beginnings() {
    return Stream.of(
        Arguments.of("%PDF-1.7\n%âãÏÓ", FileKind.PDF),
        Arguments.of("%!PS-Adobe-3.0\n", FileKind.POSTSCRIPT),
        Arguments.of("{\\rtf1\\ansi", FileKind.RTF),
        Arguments.of("\u0089PNG\r\n\u001a\n\0\0", FileKind.PNG),
        Arguments.of("ÿØÿà\0\u0010JFIF", FileKind.JPEG),
        Arguments.of("GIF89a\1\0", FileKind.GIF),
        Arguments.of("II*\0", FileKind.TIFF),
        Arguments.of("RIFF\1\0\0\0WEBPVP8 ", FileKind.WEBP),
        Arguments.of("\0\0\0\u0018ftypheic", FileKind.HEIC),
        Arguments.of("PAR1\u0015\4\u0015", FileKind.PARQUET),
        Arguments.of("ARROW1\0\0", FileKind.ARROW),
        Arguments.of("Obj\1\3", FileKind.AVRO),
        Arguments.of("SQLite format 3\0", FileKind.SQLITE),
        Arguments.of("\u0089HDF\r\n\u001a\n\0", FileKind.HDF5),
        Arguments.of("\0\1\0\0Standard Jet DB", FileKind.ACCESS),
        Arguments.of("\t\4\6\0\0\0", FileKind.EXCEL_4),
        Arguments.of("7z¼¯'\u001c\0\4", FileKind.SEVEN_ZIP),
        Arguments.of("Rar!\u001a\7\1\0", FileKind.RAR),
        Arguments.of("ý7zXZ\0\0", FileKind.XZ),
        Arguments.of("BZh91AY&SY\1", FileKind.BZIP2),
        Arguments.of("(µ/ý\4", FileKind.ZSTD),
        Arguments.of("a.csv" + "\0".repeat(252) + "ustar\00000", FileKind.TAR),
        Arguments.of(
            "Return-Path: <a@b.example>\r\nReceived: from x\r\n\tby y\r\nSubject: figures\r\n",
            FileKind.MAIL),
        Arguments.of("From: a@b.example\nTo: c\nDate: now\nSubject: x\n\nSOFR", FileKind.MAIL));
  }

  @ParameterizedTest
  @MethodSource("beginnings")
  void aFileIsKnownByItsFirstBytes(String beginning, FileKind kind) {
    assertThat(FileKind.of(bytes(beginning))).contains(kind);
  }

  /** Texts may begin with the letters of any form, and a page saved in one file is no letter. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "observation_date,SOFR\n2025-10-30,4.04\n",
        "PAR1,ORC,BZh91\n1,2,3\n",
        "GIF89a,II*\n",
        "Rar!\n",
        "{\"refRates\": []}",
        "<html><title>%PDF-</title>",
        "Date: 2025-10-30\nSOFR: 4.04\nEFFR: 3.9\n",
        "From: one\nTo: other\n",
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/\r\nSubject: x\r\nMIME-Version: 1.0\r\n",
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\nX-A: b\r\n"
      })
  void aTextIsNone(String text) {
    assertThat(FileKind.of(bytes(text))).isEmpty();
  }

  @Test
  void anArchiveIsKnownByTheNamesWithin() {
    assertThat(FileKind.ofArchive(List.of("[Content_Types].xml", "word/document.xml"), ""))
        .contains(FileKind.WORD);
    assertThat(FileKind.ofArchive(List.of("[Content_Types].xml", "ppt/presentation.xml"), ""))
        .contains(FileKind.POWERPOINT);
    assertThat(FileKind.ofArchive(List.of("[Content_Types].xml", "xl/workbook.bin"), ""))
        .contains(FileKind.XLSB);
    assertThat(FileKind.ofArchive(List.of("Index/Document.iwa", "preview.jpg"), ""))
        .contains(FileKind.NUMBERS);
    assertThat(
            FileKind.ofArchive(
                List.of("mimetype", "content.xml"),
                "application/vnd.oasis.opendocument.spreadsheet"))
        .contains(FileKind.OPEN_SHEET);
    assertThat(FileKind.ofArchive(List.of("mimetype"), "application/vnd.oasis.opendocument.text"))
        .contains(FileKind.OPEN_TEXT);
    assertThat(FileKind.ofArchive(List.of("mimetype"), "application/epub+zip"))
        .contains(FileKind.EPUB);
    assertThat(
            FileKind.ofArchive(
                List.of("[Content_Types].xml", "xl/workbook.xml", "xl/embeddings/word/a.docx"), ""))
        .as("a workbook is read, whatever is in it")
        .isEmpty();
    assertThat(FileKind.ofArchive(List.of("figures.csv", "readme.pdf"), "")).isEmpty();
  }

  /** An archive whose end is not at hand: each piece has its name before it. */
  @Test
  void theBeginningOfAnArchiveNamesWhatLiesWithin() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : new String[] {"[Content_Types].xml", "_rels/.rels", "word/document.xml"}) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes(name.repeat(20)));
      }
    }
    String whole = bytes.toString(StandardCharsets.ISO_8859_1);
    assertThat(FileKind.ofArchive(whole)).contains(FileKind.WORD);
    assertThat(FileKind.ofArchive(whole.substring(0, whole.indexOf("word/") + 6)))
        .as("cut within the name")
        .contains(FileKind.WORD);
    assertThat(FileKind.ofArchive(whole.substring(0, whole.indexOf("word/") - 10))).isEmpty();
    assertThat(FileKind.ofArchive("PK\u0003\u0004")).isEmpty();
    String ods = "application/vnd.oasis.opendocument.spreadsheet";
    assertThat(
            FileKind.ofArchive(
                "PK\u0003\u0004"
                    + "\0".repeat(22)
                    + "\u0008\0\0\0mimetype"
                    + ods
                    + "PK\u0001\u0002"))
        .contains(FileKind.OPEN_SHEET);
  }

  @Test
  void aCompoundFileIsKnownByTheNamesWithin() {
    assertThat(FileKind.ofCompound(List.of("WordDocument", "1Table"))).contains(FileKind.WORD_97);
    assertThat(FileKind.ofCompound(List.of("PowerPoint Document")))
        .contains(FileKind.POWERPOINT_97);
    assertThat(FileKind.ofCompound(List.of("__properties_version1.0", "__nameid_version1.0")))
        .contains(FileKind.OUTLOOK);
    assertThat(FileKind.ofCompound(List.of("Workbook"))).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @EnumSource(FileKind.class)
  void eachHasANameThatIsTheSameInEveryLanguage(FileKind kind) {
    assertThat(kind.form()).isNotBlank().doesNotContain("{", "}");
    assertThat(kind.use()).isNotNull();
  }
}
