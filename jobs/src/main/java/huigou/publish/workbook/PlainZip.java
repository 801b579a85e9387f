package huigou.publish.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A zip again with its entries in order and at one fixed time, so that equal content makes equal
 * files.
 */
public final class PlainZip {

  /** Not the first day of 1980, at which the JDK adds a field that depends on the time zone. */
  private static final LocalDateTime FIXED = LocalDateTime.of(1980, 2, 1, 0, 0);

  /** Readers expect the list of content types first. */
  private static final Comparator<String> ORDER =
      Comparator.comparing((String name) -> !name.equals("[Content_Types].xml"))
          .thenComparing(Comparator.naturalOrder());

  /** Half of the time of the usual one for a twentieth more bytes. */
  private static final int LEVEL = 5;

  private static final String NO_ROWS = "<sheetData/>";

  private PlainZip() {}

  /**
   * The same of a file whose sheets take up rows that stand elsewhere. What has rows is held whole
   * without them, the rows go by.
   *
   * @param rows files of rows by the name of the part they belong to
   */
  static void copy(Path zip, Map<String, Path> rows, OutputStream to) throws IOException {
    try (ZipFile in = new ZipFile(zip.toFile())) {
      ZipOutputStream out = new ZipOutputStream(to);
      out.setLevel(LEVEL);
      for (ZipEntry entry :
          in.stream().sorted(Comparator.comparing(ZipEntry::getName, ORDER)).toList()) {
        ZipEntry fresh = new ZipEntry(entry.getName());
        fresh.setTimeLocal(FIXED);
        out.putNextEntry(fresh);
        try (InputStream content = in.getInputStream(entry)) {
          if (rows.containsKey(entry.getName())) {
            withRows(content.readAllBytes(), rows.get(entry.getName()), out);
          } else {
            content.transferTo(out);
          }
        }
        out.closeEntry();
      }
      out.finish();
    }
  }

  private static void withRows(byte[] sheet, Path rows, OutputStream out) throws IOException {
    String bare = new String(sheet, StandardCharsets.UTF_8);
    int place = bare.indexOf(NO_ROWS);
    if (place < 0) {
      throw new IllegalStateException(
          "a sheet holds rows of its own beside those that it takes up");
    }
    out.write(bare.substring(0, place).getBytes(StandardCharsets.UTF_8));
    out.write("<sheetData>\n".getBytes(StandardCharsets.UTF_8));
    Files.copy(rows, out);
    out.write("</sheetData>".getBytes(StandardCharsets.UTF_8));
    out.write(bare.substring(place + NO_ROWS.length()).getBytes(StandardCharsets.UTF_8));
  }

  public static byte[] of(byte[] zip) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>(ORDER);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(zip.length);
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        ZipEntry fresh = new ZipEntry(entry.getKey());
        fresh.setTimeLocal(FIXED);
        out.putNextEntry(fresh);
        out.write(entry.getValue());
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
