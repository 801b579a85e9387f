package huigou.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.installation.ClaimSkeleton;
import huigou.model.claim.Cited;
import huigou.model.claim.Claim;
import huigou.model.fact.MarketTotal;
import huigou.support.TestInput;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every measure that a claim may have is listed where a new claim is begun. */
class MeasureNamesTest {

  private static final LocalDate DAY = LocalDate.parse("2025-11-28");
  private static final Pattern EXAMPLE = Pattern.compile("\\{([a-z-]+): [^{}…]*\\}");
  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("level", "percent_per_annum"),
          Map.entry("change", "basis_point"),
          Map.entry("sum", "usd"),
          Map.entry("days", "number"),
          Map.entry("longest-run", "number"),
          Map.entry("highest", "percent_per_annum"),
          Map.entry("lowest", "percent_per_annum"),
          Map.entry("largest-rise", "basis_point"),
          Map.entry("share-above", "percent_per_annum"),
          Map.entry("market-total", "usd"),
          Map.entry("authorisation", "usd"),
          Map.entry("filed", "usd"),
          Map.entry("bought", "hkd"),
          Map.entry("programme", "hkd"),
          Map.entry("operating", "number"));

  @TempDir private Path folder;

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

  @Test
  void everyWordThatAMeasureTakesIsListed() {
    String text = ClaimSkeleton.text("S6", DAY);
    assertThat(
            Stream.of(
                    Stream.of(Cited.Bought.Span.values()).map(Cited.Bought.Span::token),
                    Stream.of(Cited.Planned.Part.values()).map(Cited.Planned.Part::token),
                    MarketTotal.MEASURES.stream(),
                    Stream.of(Cited.Bought.SHARES))
                .flatMap(words -> words))
        .allSatisfy(word -> assertThat(text).containsPattern("[ /]" + word + "(?![a-z-])"));
  }

  @Test
  void everyMeasureThatIsListedCanBeAskedForAsItIsWritten() throws IOException {
    String text = ClaimSkeleton.text("S6", DAY);
    String listed = text.substring(text.indexOf("# Measures")).replace("DAY", "2025-10-01");
    TestInput input = TestInput.in(folder);
    StringBuilder claims = new StringBuilder("claims:\n");
    Matcher example = EXAMPLE.matcher(listed);
    int asked = 0;
    while (example.find()) {
      boolean within = example.start() > 0 && listed.charAt(example.start() - 1) == ' ';
      assertThat(UNITS).containsKey(example.group(1));
      String unit = example.group().contains("sofr-volume") ? "usd" : UNITS.get(example.group(1));
      assertThat(within).as(example.group()).isTrue();
      claims
          .append("  - id: S6-" + ++asked + "\n    says: {en: Said., zh-Hant: 話。}\n    measure: ")
          .append(example.group())
          .append("\n    printed: \"1\"\n    unit: ")
          .append(unit)
          .append("\n");
    }
    input.put(
        "catalogue/claims/6.yml",
        text.substring(0, text.indexOf("claims: []")).replaceAll("(?m)^#.*$", "") + claims);
    List<String> read =
        CatalogueReader.read(input.folder()).findings().articles().stream()
            .filter(article -> article.id().equals("S6"))
            .flatMap(article -> article.claims().stream())
            .map(Claim::id)
            .toList();
    assertThat(read).hasSize(asked).hasSizeGreaterThan(14);
  }
}
