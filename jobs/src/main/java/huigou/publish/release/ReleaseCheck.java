package huigou.publish.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
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

  /**
   * What came of it.
   *
   * @param pages how many were read
   * @param faults what is wrong, in words; empty for a release fit to be published
   */
  public record Result(int pages, List<String> faults) {}

  /** What is wrong, in words; empty for a release fit to be published. */
  public static List<String> faults(Path release) {
    return of(release).faults();
  }

  /** Reads every page of a release. */
  public static Result of(Path release) {
    ReleaseCheck check = new ReleaseCheck(release);
    List<Path> pages;
    try {
      check.twins();
      pages = htmlFiles(release);
      pages.parallelStream().map(Page::read).toList().forEach(check::page);
      check.links.forEach(check::follow);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot read the release " + release + ": " + e.getMessage(), e);
    }
    return new Result(pages.size(), check.faults);
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

  /** What one page says of itself; pages are read on all processors. */
  private record Page(Path path, PageMarkup markup) {

    static Page read(Path path) {
      try {
        return new Page(path, PageMarkup.of(Files.readString(path)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void page(Page page) {
    String name = name(page.path());
    page.markup().faults().forEach(illForm -> fault(name + " is ill-formed at " + illForm));
    Set<String> ids = new HashSet<>();
    for (String id : page.markup().ids()) {
      if (!ids.add(id)) {
        fault(name + " has the id " + id + " twice");
      }
    }
    anchors.put(page.path().normalize(), ids);
    page.markup().addresses().forEach(address -> links.add(new Link(page.path(), address)));
  }

  private String name(Path page) {
    return release.relativize(page).toString().replace('\\', '/');
  }

  private void follow(Link link) {
    URI address;
    try {
      address = new URI(link.address());
    } catch (URISyntaxException e) {
      fault("broken link: " + release.relativize(link.page()) + " → " + link.address());
      return;
    }
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
