package huigou.publish.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.text.Language;
import huigou.publish.text.Words;
import huigou.support.Project;
import org.junit.jupiter.api.Test;

class SheetColumnTest {

  private static final Words WORDS = Words.read(Project.templates(), Language.EN);

  private final SheetColumn live =
      SheetColumn.figure("Spread", "0.0")
          .of("sofr-minus-iorb", "basis_point", "SOFR less IORB")
          .typed("number")
          .marked(Marks.NO_FIXING, Marks.NOT_DELIVERED)
          .by("[a]-[b]");

  @Test
  void whatTheStoreHasLooksTheSameAndIsTypedAndMayBeFoldedAway() {
    SheetColumn stored = live.stored(WORDS);
    assertThat(stored.heading()).isEqualTo("Spread: store");
    assertThat(stored.format()).isEqualTo(live.format());
    assertThat(stored.width()).isEqualTo(live.width());
    assertThat(stored.calculated()).isEmpty();
    assertThat(stored.grouped()).isTrue();
    assertThat(live.grouped()).isFalse();
  }

  @Test
  void whatTheStoreHasMeansTheSameUnderAnIdOfItsOwn() {
    SheetColumn.Meaning meaning = live.stored(WORDS).meaning();
    assertThat(meaning)
        .isEqualTo(
            new SheetColumn.Meaning(
                "sofr-minus-iorb stored",
                "basis_point",
                "SOFR less IORB: store",
                "number",
                live.meaning().marks()));
  }

  @Test
  void inATableOfADataFileItsNameIsItsHeadingAndItsId() {
    SheetColumn stored = live.storedAs("spread_stored", WORDS);
    assertThat(stored.heading()).isEqualTo("spread_stored");
    assertThat(stored.meaning().id()).isEqualTo("spread_stored");
  }

  @Test
  void aNameStandsInOneLine() {
    assertThat(SheetColumn.text("identifier", 12).asWideAsItsName().width()).isEqualTo(13);
    assertThat(SheetColumn.text("id", 12).asWideAsItsName().width()).isEqualTo(12);
  }
}
