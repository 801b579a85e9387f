package huigou.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Writes the deliveries that ship with the project, from plain tables of figures.
 *
 * <p>Run it after a change to {@code jobs/src/bundle/figures}; a test compares {@code input/} with
 * what it writes, byte for byte, so that no bundled figure can be edited by hand.
 */
public final class BundledDeliveries {

  private final Path figures;

  public BundledDeliveries(Path figures) {
    this.figures = figures;
  }

  /**
   * {@code BundledDeliveries FIGURES INPUT}: writes below INPUT; the catalogue there is left alone.
   */
  public static void main(String[] arguments) throws IOException {
    new BundledDeliveries(Path.of(arguments[0])).writeTo(Path.of(arguments[1]));
  }

  /** Writes every delivery and its {@code origin.yml}; files of the same name are replaced. */
  public void writeTo(Path input) throws IOException {
    Bundle bundle =
        new YAMLMapper().readValue(figures.resolve("deliveries.yml").toFile(), Bundle.class);
    Map<String, List<BundledFile>> byFolder =
        bundle.deliveries().stream()
            .collect(Collectors.groupingBy(BundledFile::folder, TreeMap::new, Collectors.toList()));
    for (var folder : byFolder.entrySet()) {
      Path target = Files.createDirectories(input.resolve(folder.getKey()));
      StringBuilder origins =
          new StringBuilder(
              """
          # Written by huigou.bundle.BundledDeliveries. The figures are the publisher's; these bytes are not:
          # they were laid out again as the publisher lays them out.
          files:
          """);
      for (BundledFile file :
          folder.getValue().stream().sorted(Comparator.comparing(BundledFile::file)).toList()) {
        byte[] bytes =
            PublisherLayout.named(file.layout())
                .write(file.item(), FigureTable.read(figures.resolve(file.table())), figures);
        Files.write(target.resolve(file.file()), bytes);
        origins.append(originEntry(file, bundle.origins().get(file.origin()), bytes));
      }
      Files.writeString(target.resolve("origin.yml"), origins);
    }
  }

  private static String originEntry(BundledFile file, Origin origin, byte[] bytes) {
    return """
          %s:
            producer: "%s"
            title: "%s"
            url: %s
            retrieved_on: %s
            licence: "%s"
            sha256: %s
            bytes_are: carried-over
            read_through: "%s"
        """
        .formatted(
            file.file(),
            origin.producer(),
            origin.title(),
            origin.url(),
            file.received_on(),
            origin.licence(),
            sha256(bytes),
            origin.read_through())
        .indent(0);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The shape of {@code deliveries.yml}; component names are its keys. */
  record Bundle(List<BundledFile> deliveries, Map<String, Origin> origins) {}

  record BundledFile(
      String source,
      LocalDate received_on,
      String file,
      String layout,
      String table,
      String item,
      String origin) {

    String folder() {
      return source + "/" + received_on;
    }
  }

  record Origin(String producer, String title, String url, String licence, String read_through) {}
}
