package huigou.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import huigou.support.TestInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All slips of all files in one reading, each on its line. */
class SlipsTest {

  @TempDir Path folder;

  /**
   * A slip that is planted.
   *
   * @param said part of what must be told of it
   */
  private record Planted(String file, String right, String wrong, String said) {}

  private static final List<Planted> PLANTED =
      List.of(
          new Planted(
              "calendars.yml",
              "2018-01-15: martin-luther-king",
              "2018-01-15: martin-luther",
              "martin-luther, which is not among the reasons; nearest of 25 are martin-luther-king"),
          new Planted(
              "sources.yml", "zone: America/Chicago", "zone: America/Chigaco", "America/Chigaco"),
          new Planted(
              "series.yml",
              "minuend: sofr-p75\n",
              "minuend: sofr-p57\n",
              "there is no series sofr-p57 above it; nearest of"),
          new Planted(
              "series.yml",
              "  - id: sofr-minus-iorb\n    group: spreads\n",
              "  - id: sofr-minus-iorb\n    group: spread\n",
              "there is no group spread; nearest of 13 are spreads"),
          new Planted(
              "series.yml",
              "measure: on-rrp}",
              "measure: on-rpp}",
              "facilities.yml has no facility on-rpp; known are on-rrp"),
          new Planted(
              "series.yml",
              "measure: bills-net}",
              "measure: bill-net}",
              "auctions are not summed by bill-net; known are bills-net"),
          new Planted(
              "series.yml",
              ", whole: true}",
              ", hole: true}",
              "the key hole is not known; nearest are whole"),
          new Planted(
              "layouts.yml",
              "source: desk",
              "source: dask",
              "sources.yml has no source dask; nearest of 10 are desk"),
          new Planted(
              "corridors.yml",
              "ceiling: iorb",
              "ceiling: ioer",
              "series.yml has no series ioer; nearest of"),
          new Planted(
              "issuers.yml",
              "- id: 00700-hk\n  market: hk",
              "- id: 00700-hk\n  market: kh",
              "no market is called kh; known are hk, us"),
          new Planted(
              "claims/4-geely.yml",
              "programme: geely-2025/budget",
              "programme: geely-2052/budget",
              "programmes.yml has no programme geely-2052"),
          new Planted(
              "claims/4-geely.yml",
              "{programme: geely-2025/mandate-base}",
              "{programme: geely-2025/mandate-bass}",
              "programme geely-2025 has no figure mandate-bass; nearest of 7 are mandate-base, mandate-shares, budget"),
          new Planted(
              "claims/4-geely.yml",
              "operating: 00175-hk/2025-09/galaxy",
              "operating: 00175-hk/2025-09/galaxies",
              "issuer 00175-hk has no item galaxies"),
          new Planted(
              "claims/5-one-trillion.yml",
              "authorisation: aapl-us/2025-05-01",
              "authorisation: aapl-us",
              "aapl-us names no figure; the form is aapl-us/2025-05-01"),
          new Planted(
              "claims/5-one-trillion.yml",
              "market-total: Birinyi Associates/announced-month/2025-07-31",
              "bought: 00700-hk/year/2025-01-01/share",
              "00700-hk/year/2025-01-01/share counts neither a currency such as HKD nor shares"),
          new Planted(
              "records.yml",
              "- target-lower",
              "- target-lowre",
              "series.yml has no series target-lowre; nearest of"),
          new Planted(
              "accepted.yml",
              "[]",
              "[{series: sofr, date: 2025-13-01, value: 1, by: A, on: 2025-01-01}]",
              "“2025-13-01” is no day"),
          new Planted(
              "topics.yml",
              "  reserves: reserves-level\n",
              "  reserves: reserve-level\n",
              "series.yml has no series reserve-level; nearest of"),
          new Planted(
              "topics.yml",
              "{series: tga-close, style: lead}",
              "{series: tga-close, style: laed}",
              "no style of a line is called laed"),
          new Planted(
              "topics.yml",
              "  levels:\n",
              "  level:\n",
              "no table is called level; nearest of 9 are levels"),
          new Planted(
              "synonyms.yml",
              "- words: [發行人, 上市公司, issuer]",
              "- words: [發行人]",
              "a word alone has no synonym"),
          new Planted(
              "series.yml",
              "from: {treasury-facility-contributions: 2020-05-13}",
              "from: {treasury-facility-contribution: 2020-05-13}",
              "from names no part of the sum: treasury-facility-contribution"),
          new Planted(
              "episodes.yml",
              "peak: sofr-minus-target-upper",
              "peak: sofa",
              "series.yml has no series sofa"));

  private static int line(String text, String wrong) {
    int at = text.indexOf(wrong.strip());
    int last = at + wrong.strip().lastIndexOf('\n') + 1;
    return (int) text.substring(0, Math.max(at, last)).lines().count()
        + (text.charAt(Math.max(at, last) - 1) == '\n' ? 1 : 0);
  }

  @Test
  void everySlipOfEveryFileIsToldInOneReadingWithItsLine() throws IOException {
    TestInput input = TestInput.in(folder).articles();
    List<String> lines = new ArrayList<>();
    for (Planted planted : PLANTED) {
      Path file = input.folder().resolve("catalogue").resolve(planted.file());
      String text = Files.readString(file);
      assertThat(text).as(planted.file()).contains(planted.right());
      int at = text.indexOf(planted.right());
      Files.writeString(
          file,
          text.substring(0, at) + planted.wrong() + text.substring(at + planted.right().length()));
    }
    for (Planted planted : PLANTED) {
      String text = Files.readString(input.folder().resolve("catalogue").resolve(planted.file()));
      lines.add(planted.file() + ", line " + line(text, planted.wrong()));
    }
    CatalogueFault fault =
        catchThrowableOfType(CatalogueFault.class, () -> CatalogueReader.read(input.folder()));
    for (int i = 0; i < PLANTED.size(); i++) {
      Planted planted = PLANTED.get(i);
      assertThat(fault.getMessage()).contains(planted.said());
      String place = lines.get(i);
      assertThat(fault.slips())
          .as(planted.wrong())
          .anySatisfy(
              slip -> {
                assertThat(slip.toString()).startsWith(place).contains(planted.said());
              });
    }
    assertThat(fault.slips()).as("what follows from a slip is none").hasSize(PLANTED.size());
  }

  @Test
  void aFileThatCannotBeReadHidesNoSlipOfAnother() {
    TestInput input =
        TestInput.in(folder)
            .put("catalogue/series.yml", "groups: [")
            .put("catalogue/venues.yml", "- {method: exhcange, whole: [], within: []}\n");
    assertThatThrownBy(() -> CatalogueReader.read(input.folder()))
        .isInstanceOf(CatalogueFault.class)
        .hasMessageContaining("series.yml, line 1")
        .hasMessageContaining("venues.yml, line 1, entry exhcange")
        .hasMessageNotContaining("has no series");
  }
}
