package huigou.job;

import huigou.model.text.Language;
import huigou.model.view.SeriesPageView;
import huigou.model.view.SeriesView;
import huigou.model.view.SiteView;
import huigou.publish.FileSink;
import huigou.publish.data.DataFiles;
import huigou.publish.data.DataFiles.SeriesRows;
import huigou.publish.dataset.AllSeries;
import huigou.publish.site.SiteRenderer;
import huigou.publish.site.Sitemap;
import huigou.publish.text.Messages;
import huigou.publish.text.Words;
import huigou.publish.workbook.WorkbookRenderer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Renders an edition on as many threads as there are processors.
 *
 * <p>A series is rendered whole by one thread, its pages in both languages and its data files, so
 * that its figures are read once; its rows of the tables of all series are put together in their
 * order.
 */
final class Rendering implements AutoCloseable {

  private final SiteView view;
  private final Path templates;
  private final FileSink release;
  private final InOrder threads = new InOrder();
  private final BlockingQueue<Desk> desks = new LinkedBlockingQueue<>();

  /** What one thread renders with; formatters are nobody else's at the time. */
  private record Desk(Map<Language, SiteRenderer> pages, DataFiles data) {}

  Rendering(SiteView view, Path templates, FileSink release) {
    this.view = view;
    this.templates = templates;
    this.release = release;
    for (int i = 0; i < InOrder.THREADS; i++) {
      desks.add(desk());
    }
  }

  private Desk desk() {
    Map<Language, SiteRenderer> pages = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      pages.put(language, new SiteRenderer(templates, language, release));
    }
    return new Desk(pages, new DataFiles(release, words()));
  }

  private Map<Language, Words> words() {
    Map<Language, Words> words = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      words.put(language, new Words(Messages.read(templates, language)));
    }
    return words;
  }

  /** Renders everything; the first fault is the step's. */
  void run() {
    List<Future<?>> topics = new ArrayList<>();
    for (Language language : Language.values()) {
      topics.add(
          threads.start(() -> new WorkbookRenderer(words().get(language), release).render(view)));
      topics.add(threads.start(() -> new SiteRenderer(templates, language, release).topics(view)));
    }
    topics.add(
        threads.start(
            () -> {
              new DataFiles(release, words()).topics(view);
              Sitemap.write(view, release);
            }));
    new DataFiles(release, words()).wholes(view, threads.each(AllSeries.byId(view), this::series));
    topics.forEach(InOrder::result);
  }

  private SeriesRows series(SeriesView series) throws InterruptedException {
    Desk desk = desks.take();
    try {
      SeriesPageView page = view.pages().apply(series.id());
      desk.pages().values().forEach(renderer -> renderer.series(view, page));
      return desk.data().series(view, series);
    } finally {
      desks.add(desk);
    }
  }

  @Override
  public void close() {
    threads.close();
  }
}
