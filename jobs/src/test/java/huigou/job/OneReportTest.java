package huigou.job;

import static huigou.support.RepurchaseReport.line;
import static org.assertj.core.api.Assertions.assertThat;

import huigou.installation.ExitCode;
import huigou.support.Night;
import huigou.support.RepurchaseReport;
import huigou.support.TestInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A night to which one report of repurchases is new: which pages are rendered anew, and which are
 * taken over from the edition before. Figures are made up.
 */
class OneReportTest {

  @TempDir Path folder;
  private TestInput input;
  private Night night;

  @BeforeEach
  void anEditionStands() throws Exception {
    input =
        TestInput.in(folder)
            .put(
                "new-york-fed/2025-11-26/sofr.json",
                TestInput.rates("SOFR", "2025-11-24", "1.91", "2025-11-25", "1.92"))
            .put(
                "fred/2025-11-26/DFEDTARU.csv",
                "observation_date,DFEDTARU\n2025-11-24,2.00\n2025-11-25,2.00\n2025-11-26,2.00\n")
            .put(
                "fred/2025-11-26/DFEDTARL.csv",
                "observation_date,DFEDTARL\n2025-11-24,1.75\n2025-11-25,1.75\n2025-11-26,1.75\n")
            .put(
                "hkex/2025-11-25/SRRPT20251124.xls",
                RepurchaseReport.of(
                    "24/11/2025",
                    line("175", "2025/11/21", "1,000", "HKD 2.00", "HKD 1.50", "HKD 1,800.00"),
                    line("5", "2025/11/21", "10", "HKD 3.00", "", "HKD 30.00")));
    night = new Night(folder, input.folder());
    assertThat(night.run()).isEqualTo(ExitCode.DONE);
  }

  private void reportOfTheDayAfter(String received) {
    input.put(
        "hkex/" + received + "/SRRPT20251125.xls",
        RepurchaseReport.of(
            "25/11/2025",
            line("175", "2025/11/24", "2,000", "HKD 2.00", "HKD 1.50", "HKD 3,600.00")));
  }

  @Test
  void onlyWhatItTouchesIsRendered() throws Exception {
    Map<String, String> before = shown();
    reportOfTheDayAfter("2025-11-27");
    assertThat(night.run()).isEqualTo(ExitCode.DONE);
    assertThat(rendered(before))
        .contains("issuers/00175-hk/", "buybacks/", "buybacks/hong-kong/", "findings/")
        .doesNotContain(
            "issuers/00005-hk/",
            "series/sofr/",
            "series/",
            "corridor/",
            "corridor/target-range/",
            "rates/",
            "method/",
            "buybacks/united-states/");
  }

  /** A fixing that is overdue is told on its own page and on the front page, not in lists. */
  @Test
  void aDayOnWhichAFixingBecameDueChangesItsOwnPageAndNoList() throws Exception {
    Map<String, String> before = shown();
    reportOfTheDayAfter("2025-12-03");
    assertThat(night.run()).isEqualTo(ExitCode.DONE);
    assertThat(rendered(before))
        .contains("issuers/00175-hk/", "series/sofr/")
        .doesNotContain("issuers/00005-hk/", "series/", "corridor/", "corridor/target-range/");
  }

  /** The same report again under another name brings a day, and no page but those of the day. */
  @Test
  void whatSaysNothingNewChangesNoPage() throws Exception {
    Map<String, String> before = shown();
    input.put(
        "hkex/2025-11-27/SRRPT20251124.xls",
        RepurchaseReport.of(
            "24/11/2025",
            line("175", "2025/11/21", "1,000", "HKD 2.00", "HKD 1.50", "HKD 1,800.00"),
            line("5", "2025/11/21", "10", "HKD 3.00", "", "HKD 30.00")));
    assertThat(night.run()).isEqualTo(ExitCode.DONE);
    assertThat(rendered(before)).doesNotContain("issuers/00175-hk/", "buybacks/hong-kong/");
  }

  /** Pages that show something else than before, in whatever language. */
  private Set<String> rendered(Map<String, String> before) throws Exception {
    Set<String> pages = new TreeSet<>();
    shown()
        .forEach(
            (path, digest) -> {
              if (path.endsWith("index.html") && !digest.equals(before.get(path))) {
                pages.add(
                    path.substring(path.indexOf('/') + 1, path.length() - "index.html".length()));
              }
            });
    return pages;
  }

  /** What the files of the standing edition were made from. */
  private Map<String, String> shown() throws Exception {
    Map<String, String> shown = new TreeMap<>();
    // A store that somebody else opened is made anew by the next night.
    Path copy = folder.resolve("copy");
    Files.copy(
        night.state().resolve("store/huigou.mv.db"),
        copy.resolveSibling("copy.mv.db"),
        StandardCopyOption.REPLACE_EXISTING);
    String url = "jdbc:h2:file:" + copy.toAbsolutePath();
    try (Connection store = DriverManager.getConnection(url, "sa", "");
        ResultSet files =
            store
                .createStatement()
                .executeQuery("select path, shown from out_made_file where line = 'current'")) {
      while (files.next()) {
        shown.put(files.getString(1), files.getString(2));
      }
    }
    return shown;
  }
}
