package huigou.publish.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import huigou.installation.ExitCode;
import huigou.installation.RunSettings;
import huigou.job.Nightly;
import huigou.model.view.SiteAddress;
import huigou.support.BundledEdition;
import huigou.support.Night;
import huigou.support.TestInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The feeds, read by a reader that is not ours. */
class FeedTest {

  private static SyndFeed read(Path edition, String language) throws Exception {
    String text =
        Files.readString(edition.resolve("feed/" + language + ".atom"), StandardCharsets.UTF_8);
    return new SyndFeedInput().build(new java.io.StringReader(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-Hant"})
  void entriesHaveNamesOfTheirOwnAndLeadToPagesThatAreThere(String language) throws Exception {
    SyndFeed feed = read(BundledEdition.root(), language);
    assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
    List<String> names = feed.getEntries().stream().map(SyndEntry::getUri).toList();
    assertThat(names)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.startsWith("tag:huigou.example,2025:"));
    assertThat(names).contains("tag:huigou.example,2025:edition/2026-09-15");
    Path folder = BundledEdition.root().resolve("feed");
    for (SyndEntry entry : feed.getEntries()) {
      assertThat(entry.getTitle()).isNotBlank();
      assertThat(entry.getUpdatedDate()).isNotNull();
      String file = entry.getLink().replaceFirst("#.*", "");
      assertThat(folder.resolve(file).normalize()).exists();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-Hant"})
  void theFeedOfASubjectIsFoundOnItsPageAndOnNoOther(String language) throws Exception {
    Path root = BundledEdition.root();
    Map<Path, Path> feeds = new TreeMap<>();
    for (Path file : files(root.resolve("feed").resolve(language), ".atom")) {
      SyndFeed feed = new SyndFeedInput().build(new java.io.StringReader(Files.readString(file)));
      feeds.put(file.getParent().resolve(feed.getLink()).normalize(), file);
    }
    assertThat(feeds).isNotEmpty();
    for (Path page : files(root.resolve(language), "index.html")) {
      List<Path> linked =
          Jsoup.parse(page.toFile(), "UTF-8")
              .select("head link[type=application/atom+xml]")
              .eachAttr("href")
              .stream()
              .map(href -> page.getParent().resolve(href).normalize())
              .toList();
      List<Path> expected =
          Stream.concat(
                  Stream.of(root.resolve("feed/" + language + ".atom")),
                  Optional.ofNullable(feeds.get(page)).stream())
              .toList();
      assertThat(linked).as("%s", page).isEqualTo(expected);
    }
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  @Test
  void bothLanguagesTellTheSameEntries() throws Exception {
    assertThat(read(BundledEdition.root(), "zh-Hant").getEntries().stream().map(SyndEntry::getUri))
        .containsExactlyElementsOf(
            read(BundledEdition.root(), "en").getEntries().stream()
                .map(SyndEntry::getUri)
                .toList());
  }

  @Test
  void aFeedOfAnEditionInWhichNothingHappenedIsWhole(@TempDir Path folder) throws Exception {
    TestInput input =
        TestInput.in(folder)
            .put(
                "new-york-fed/2025-11-26/sofr.json",
                TestInput.rates("SOFR", "2025-11-24", "2.11", "2025-11-25", "1.11"));
    Night night = new Night(folder, input.folder());
    assertThat(night.run()).isEqualTo(ExitCode.DONE);
    assertThat(read(night.current(), "en").getEntries()).hasSize(1);
  }

  @Test
  void aSiteThatKnowsWhereItStandsSaysSo(@TempDir Path folder) throws Exception {
    TestInput input =
        TestInput.in(folder)
            .put(
                "new-york-fed/2025-11-26/sofr.json",
                TestInput.rates("SOFR", "2025-11-24", "2.11", "2025-11-25", "1.11"));
    Night night = new Night(folder, input.folder());
    RunSettings settings =
        new RunSettings(
            night.place(),
            Optional.empty(),
            true,
            false,
            false,
            new SiteAddress(
                Optional.of("https://example.org/huigou"), "example.org,2026", Optional.empty()),
            night.clock());
    assertThat(new Nightly(settings).run()).isEqualTo(ExitCode.DONE);
    SyndFeed feed = read(night.current(), "zh-Hant");
    assertThat(feed.getUri()).isEqualTo("tag:example.org,2026:feed/zh-Hant");
    assertThat(feed.getEntries().get(0).getLink())
        .isEqualTo("https://example.org/huigou/current/zh-Hant/index.html");
  }
}
