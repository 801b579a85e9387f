package huigou.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huigou.catalogue.Catalogue;
import huigou.catalogue.CatalogueFault;
import huigou.support.TestInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCatalogueTest {

  @TempDir Path folder;
  private final ReadCatalogue reading = new ReadCatalogue();

  @Test
  void oneOfWhichNoByteChangedIsReadOnce() throws IOException {
    Path input = TestInput.in(folder).folder();
    Catalogue read = reading.of(input);
    assertThat(reading.of(input)).isSameAs(read);
    assertThat(reading.of(input.resolve("../input"))).isSameAs(read);
    assertThat(new ReadCatalogue().of(input)).as("by another command").isNotSameAs(read);
    Path feeds = input.resolve("catalogue/feeds.yml");
    Files.writeString(feeds, Files.readString(feeds) + "\n# more\n");
    assertThat(reading.of(input)).isNotSameAs(read);
  }

  @Test
  void oneThatIsNoLongerRightIsNotTakenAtItsEarlierWord() throws IOException {
    Path input = TestInput.in(folder).folder();
    reading.of(input);
    Files.writeString(input.resolve("catalogue/feeds.yml"), "hosts: [");
    assertThatThrownBy(() -> reading.of(input)).isInstanceOf(CatalogueFault.class);
    assertThatThrownBy(() -> reading.of(input)).isInstanceOf(CatalogueFault.class);
  }

  @Test
  void theCatalogueOfAnotherFolderIsAnother() {
    Catalogue one = reading.of(TestInput.in(folder.resolve("one")).folder());
    assertThat(reading.of(TestInput.in(folder.resolve("other")).folder())).isNotSameAs(one);
  }
}
