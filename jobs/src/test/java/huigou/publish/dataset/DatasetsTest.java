package huigou.publish.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huigou.model.series.Unit;
import huigou.model.text.Language;
import huigou.model.view.Sentence;
import huigou.model.view.TableView;
import huigou.publish.text.Words;
import huigou.support.Project;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a dataset may be, and that all of them are. */
class DatasetsTest {

  private static Dataset<String> dataset(List<String> key, String... columns) {
    return new Dataset<>(
        "made-up",
        "Made up",
        Stream.of(columns).map(name -> Column.<String>text(name, "A word", word -> word)).toList(),
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
  void everyDatasetHasItsOwnNameAKeyAndItsMeaning() {
    assertThat(Datasets.ALL.stream().map(Dataset::name)).doesNotHaveDuplicates();
    for (Dataset<?> dataset : Datasets.ALL) {
      assertThat(dataset.key()).as(dataset.name()).isNotEmpty();
      assertThat(dataset.columns())
          .as(dataset.name())
          .allSatisfy(column -> assertThat(column.description()).isNotBlank());
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

  @Test
  void aColumnWithoutHeadingStandsOnNoPage() {
    Column<String> column = Column.text("bare", "A word", word -> word);
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
        Column.optionalNumber("figure", "A figure", Unit.USD, figure -> figure);
    assertThat(column.shown(Optional.empty())).isEqualTo(TableView.Figure.of(Optional.empty()));
    assertThat(((TableView.Figure) column.shown(Optional.of(BigDecimal.ZERO))).quantity())
        .isPresent();
  }
}
