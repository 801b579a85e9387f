package huigou.collect;

import static huigou.support.PlayedSite.answer;
import static org.assertj.core.api.Assertions.assertThat;

import huigou.support.Project;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Answers that hold others. Made up. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ArchiveJudgingTest extends PlayedFeeds {

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        out.putNextEntry(new ZipEntry(namesAndTexts[i]));
        out.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static String whole(String prepared) throws IOException {
    return Files.readString(Project.input().resolve("federal-reserve/2025-07-25/FRB_H41.xml"))
        .replaceFirst("<([a-z]*:?)Prepared>[^<]*<", "<$1Prepared>" + prepared + "<");
  }

  @Test
  void theWholeReleaseIsTakenOutOfItsArchiveAndWhatChangesEachTimeDoesNotCount()
      throws IOException {
    at("2025-10-03T22:31:00Z");
    byte[] first = zip("readme.txt", "x", "H41_data.xml", whole("2025-10-31T16:30:00"));
    site.plays(exchange -> answer(exchange, 200, first));
    List<Collected> collected = due("h41-whole");
    assertThat(outcomes(collected)).as(collected.toString()).containsExactly("delivered");
    assertThat(delivered())
        .containsExactly("federal-reserve/2025-10-03/h41-whole.20251003T223100Z.xml");
    at("2025-10-10T22:31:00Z");
    assertThat(due("h41-whole")).as("once a quarter").isEmpty();
    at("2026-01-02T23:31:00Z");
    byte[] second = zip("H41_data.xml", whole("2025-11-07T16:30:00"));
    site.plays(exchange -> answer(exchange, 200, second));
    assertThat(outcomes(due("h41-whole"))).containsExactly("unchanged");
    at("2026-04-03T22:31:00Z");
    byte[] third = zip("other.xml", "<x/>");
    site.plays(exchange -> answer(exchange, 200, third));
    List<Collected> none = due("h41-whole");
    assertThat(outcomes(none)).containsExactly("refused");
    assertThat(none.get(0).why()).contains("has no H41_data.xml, which is expected");
    at("2026-07-03T22:31:00Z");
    byte[] cut = Arrays.copyOf(first, first.length - 40);
    site.plays(exchange -> answer(exchange, 200, cut));
    List<Collected> broken = due("h41-whole");
    assertThat(outcomes(broken)).containsExactly("refused");
    assertThat(broken.get(0).why())
        .startsWith("the answer is no archive, or one that is cut; expected is a zip with H41");
  }

  @Test
  void aCompanyThatCannotBeReadStopsNoOther() throws IOException {
    String yml = Files.readString(input.folder().resolve("catalogue/feeds.yml"));
    input.put(
        "catalogue/feeds.yml",
        yml.replace("  largest: 4 GiB\n  enabled: false\n", "  largest: 1 MiB\n"));
    at("2025-10-31T10:35:00Z");
    String facts = Files.readString(Project.input().resolve("sec/2026-02-21/CIK0001652044.json"));
    byte[] archive = zip("CIK0000320193.json", "{\"cut", "CIK0001652044.json", facts);
    site.plays(exchange -> answer(exchange, 200, archive));
    List<Collected> collected = due("sec-facts-bulk");
    assertThat(outcomes(collected)).containsExactly("refused");
    assertThat(collected.get(0).why())
        .startsWith("1 files delivered, 1 refused; the first: CIK0000320193.json: ");
    assertThat(delivered()).hasSize(1).first().asString().contains("0001652044");
  }

  @Test
  void anEntryThatIsTooLongIsNotUnpacked() throws IOException {
    String yml = Files.readString(input.folder().resolve("catalogue/feeds.yml"));
    input.put("catalogue/feeds.yml", yml.replace("  largest: 512 MiB", "  largest: 1 MiB"));
    at("2025-10-03T22:31:00Z");
    byte[] bomb = zip("H41_data.xml", "x".repeat(3 << 20));
    site.plays(exchange -> answer(exchange, 200, bomb));
    List<Collected> collected = due("h41-whole");
    assertThat(outcomes(collected)).containsExactly("refused");
    assertThat(collected.get(0).why()).contains("H41_data.xml is longer than the 1 MiB");
  }
}
