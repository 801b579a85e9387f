package huigou.publish.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
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

  private PlainZip() {}

  /**
   * The same of a file whose parts take up what was left out of them. A part with gaps is held
   * whole without what fills them, which goes by.
   *
   * @param gaps by the name of the part, in their order in it
   */
  static void copy(Path zip, Map<String, List<Gap>> gaps, OutputStream to) throws IOException {
    try (ZipFile in = new ZipFile(zip.toFile())) {
      ZipOutputStream out = new ZipOutputStream(to);
      out.setLevel(LEVEL);
      for (ZipEntry entry :
          in.stream().sorted(Comparator.comparing(ZipEntry::getName, ORDER)).toList()) {
        ZipEntry fresh = new ZipEntry(entry.getName());
        fresh.setTimeLocal(FIXED);
        out.putNextEntry(fresh);
        try (InputStream content = in.getInputStream(entry)) {
          if (gaps.containsKey(entry.getName())) {
            Gap.fill(content.readAllBytes(), gaps.get(entry.getName()), out);
          } else {
            content.transferTo(out);
          }
        }
        out.closeEntry();
      }
      out.finish();
    }
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
