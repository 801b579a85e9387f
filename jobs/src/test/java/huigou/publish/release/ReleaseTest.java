package huigou.publish.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import huigou.model.view.MadeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseTest {

  private static final LocalDate DATE = LocalDate.parse("2025-11-28");
  private static final byte[] FORWARD = "<p>forward</p>".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private SiteFolder site;

  @BeforeEach
  void site() {
    site = new SiteFolder(folder.resolve("site"));
  }

  private ReleaseFolder release(String... pathsAndTexts) {
    ReleaseFolder release = ReleaseFolder.start(site.building(), site.current(), Map.of());
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      release.write(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return release;
  }

  private static String page(String body) {
    return "<!doctype html><html lang=\"en\"><head><title>t</title></head><body>"
        + body
        + "</body></html>";
  }

  private Object inode(String path) throws IOException {
    return Files.getAttribute(folder.resolve("site").resolve(path).toRealPath(), "unix:ino");
  }

  @Test
  void aReleaseIsSwappedInWholeAndThePreviousOneIsKept() throws IOException {
    release("en/index.html", "one", "data/x.csv", "same");
    site.swapIn("first", DATE, true, FORWARD);
    Object before = inode("current/data/x.csv");
    release("en/index.html", "two", "data/x.csv", "same");
    site.swapIn("second", DATE.plusDays(1), true, FORWARD);
    assertThat(folder.resolve("site/current/en/index.html")).hasContent("two");
    assertThat(folder.resolve("site/previous/en/index.html")).hasContent("one");
    assertThat(folder.resolve("site/editions/2025-11-28/en/index.html")).hasContent("one");
    assertThat(folder.resolve("site/editions/2025-11-29/en/index.html")).hasContent("two");
    assertThat(folder.resolve("site/index.html")).hasBinaryContent(FORWARD);
    assertThat(Files.readString(folder.resolve("site/editions.json")))
        .contains("2025-11-28", "editions/2025-11-29/");
    assertThat(inode("current/data/x.csv"))
        .as("an unchanged file keeps its inode")
        .isEqualTo(before);
    assertThat(inode("current/en/index.html")).isNotEqualTo(inode("previous/en/index.html"));
  }

  private ReleaseFolder after(ReleaseFolder before) {
    Map<String, MadeFile> made =
        before.made().stream().collect(Collectors.toMap(MadeFile::path, file -> file));
    site.swapIn("standing", DATE, true, FORWARD);
    return ReleaseFolder.start(site.building(), site.current(), made);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private ReleaseFolder standing() {
    ReleaseFolder release = release("en/index.html", "");
    release.write("page", "shown", page -> page, () -> bytes("page of monday"));
    release.stream("file", "shown", out -> out.write(bytes("file")));
    release.write("whole", bytes("[one,two]"));
    release.partWritten("whole", "two", "shown", 5, bytes("two"));
    return release;
  }

  @Test
  void whatShowsTheSameIsTakenOverWithTheLineOfThisEdition() throws IOException {
    ReleaseFolder next = after(standing());
    next.write(
        "page",
        "shown",
        page -> bytes(new String(page, StandardCharsets.UTF_8).replace("monday", "tuesday")),
        () -> fail("made again"));
    next.stream("file", "shown", out -> fail("made again"));
    assertThat(next.folder().resolve("page")).hasContent("page of tuesday");
    assertThat(Files.getAttribute(next.folder().resolve("file"), "unix:ino"))
        .isEqualTo(inode("current/file"));
    assertThat(next.part("whole", "two", "shown")).hasValue(bytes("two"));
    assertThat(next.made()).extracting(MadeFile::path).containsExactly("page", "file");
  }

  @Test
  void whatShowsSomethingElseIsMade() {
    ReleaseFolder next = after(standing());
    next.write("page", "other", page -> fail("taken over"), () -> bytes("new page"));
    next.stream("file", "other", out -> out.write(bytes("new file")));
    assertThat(next.folder().resolve("page")).hasContent("new page");
    assertThat(next.folder().resolve("file")).hasContent("new file");
    assertThat(next.part("whole", "two", "other")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"page of friday", "page of monday and more", "page"})
  void whatIsNoLongerWhatWasMadeIsMadeAgain(String damaged) throws IOException {
    ReleaseFolder next = after(standing());
    Files.writeString(folder.resolve("site/current/page"), damaged);
    Files.writeString(folder.resolve("site/current/file"), "FILE");
    Files.writeString(folder.resolve("site/current/whole"), "[one,TWO]");
    next.write("page", "shown", page -> fail("taken over"), () -> bytes("page of tuesday"));
    next.stream("file", "shown", out -> out.write(bytes("file")));
    assertThat(next.folder().resolve("page")).hasContent("page of tuesday");
    assertThat(next.folder().resolve("file")).hasContent("file");
    assertThat(next.part("whole", "two", "shown")).isEmpty();
  }

  @Test
  void whatIsPrunedLeavesItsRecordAndTheStandingEditionStays() throws IOException {
    for (int day = 0; day < 4; day++) {
      release("en/index.html", "text " + day);
      site.swapIn("r" + day, DATE.plusDays(day), true, FORWARD);
    }
    assertThat(site.prune(date -> false, true)).hasSize(2);
    assertThat(site.editionDates()).hasSize(4);
    assertThat(site.prune(date -> date.equals(DATE), false)).containsExactly(DATE.plusDays(1));
    assertThat(site.editionDates()).containsExactly("2025-11-28", "2025-11-30", "2025-12-01");
    assertThat(folder.resolve("site/releases/r1")).doesNotExist();
    assertThat(Files.readString(folder.resolve("site/editions.json")))
        .contains(
            "\"seq\":5,\"date\":\"2025-11-29\",\"path\":\"editions/2025-11-29/\",\"removed\":true");
    assertThat(site.everPublished()).hasSize(4);
    release("en/index.html", "again");
    site.swapIn("again", DATE.plusDays(1), false, FORWARD);
    assertThat(Files.readString(folder.resolve("site/editions.json")))
        .as("it is published once more, and that it was removed stays told")
        .contains("\"removed\":true", "\"seq\":6,\"date\":\"2025-11-29\"");
  }

  @Test
  void releasesWithoutALinkAreRemoved() throws IOException {
    for (int i = 0; i < 4; i++) {
      release("en/index.html", "text " + i);
      site.swapIn("release", DATE, true, FORWARD);
    }
    try (var releases = Files.list(folder.resolve("site/releases"))) {
      assertThat(releases.toList()).hasSize(2);
    }
    assertThat(folder.resolve("site/current/en/index.html")).hasContent("text 3");
    assertThat(folder.resolve("site/previous/en/index.html")).hasContent("text 2");
  }

  @Test
  void aDatedEditionLeavesTheCurrentOneAlone() {
    release("en/index.html", "current");
    site.swapIn("now", DATE, true, FORWARD);
    release("en/index.html", "dated");
    site.swapIn("then", DATE.minusDays(7), false, FORWARD);
    assertThat(folder.resolve("site/current/en/index.html")).hasContent("current");
    assertThat(folder.resolve("site/editions/2025-11-21/en/index.html")).hasContent("dated");
  }

  @Test
  void whatAnInterruptedRunLeftIsNoPartOfTheNext() {
    release("en/old.html", "left behind");
    release("en/index.html", "fresh");
    assertThat(site.building().resolve("en/old.html")).doesNotExist();
  }

  @Test
  void aSoundReleasePasses() {
    release(
        "en/index.html",
        page("<a href=\"a/index.html#x\">a</a>"),
        "en/a/index.html",
        page("<p id=\"x\">x</p><a href=\"../index.html\">up</a>"),
        "zh-Hant/index.html",
        page(""),
        "zh-Hant/a/index.html",
        page(""));
    assertThat(ReleaseCheck.faults(site.building())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<a href=\"gone/index.html\">x</a>|broken link", "<a href=\"#gone\">x</a>|broken anchor",
            "<a href=\"../../../outside.html\">x</a>|broken link",
        "<p id=\"a\">x</p><p id=\"a\">y</p>|twice", "<div><p>x</div></p>|ill-formed",
            "<table><tr><td>x</td></tr>|ill-formed"
      })
  void aFaultOnAPageIsNamed(String body, String fault) {
    release("en/index.html", page(body), "zh-Hant/index.html", page(""));
    assertThat(ReleaseCheck.faults(site.building()))
        .anySatisfy(found -> assertThat(found).contains(fault).contains("index.html"));
  }

  @Test
  void aPageWithoutItsTwinIsAFault() {
    release(
        "en/index.html", page(""), "en/only/index.html", page(""), "zh-Hant/index.html", page(""));
    assertThat(ReleaseCheck.faults(site.building()))
        .isEqualTo(List.of("page without its twin: only/index.html"));
  }

  @Test
  void theContentHashFindsWhatIsMissingOrChangedButNotTheClock() throws IOException {
    Path one = release("en/index.html", "text", "status.json", "{\"at\": 1}").folder();
    String hash = ContentHash.of(one);
    Files.writeString(one.resolve("status.json"), "{\"at\": 2}");
    assertThat(ContentHash.of(one)).isEqualTo(hash);
    Files.writeString(one.resolve("en/index.html"), "tent");
    assertThat(ContentHash.of(one)).isNotEqualTo(hash);
  }
}
