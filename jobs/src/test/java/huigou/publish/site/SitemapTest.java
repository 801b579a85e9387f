package huigou.publish.site;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.support.BundledEdition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

/** The site map, held against the files of the edition. */
class SitemapTest {

  private static final String BASE = "/current/";

  private static List<String> mapped() throws Exception {
    NodeList places =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(BundledEdition.root().resolve("sitemap.xml").toFile())
            .getElementsByTagName("loc");
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < places.getLength(); i++) {
      String place = places.item(i).getTextContent();
      assertThat(place).startsWith(BASE);
      paths.add(place.substring(BASE.length()) + "index.html");
    }
    return paths;
  }

  @Test
  void everyPageIsInItOnceAndNothingElse() throws Exception {
    List<String> there = new ArrayList<>();
    for (String language : List.of("en", "zh-Hant")) {
      try (Stream<Path> files = Files.walk(BundledEdition.root().resolve(language))) {
        files
            .filter(file -> file.getFileName().toString().equals("index.html"))
            .map(file -> BundledEdition.root().relativize(file).toString().replace('\\', '/'))
            .forEach(there::add);
      }
    }
    assertThat(mapped()).containsExactlyInAnyOrderElementsOf(there);
  }
}
