package huigou.job;

import huigou.model.issue.Severity;
import huigou.model.text.Language;
import huigou.model.view.IssueView;
import huigou.model.view.SiteView;
import huigou.publish.data.DataFiles;
import huigou.publish.release.ContentHash;
import huigou.publish.release.ReleaseCheck;
import huigou.publish.release.ReleaseFolder;
import huigou.publish.release.SiteFolder;
import huigou.publish.site.SiteRenderer;
import huigou.publish.site.Sitemap;
import huigou.publish.text.Messages;
import huigou.publish.text.Words;
import huigou.publish.view.EditionAssembler;
import huigou.publish.workbook.WorkbookRenderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From what the edition shows to what readers open: render, validate, swap in. */
final class PublishSteps {

  private static final Logger LOG = LoggerFactory.getLogger(PublishSteps.class);
  private static final int ISSUES_ON_THE_CONSOLE = 20;

  private final RunSettings settings;
  private final RunIdentity identity;
  private final EditionAssembler assembler;
  private final SiteFolder site;

  PublishSteps(RunSettings settings, RunIdentity identity, EditionAssembler assembler) {
    this.settings = settings;
    this.identity = identity;
    this.assembler = assembler;
    this.site = new SiteFolder(settings.site());
  }

  /** Renders pages, workbooks and data files into a folder beside the standing release. */
  Map<String, Object> render() {
    SiteView view =
        assembler.assemble(identity.asOf(), identity.program().number(), settings.baseUrl());
    say(view);
    ReleaseFolder release = ReleaseFolder.start(site.building(), site.current());
    List<Runnable> parts = new ArrayList<>();
    for (Language language : Language.values()) {
      parts.add(() -> new SiteRenderer(settings.templates(), language, release).render(view));
    }
    for (Language language : Language.values()) {
      parts.add(
          () ->
              new WorkbookRenderer(
                      new Words(Messages.read(settings.templates(), language)), release)
                  .render(view));
    }
    parts.add(() -> new DataFiles(release, words()).write(view));
    parts.add(() -> assets(release));
    parts.add(() -> Sitemap.write(view, release));
    together(parts);
    status(view, release);
    return Map.of("series", view.series().size(), "issues", view.issues().size());
  }

  /** Names on the console what kept rows or files out. */
  private void say(SiteView view) {
    Words english = new Words(Messages.read(settings.templates(), Language.EN));
    List<IssueView> issues =
        view.issues().stream().filter(each -> each.issue().severity() != Severity.WARNING).toList();
    issues.stream()
        .limit(ISSUES_ON_THE_CONSOLE)
        .forEach(
            each ->
                LOG.warn(
                    "{}: {} {}",
                    each.issue().place(),
                    english.say(each.sentence()),
                    english.say(each.repair())));
    if (issues.size() > ISSUES_ON_THE_CONSOLE) {
      LOG.warn("… and {} more, in data/quarantine.csv", issues.size() - ISSUES_ON_THE_CONSOLE);
    }
  }

  private Map<Language, Words> words() {
    Map<Language, Words> words = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      words.put(language, new Words(Messages.read(settings.templates(), language)));
    }
    return words;
  }

  private void assets(ReleaseFolder release) {
    Path assets = settings.templates().resolve("assets");
    try (Stream<Path> files = Files.list(assets)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        release.write("assets/" + file.getFileName(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot copy " + assets + ": " + e.getMessage(), e);
    }
  }

  /** Runs the parts on as many threads as there are processors; the first fault is the step's. */
  private static void together(List<Runnable> parts) {
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<?>> futures = new ArrayList<>();
      parts.forEach(part -> futures.add(threads.submit(part)));
      for (Future<?> future : futures) {
        future.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException fault
          ? fault
          : new IllegalStateException("rendering failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while rendering", e);
    } finally {
      threads.shutdownNow();
    }
  }

  private void status(SiteView view, ReleaseFolder release) {
    try {
      release.write(
          ContentHash.CLOCK_FILE,
          RunStatus.json(
              view,
              identity,
              ContentHash.of(release.folder()),
              replaced(),
              settings.clock().instant()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the release back: " + e.getMessage(), e);
    }
  }

  /** What stands at the edition's dated address now; empty when nothing does. */
  private String replaced() {
    return site.edition(identity.asOf())
        .flatMap(RunStatus::read)
        .map(RunStatus::content)
        .orElse("");
  }

  /**
   * @throws GateClosed naming what is wrong with the rendered edition
   */
  Map<String, Object> validate() {
    List<String> faults = ReleaseCheck.faults(site.building());
    if (!faults.isEmpty()) {
      throw new GateClosed(
          "the rendered edition fails its validation: " + String.join("; ", faults));
    }
    return Map.of();
  }

  /** Makes the release the standing one. */
  Map<String, Object> swapIn() {
    site.swapIn(
        identity.releaseName(),
        identity.asOf(),
        settings.intoCurrent(),
        SiteRenderer.forwardPage(settings.templates()));
    return Map.of("release", identity.releaseName());
  }
}
