package huigou.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huigou.catalogue.CatalogueFault;
import huigou.model.origin.SourceId;
import huigou.support.Project;
import huigou.support.TestInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run takes at its earlier word, and what it reads. */
class StandingInputTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-09-15T12:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;
  private Path catalogue;
  private Path kept;
  private Workplace place;

  @BeforeEach
  void anInput() throws IOException {
    Path input = TestInput.in(folder).folder();
    catalogue = input.resolve("catalogue");
    kept = folder.resolve("var/seen-sources");
    place =
        new Workplace(
            input,
            folder.resolve("site"),
            folder.resolve("var/store").toString(),
            folder.resolve("var"),
            Project.templates());
  }

  private StandingInput read(boolean anew) {
    return StandingInput.read(place, CLOCK, anew, new ReadCatalogue());
  }

  @Test
  void aCatalogueThatWasReadIsReadWhenItIsAskedFor() throws IOException {
    read(false);
    assertThat(Files.readString(kept)).contains("hkex Asia/Hong_Kong");
    assertThat(read(false).catalogue().findSource(new SourceId("hkex"))).isPresent();
  }

  @Test
  void aCatalogueThatChangedIsReadAtOnce() throws IOException {
    read(false);
    Files.writeString(catalogue.resolve("series.yml"), "{{{", StandardOpenOption.APPEND);
    assertThatThrownBy(() -> read(false)).isInstanceOf(CatalogueFault.class);
  }

  @Test
  void whatIsAskedForAnewIsReadWhateverWasKept() throws IOException {
    read(false);
    String before = Files.readString(kept);
    Files.writeString(kept, before.replace("hkex Asia/Hong_Kong\n", ""));
    read(true);
    assertThat(Files.readString(kept)).isEqualTo(before);
  }

  /** A folder within itself cannot be hashed: nothing is kept, and all is read. */
  @Test
  void aCatalogueThatCannotBeHashedIsReadEachTime() throws IOException {
    Files.createSymbolicLink(catalogue.resolve("claims/again"), catalogue.resolve("claims"));
    assertThat(read(false).catalogue().findSource(new SourceId("hkex"))).isPresent();
    assertThat(kept).doesNotExist();
  }
}
