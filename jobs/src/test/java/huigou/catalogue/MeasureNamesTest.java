package huigou.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.installation.ClaimSkeleton;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every measure that a claim may have is listed where a new claim is begun. */
class MeasureNamesTest {

  /** What says more of a measure and names none. */
  private static final List<String> MORE = List.of("percent", "from", "above", "ceiling");

  @Test
  void aNewArticleListsEveryMeasureWithItsArguments() {
    String text = ClaimSkeleton.text("S6", LocalDate.parse("2025-11-28"));
    assertThat(
            Stream.of(FindingFiles.MeasureRow.class.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .filter(name -> !MORE.contains(name)))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(text).contains("{" + name + ": "));
  }
}
