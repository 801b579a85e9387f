package huigou.job;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.installation.ExitCode;
import huigou.support.Night;
import huigou.support.TestInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a series is late at the edition's date. Figures are made up. */
class DeriveStepsTest {

  @TempDir Path folder;
  private TestInput input;
  private Night night;

  /** Friday's rate; Monday's is due on Tuesday, 25 November, and has a business day of grace. */
  @BeforeEach
  void prepare() {
    input = TestInput.in(folder);
    input.put(
        "new-york-fed/2025-11-24/sofr.json",
        TestInput.rates("SOFR", "2025-11-20", "1.11", "2025-11-21", "2.22"));
    input.put("fred/2025-11-28/DFEDTARU.csv", "observation_date,DFEDTARU\n2025-11-28,2.00\n");
    night = new Night(folder, input.folder());
  }

  private String stateOfSofr(String day) throws IOException {
    assertThat(night.rerun(day)).isEqualTo(ExitCode.DONE);
    Path file = night.site().resolve("editions/" + day + "/data/series.csv");
    String row =
        Files.readAllLines(file).stream()
            .filter(line -> line.startsWith("sofr,"))
            .findFirst()
            .orElseThrow();
    return row.substring(row.indexOf("2025-11-21"));
  }

  @ParameterizedTest
  @CsvSource({"2025-11-24, false", "2025-11-26, false", "2025-11-27, true", "2025-11-28, true"})
  void aSeriesIsLateOnceItsGraceHasPassedAndNotBefore(String day, boolean late) throws IOException {
    assertThat(stateOfSofr(day)).isEqualTo("2025-11-21,2,2025-11-25," + late);
  }

  @Test
  void whatIsCarriedOverFromAnotherCopyIsNeverLate() throws IOException {
    input.put(
        "new-york-fed/2025-11-24/origin.yml", "files: {sofr.json: {bytes_are: carried-over}}\n");
    assertThat(stateOfSofr("2025-11-28")).isEqualTo("2025-11-21,2,2025-11-25,false");
  }
}
