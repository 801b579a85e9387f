package huigou.model.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huigou.model.view.TableView.Name;
import huigou.model.view.TableView.Nothing;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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
}
