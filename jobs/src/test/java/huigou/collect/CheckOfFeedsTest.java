package huigou.collect;

import static huigou.support.PlayedSite.with;
import static org.assertj.core.api.Assertions.assertThat;

import huigou.installation.ExitCode;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Answers that are looked at and not delivered. Made up. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class CheckOfFeedsTest extends PlayedFeeds {

  @Test
  void whatIsOnlyLookedAtIsNotDelivered() throws IOException {
    site.plays(rates("2025-10-30", "4.04"));
    dry = true;
    List<Collected> looked = run(run -> run.now(feeds("nyfed-rates")), true);
    assertThat(outcomes(looked)).containsExactly("delivered");
    assertThat(looked.get(0).path()).as("of a file that is not written").isEmpty();
    assertThat(looked.get(0).line())
        .endsWith("\tas expected; it was looked at, and not put into input/");
    assertThat(delivered()).isEmpty();
    assertThat(folder.resolve("var/collect/state.json")).doesNotExist();
    dry = false;
    assertThat(outcomes(due("nyfed-rates"))).as("it is due as before").containsExactly("delivered");
  }

  /** Whether the address is right is seen by an answer alone. */
  @Test
  void anAbsencePassesNoCheck() {
    at("2025-10-31T10:35:00Z");
    site.plays(with(404, ""));
    dry = true;
    List<Collected> checked = run(run -> run.probe(feeds("sec-facts")), true);
    assertThat(outcomes(checked)).containsExactly("refused");
    assertThat(checked.get(0).why())
        .startsWith("answered 404 of issuer ")
        .contains("expected is an answer", "feeds.yml", "issuers.yml");
    assertThat(exit).isEqualTo(ExitCode.PUBLISHED_WITH_ISSUES);
    assertThat(site.asked()).hasSize(1);
    dry = false;
    assertThat(outcomes(run(run -> run.now(feeds("sec-facts")).subList(0, 1), true)))
        .as("when it is asked in earnest it is an answer")
        .containsExactly("empty");
    assertThat(exit).isEqualTo(ExitCode.DONE);
  }

  /** Before noon in Hong Kong the report of the day may be missing: nothing is wrong with that. */
  @Test
  void whatIsNotThereYetPassesACheckAndWhatIsLateDoesNot() {
    site.plays(with(404, ""));
    dry = true;
    at("2026-09-09T01:20:00Z");
    assertThat(outcomes(run(run -> run.probe(feeds("hkex-main")), true)))
        .containsExactly("not-yet");
    assertThat(exit).isEqualTo(ExitCode.DONE);
    at("2026-09-09T04:16:00Z");
    assertThat(outcomes(run(run -> run.probe(feeds("hkex-main")), true))).containsExactly("failed");
    assertThat(exit).isEqualTo(ExitCode.NOT_FETCHED);
  }
}
