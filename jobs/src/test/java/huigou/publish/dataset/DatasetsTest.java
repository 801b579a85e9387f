package huigou.publish.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huigou.model.series.Unit;
import huigou.model.text.Language;
import huigou.model.view.Sentence;
import huigou.model.view.TableView;
import huigou.publish.text.Messages;
import huigou.publish.text.Words;
import huigou.support.Project;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a dataset may be, and that all of them are. */
class DatasetsTest {

  private static Dataset<String> dataset(List<String> key, String... columns) {
    return new Dataset<>(
        "made-up",
        Stream.of(columns).map(name -> Column.<String>text(name, word -> word)).toList(),
        key,
        site -> Stream.of("one"));
  }

  @Test
  void aKeyIsMadeOfItsColumns() {
    assertThat(dataset(List.of("a"), "a", "b").path()).isEqualTo("data/made-up.csv");
    assertThatThrownBy(() -> dataset(List.of("c"), "a", "b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("made-up");
  }

  @Test
  void noTwoColumnsHaveOneName() {
    assertThatThrownBy(() -> dataset(List.of("a"), "a", "a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[a, a]");
  }

  @Test
  void everyDatasetHasItsOwnNameAndAKey() {
    assertThat(Datasets.ALL.stream().map(Dataset::name)).doesNotHaveDuplicates();
    for (Dataset<?> dataset : Datasets.ALL) {
      assertThat(dataset.key()).as(dataset.name()).isNotEmpty();
    }
  }

  @Test
  void everyHeadingIsWordedInBothLanguages() {
    for (Language language : Language.values()) {
      Words words = Words.read(Project.templates(), language);
      for (Dataset<?> dataset : Datasets.ALL) {
        assertThat(words.t("downloads.table." + dataset.name())).isNotBlank();
        for (Column<?> column : dataset.columns()) {
          column.findHeading().ifPresent(key -> assertThat(words.t(key)).isNotBlank());
        }
      }
    }
  }

  /** In words of its own, or in those of columns that mean the same wherever they stand. */
  @Test
  void everyColumnIsWordedInBothLanguagesAndNoWordsAreOfNone() {
    Set<String> used = new TreeSet<>();
    Words english = Words.read(Project.templates(), Language.EN);
    Words chinese = Words.read(Project.templates(), Language.ZH_HANT);
    for (Dataset<?> dataset : Datasets.ALL) {
      for (Column<?> column : dataset.ofSheet()) {
        String own = "column." + dataset.worded() + "." + column.name();
        used.add(english.has(own) ? own : "column." + column.name());
        assertThat(english.column(dataset.worded(), column.name())).as(own).isNotBlank();
        assertThat(chinese.column(dataset.worded(), column.name()))
            .as(own)
            .containsPattern("\\p{IsHan}");
      }
    }
    assertThat(Messages.read(Project.templates(), Language.EN).patterns().keySet())
        .filteredOn(key -> key.startsWith("column."))
        .containsExactlyInAnyOrderElementsOf(used);
  }

  @Test
  void aFileOfOneSeriesIsWordedAsAllObservationsAre() {
    Dataset<String> single =
        new Dataset<>(
            "series/sofr",
            List.of(Column.<String>text("status", word -> word)),
            List.of("status"),
            site -> Stream.of("final"));
    assertThat(single.worded()).isEqualTo("observations");
    assertThat(dataset(List.of("a"), "a").worded()).isEqualTo("made-up");
  }

  @Test
  void aColumnWithoutHeadingStandsOnNoPage() {
    Column<String> column = Column.text("bare", word -> word);
    assertThatThrownBy(column::heading)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("bare");
    assertThat(column.headed("table.date").heading())
        .isEqualTo(
            new TableView.Column(Sentence.of("table.date"), Optional.empty(), Optional.empty()));
  }

  @Test
  void aFigureThatIsNotThereIsNoFigureAndNotNought() {
    Column<Optional<BigDecimal>> column =
        Column.optionalNumber("figure", Unit.USD, figure -> figure);
    assertThat(column.shown(Optional.empty())).isEqualTo(TableView.Figure.of(Optional.empty()));
    assertThat(((TableView.Figure) column.shown(Optional.of(BigDecimal.ZERO))).quantity())
        .isPresent();
  }
}
