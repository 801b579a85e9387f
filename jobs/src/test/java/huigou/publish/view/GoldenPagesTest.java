package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.edition.KnownEdition;
import huigou.installation.ProgramVersion;
import huigou.installation.StandingInput;
import huigou.job.Workbench;
import huigou.model.text.Language;
import huigou.model.view.MemberPage;
import huigou.model.view.MemberPage.Family;
import huigou.model.view.Page;
import huigou.model.view.SeriesView;
import huigou.model.view.SiteAddress;
import huigou.model.view.SiteView;
import huigou.publish.FileSink;
import huigou.publish.data.DataFiles;
import huigou.publish.site.Feed;
import huigou.publish.site.SearchIndex;
import huigou.publish.site.Shown;
import huigou.publish.site.SiteRenderer;
import huigou.publish.text.Words;
import huigou.support.GoldenNight;
import huigou.support.Night;
import huigou.support.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages and feeds of the golden night, assembled out of a store that is derived once: what the
 * whole night pins in a quarter of a minute, for whoever changes an assembler and wants to know in
 * a second. The golden files are those of the whole night.
 */
@Tag("thorough")
class GoldenPagesTest {

  private static final LocalDate DAY = LocalDate.parse("2025-11-28");

  /** Kept for all who ask: nothing that is assembled changes it. */
  private static Workbench bench;

  private static KnownEdition known;

  private static synchronized SiteView assembled(Path folder) {
    if (bench == null) {
      Night night = new Night(folder, GoldenNight.input(folder).folder());
      bench = Workbench.of(night.place(), StandingInput.read(night.place()));
      bench.derive(DAY);
      known = bench.edition(DAY);
    }
    return bench
        .assembler(DAY, known)
        .assemble(DAY, ProgramVersion.current().number(), SiteAddress.UNKNOWN);
  }

  @Test
  void whatIsAssembledMakesTheGoldenPages(@TempDir Path folder) throws IOException {
    SiteView site = assembled(folder);
    Map<String, String> files = new TreeMap<>();
    FileSink sink = (path, bytes) -> files.put(path, new String(bytes, StandardCharsets.UTF_8));
    Map<Language, Words> words = Words.all(Project.templates());
    String data = new DataFiles(sink, words).digestOfInputs(site);
    for (Language language : Language.values()) {
      SiteRenderer renderer = new SiteRenderer(Project.templates(), language, data, sink);
      for (Page page : site.everyPage()) {
        if (!(page instanceof MemberPage member && member.family() == Family.SERIES)) {
          renderer.page(site, Shown.of(site, page));
        }
      }
      for (SeriesView series : site.series()) {
        renderer.page(site, Shown.of(site, site.shelf().page(series.id())));
      }
      renderer.mail(site);
      Feed.write(site, words.get(language), sink);
      SearchIndex.write(
          site.search(),
          words.get(language),
          words.get(language.other()),
          Project.templates(),
          sink);
    }
    files.keySet().removeIf(name -> name.startsWith("assets/"));
    assertThat(files.keySet()).isEqualTo(golden());
    for (Map.Entry<String, String> file : files.entrySet()) {
      assertThat(file.getValue())
          .as(file.getKey())
          .isEqualTo(Files.readString(GoldenNight.EDITION.resolve(file.getKey())));
    }
  }

  /** The golden files that an assembler has a part in. */
  private static Set<String> golden() throws IOException {
    Set<String> names = new TreeSet<>();
    for (String folder : List.of("en", "zh-Hant", "mail", "feed")) {
      try (Stream<Path> walk = Files.walk(GoldenNight.EDITION.resolve(folder))) {
        walk.filter(Files::isRegularFile)
            .map(file -> GoldenNight.EDITION.relativize(file).toString())
            .forEach(names::add);
      }
    }
    return names;
  }
}
