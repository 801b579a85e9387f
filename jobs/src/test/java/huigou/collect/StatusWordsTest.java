package huigou.collect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "204|there is no body|open the address in a browser",
        "305|it has moved|correct it in feeds.yml",
        "400|does not understand the address|correct it in feeds.yml",
        "401|wants to be shown a key|name it under “secret” in feeds.yml",
        "403|lets nobody in|name somebody to write to in HUIGOU_CONTACT",
        "404|nothing stands at the address|say so under “absent”",
        "410|is gone|correct it in feeds.yml",
        "418|does not take the question|correct it in feeds.yml",
        "429|too many requests|make the pause of its host longer",
        "451|the law forbids|turn the feed off",
        "500|a fault of its own|the same command asks again",
        "503|it is not ready|the same command asks again"
      })
  void whatItMeansWhatWasExpectedAndWhatToDo(int status, String meaning, String repair) {
    assertThat(StatusWords.of(status, false))
        .startsWith("answered " + status + ": ")
        .contains(meaning)
        .contains("; expected is 200 with the data; ")
        .contains(repair);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void whoeverShowsAKeyIsSentToTheKey(int status) {
    assertThat(StatusWords.of(status, true)).contains("see whether the key is right");
  }

  /** Whoever is let in nowhere need not look at a key that he has not. */
  @Test
  void whoeverShowsNoneIsNot() {
    assertThat(StatusWords.of(403, false)).doesNotContain("key");
  }
}
