package huigou.installation;

import huigou.catalogue.Catalogue;
import huigou.catalogue.CatalogueReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The catalogue as a command reads it: once, as long as no byte of it changes, whoever asks for it.
 */
public final class ReadCatalogue {

  private static final Logger LOG = LoggerFactory.getLogger(ReadCatalogue.class);
  private static final long NANOS = 1_000_000;

  private String key;
  private Catalogue catalogue;

  /**
   * The catalogue below an input folder.
   *
   * @throws huigou.catalogue.CatalogueFault when it contradicts itself or cannot be read
   */
  public synchronized Catalogue of(Path input) {
    Optional<String> now = key(input);
    if (catalogue != null && now.filter(each -> each.equals(key)).isPresent()) {
      return catalogue;
    }
    long began = System.nanoTime();
    Catalogue read = CatalogueReader.read(input);
    LOG.atDebug()
        .addKeyValue("event", "catalogue-read")
        .addKeyValue("millis", (System.nanoTime() - began) / NANOS)
        .log("the catalogue is read");
    // One that was written to meanwhile is read anew next time.
    key = now.equals(key(input)) ? now.orElse(null) : null;
    catalogue = read;
    return read;
  }

  /** Stands for where the catalogue is and each of its bytes; empty where one cannot be read. */
  private static Optional<String> key(Path input) {
    try {
      Path folder = input.resolve("catalogue").toAbsolutePath().normalize();
      return Optional.of(FileTree.hash(folder) + " " + folder);
    } catch (IOException | UncheckedIOException unreadable) {
      // Who reads the catalogue says which file that is.
      return Optional.empty();
    }
  }
}
