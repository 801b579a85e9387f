package huigou.publish.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;

/**
 * Validates a rendered release before anybody sees it: every page has its twin, is well-formed HTML
 * without doubled ids, and every inner link and anchor leads somewhere within the release.
 */
public final class ReleaseCheck {

  private static final int MOST_FAULTS = 50;

  private final Path release;
  private final List<String> faults = new ArrayList<>();
  private final Map<Path, Set<String>> anchors = new HashMap<>();
  private final List<Link> links = new ArrayList<>();

  private record Link(Path page, String address) {}

  private ReleaseCheck(Path release) {
    this.release = release;
  }

  /** What is wrong, in words; empty for a release fit to be published. */
  public static List<String> faults(Path release) {
    ReleaseCheck check = new ReleaseCheck(release);
    try {
      check.twins();
      for (Path page : htmlFiles(release)) {
        check.page(page);
      }
      check.links.forEach(check::follow);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot read the release " + release + ": " + e.getMessage(), e);
    }
    return check.faults;
  }

  private void twins() throws IOException {
    Set<String> chinese = pagesBelow("zh-Hant");
    Set<String> english = pagesBelow("en");
    Set<String> alone = new TreeSet<>(chinese);
    alone.addAll(english);
    alone.removeIf(page -> chinese.contains(page) && english.contains(page));
    alone.forEach(page -> fault("page without its twin: " + page));
    if (!english.contains("index.html")) {
      fault("there is no front page");
    }
  }

  private Set<String> pagesBelow(String language) throws IOException {
    Set<String> pages = new TreeSet<>();
    Path folder = release.resolve(language);
    for (Path page : Files.isDirectory(folder) ? htmlFiles(folder) : List.<Path>of()) {
      pages.add(folder.relativize(page).toString().replace('\\', '/'));
    }
    return pages;
  }

  private static List<Path> htmlFiles(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }

  private void page(Path page) throws IOException {
    Parser parser = Parser.htmlParser().setTrackErrors(MOST_FAULTS);
    Document document = Jsoup.parse(Files.readString(page), "", parser);
    String name = release.relativize(page).toString();
    for (ParseError error : parser.getErrors()) {
      fault(name + " is ill-formed at " + error.getCursorPos() + ": " + error.getErrorMessage());
    }
    Set<String> ids = new HashSet<>();
    for (Element element : document.select("[id]")) {
      if (!ids.add(element.id())) {
        fault(name + " has the id " + element.id() + " twice");
      }
    }
    anchors.put(page.normalize(), ids);
    for (Element element : document.select("[href],[src]")) {
      links.add(
          new Link(page, element.hasAttr("href") ? element.attr("href") : element.attr("src")));
    }
  }

  private void follow(Link link) {
    URI address = URI.create(link.address());
    if (address.isAbsolute()) {
      return;
    }
    Path target =
        address.getPath().isEmpty()
            ? link.page()
            : link.page().resolveSibling(address.getPath()).normalize();
    String from = release.relativize(link.page()) + " → " + link.address();
    if (!target.startsWith(release.normalize()) || !Files.isRegularFile(target)) {
      fault("broken link: " + from);
    } else if (address.getFragment() != null
        && !anchors.getOrDefault(target.normalize(), Set.of()).contains(address.getFragment())) {
      fault("broken anchor: " + from);
    }
  }

  private void fault(String text) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(text);
    }
  }
}
