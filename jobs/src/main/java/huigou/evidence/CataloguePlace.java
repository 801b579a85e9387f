package huigou.evidence;

import huigou.catalogue.CatalogueReader;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a standing fact is written, and the document that it was taken from.
 *
 * @param name of the entry: a claim, a forecast, a programme
 * @param file below {@code input}
 * @param line on which the entry begins, from 1
 * @param source address of a document; empty where the entry names none
 */
public record CataloguePlace(String name, String file, int line, Optional<String> source) {

  static CataloguePlace of(Path input, String file, String name, Optional<String> source) {
    return new CataloguePlace(
        name, "catalogue/" + file, CatalogueReader.line(input, file, name, name), source);
  }
}
