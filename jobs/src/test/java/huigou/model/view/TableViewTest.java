package huigou.model.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huigou.model.view.TableView.Cell;
import huigou.model.view.TableView.Column;
import huigou.model.view.TableView.Name;
import huigou.model.view.TableView.Nothing;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a row does not have is a cell of its own, never a name of no letters. */
class TableViewTest {

  @Test
  void anAbsentTextIsNothingAndAnotherItsName() {
    assertThat(Name.of(Optional.of("10-K"))).isEqualTo(new Name("10-K"));
    assertThat(Name.of(Optional.empty())).isEqualTo(new Nothing());
    assertThat(Name.of(Optional.of(""))).isEqualTo(new Nothing());
  }

  @Test
  void aNameHasLetters() {
    assertThatThrownBy(() -> new Name("")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPageLeavesOutColumnsThatNoneOfItsRowsFills() {
    TableView table =
        new TableView(
            "made",
            Sentence.of("made.up"),
            List.of(),
            List.of(Column.words("a"), Column.words("b"), Column.words("c"), Column.words("d")),
            List.of(
                List.of(new Nothing(), none(), new Name("x"), new Nothing()),
                List.of(new Nothing(), none(), new Nothing(), new Nothing()),
                List.of(new Nothing(), none(), new Nothing(), new Name("beyond what is shown")),
                List.of(new Nothing(), none(), new Nothing(), new Nothing()),
                List.of(new Nothing(), none(), new Nothing(), new Name("beyond what is shown"))),
            2,
            Optional.empty());
    assertThat(table.filled().columns())
        .as("the first column names the rows, whatever is in it")
        .extracting(column -> column.heading().key())
        .containsExactly("a", "c");
    assertThat(table.filled().rows()).hasSize(2);
  }

  private static TableView of(int rows, int shown) {
    return new TableView(
        "made",
        Sentence.of("made.up"),
        List.of(),
        List.of(Column.words("a")),
        IntStream.range(0, rows).mapToObj(row -> List.<Cell>of(new Name("row " + row))).toList(),
        shown,
        Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "32, 30, 32",
    "31, 30, 31",
    "33, 30, 30",
    "30, 30, 30",
    "3, 30, 30",
    "2, 1, 1",
    "4, 2, 2",
    "3, 2, 3"
  })
  void twoRowsAreNotKeptBackBesideMore(int rows, int shown, int said) {
    assertThat(of(rows, shown).shown()).isEqualTo(said);
    assertThat(of(rows, shown).first()).hasSize(Math.min(rows, said));
  }

  private static Cell none() {
    return TableView.Figure.of(Optional.empty());
  }
}
