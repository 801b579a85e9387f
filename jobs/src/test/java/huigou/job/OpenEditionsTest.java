package huigou.job;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.installation.ExitCode;
import huigou.support.Night;
import huigou.support.TestInput;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes for a day whose edition stands already. Made up: two days of November 2025. */
class OpenEditionsTest {

  private static final LocalDate WEDNESDAY = LocalDate.parse("2025-11-26");

  /** Hong Kong's Thursday morning: in New York it is Wednesday evening. */
  private static final String MORNING = "2025-11-27T02:00:00Z";

  private static final String AFTER = "2025-11-27T20:00:00Z";

  @TempDir Path folder;

  private static List<LocalDate> changed(Night night) {
    return OpenEditions.changed(night.settings());
  }

  @Test
  void anEditionIsMadeAnewWhenSomethingCameForItsDayUntilThatDayHasEndedEverywhere() {
    TestInput input =
        TestInput.in(folder)
            .put(
                "new-york-fed/2025-11-26/sofr.json",
                TestInput.rates("SOFR", "2025-11-24", "4.01", "2025-11-25", "4.02"))
            .put(
                "fred/2025-11-26/DFEDTARU.csv",
                "observation_date,DFEDTARU\n2025-11-24,4.00\n2025-11-25,4.00\n")
            .put(
                "fred/2025-11-26/DFEDTARL.csv",
                "observation_date,DFEDTARL\n2025-11-24,3.75\n2025-11-25,3.75\n");
    Night night = new Night(folder, input.folder()).at(MORNING);
    assertThat(night.run()).isEqualTo(ExitCode.DONE);
    assertThat(changed(night)).as("there is no edition before").isEmpty();
    input.put("new-york-fed/2025-11-27/sofr.json", TestInput.rates("SOFR", "2025-11-25", "4.02"));
    assertThat(night.run()).isEqualTo(ExitCode.DONE);
    assertThat(changed(night)).as("what came is of another day").isEmpty();
    input.put("new-york-fed/2025-11-26/effr.json", TestInput.rates("EFFR", "2025-11-25", "3.88"));
    assertThat(changed(night)).containsExactly(WEDNESDAY);
    assertThat(changed(night.at(AFTER))).as("Wednesday has ended everywhere").isEmpty();
    assertThat(night.rerun(WEDNESDAY.toString())).isEqualTo(ExitCode.DONE);
    assertThat(changed(night)).isEmpty();
  }
}
