package huigou.job;

import huigou.disk.DiskFault;
import huigou.model.series.SeriesId;
import huigou.model.text.Language;
import huigou.model.view.MemberPage;
import huigou.model.view.MemberPage.Family;
import huigou.model.view.Page;
import huigou.model.view.SeriesView;
import huigou.model.view.SiteView;
import huigou.publish.FileSink;
import huigou.publish.data.DataFiles;
import huigou.publish.data.DataFiles.SeriesRows;
import huigou.publish.dataset.AllSeries;
import huigou.publish.site.CalendarFile;
import huigou.publish.site.Feed;
import huigou.publish.site.SearchIndex;
import huigou.publish.site.SharePicture;
import huigou.publish.site.Shown;
import huigou.publish.site.SiteRenderer;
import huigou.publish.site.Sitemap;
import huigou.publish.text.Words;
import huigou.publish.workbook.WorkbookRenderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Renders an edition piece by piece, each by whatever thread. A piece has a name: the workbook of a
 * language, a page in both languages, the data files, or a series with its pages and its data
 * files, so that its figures are looked at once. Rows of the files of all series are put down as
 * parts, and put together in their order when all pieces are done.
 */
final class Rendering {

  private static final String WORKBOOK = "workbook ";
  private static final String PAGE = "page ";
  private static final String DATA = "data";
  private static final String SERIES = "series ";

  /** Lines and filed amounts up to which both workbooks are made side by side. */
  private static final int ROWS_AT_ONCE = 50_000;

  private final SiteView view;
  private final Path templates;
  private final FileSink release;
  private final Path parts;
  private final Map<String, Page> byPath = new HashMap<>();
  private final Object oneWorkbook = new Object();
  private final BlockingQueue<Desk> desks = new LinkedBlockingQueue<>();

  /** What one thread renders with; formatters are nobody else's at the time. */
  private record Desk(Map<Language, SiteRenderer> pages, DataFiles data) {}

  /**
   * @param parts folder for rows of the files of all series
   */
  Rendering(SiteView view, Path templates, FileSink release, Path parts) {
    this.view = view;
    this.templates = templates;
    this.release = release;
    this.parts = parts;
    pages().forEach(page -> byPath.put(page.path(), page));
  }

  /** The pieces, those first that take longest. */
  List<String> pieces() {
    List<String> pieces = new ArrayList<>();
    for (Language language : Language.values()) {
      pieces.add(WORKBOOK + language.tag());
    }
    pieces.add(DATA);
    pages().forEach(page -> pieces.add(PAGE + page.path()));
    view.series().forEach(series -> pieces.add(SERIES + series.id()));
    return pieces;
  }

  /**
   * Renders one piece.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  void piece(String name) {
    if (name.startsWith(SERIES)) {
      series(SeriesId.of(name.substring(SERIES.length())));
    } else if (name.startsWith(WORKBOOK)) {
      workbook(Language.parse(name.substring(WORKBOOK.length())));
    } else if (name.startsWith(PAGE)) {
      page(name.substring(PAGE.length()));
    } else if (name.equals(DATA)) {
      Map<Language, Words> words = words();
      new DataFiles(release, words).topics(view);
      words.values().forEach(each -> Feed.write(view, each, release));
      words.values().forEach(each -> CalendarFile.write(view, each, release));
      words.forEach(
          (language, own) ->
              SearchIndex.write(
                  view.search(), own, words.get(language.other()), templates, release));
      at(desk -> desk.pages().values().forEach(renderer -> renderer.mail(view)));
      Sitemap.write(view, release);
      SharePicture.write(view, release);
    } else {
      throw new IllegalArgumentException("no piece of an edition is called " + name);
    }
  }

  /** Every page but those of single series, in the order of the site. */
  private Stream<Page> pages() {
    return view.everyPage().stream()
        .filter(page -> !(page instanceof MemberPage member && member.family() == Family.SERIES));
  }

  /** Of a whole market one workbook is in the making at a time: two do not fit into the heap. */
  private void workbook(Language language) {
    WorkbookRenderer renderer = new WorkbookRenderer(words().get(language), release);
    int rows =
        view.buybacks().hongKong().lines().size() + view.buybacks().unitedStates().filed().size();
    if (rows <= ROWS_AT_ONCE) {
      renderer.render(view);
      return;
    }
    synchronized (oneWorkbook) {
      renderer.render(view);
    }
  }

  private void page(String path) {
    Page page = byPath.get(path);
    if (page == null) {
      throw new IllegalArgumentException("the edition has no page " + path);
    }
    Shown shown = Shown.of(view, page);
    at(desk -> desk.pages().values().forEach(renderer -> renderer.page(view, shown)));
  }

  private void series(SeriesId id) {
    SeriesView series =
        view.series().stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("the edition has no series " + id));
    Shown shown = Shown.of(view, view.shelf().page(id));
    at(
        desk -> {
          desk.pages().values().forEach(renderer -> renderer.page(view, shown));
          put(id, desk.data().series(view, series));
        });
  }

  /** Does work at a desk that is nobody else's meanwhile. */
  private void at(Consumer<Desk> work) {
    Desk free = desks.poll();
    Desk desk = free == null ? desk() : free;
    work.accept(desk);
    desks.add(desk);
  }

  private void put(SeriesId id, SeriesRows rows) {
    try {
      Files.createDirectories(parts);
      Files.writeString(part(id, "shown"), rows.shown());
      Files.write(part(id, "csv"), rows.csv());
      Files.write(part(id, "json"), rows.json());
    } catch (IOException e) {
      throw DiskFault.ofTemporary(parts, e);
    }
  }

  /** Puts the files together that all series share. */
  void together() {
    new DataFiles(release, words())
        .wholes(
            AllSeries.byId(view).stream()
                .map(
                    series ->
                        new SeriesRows(
                            series.id(),
                            new String(read(part(series.id(), "shown")), StandardCharsets.UTF_8),
                            read(part(series.id(), "csv")),
                            read(part(series.id(), "json"))))
                .iterator());
  }

  private static byte[] read(Path part) {
    try {
      return Files.readAllBytes(part);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + part + " again", e);
    }
  }

  private Path part(SeriesId id, String ending) {
    return parts.resolve(id + "." + ending);
  }

  private Desk desk() {
    Map<Language, SiteRenderer> pages = new EnumMap<>(Language.class);
    String data = new DataFiles(release, words()).digestOfInputs(view);
    for (Language language : Language.values()) {
      pages.put(language, new SiteRenderer(templates, language, data, release));
    }
    return new Desk(pages, new DataFiles(release, words()));
  }

  private Map<Language, Words> words() {
    return Words.all(templates);
  }
}
