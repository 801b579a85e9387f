package huigou.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huigou.catalogue.Topics.Chart;
import huigou.catalogue.Topics.ChartId;
import huigou.catalogue.Topics.Line;
import huigou.catalogue.Topics.Table;
import huigou.model.series.KnownSeries;
import huigou.model.series.SeriesId;
import huigou.support.Project;
import huigou.support.TestInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages chart and tabulate, as their file says. */
class TopicsTest {

  private static final SeriesId SOFR = SeriesId.of("sofr");

  @Test
  void everyPartChartAndTableHasItsEntry() {
    Topics topics = CatalogueReader.read(Project.input()).topics();
    assertThat(topics.known()).containsOnlyKeys(KnownSeries.values());
    assertThat(topics.charts()).containsOnlyKeys(ChartId.values());
    assertThat(topics.tables()).containsOnlyKeys(Topics.TableId.values());
    assertThat(topics.charts().get(ChartId.NET_LIQUIDITY).leading())
        .isEqualTo(SeriesId.of("net-liquidity-estimate"));
  }

  @Test
  void aPartThatIsNotThereIsToldByItsName(@TempDir Path folder) throws IOException {
    TestInput input = TestInput.in(folder).articles();
    Path file = input.folder().resolve("catalogue/topics.yml");
    Files.writeString(file, Files.readString(file).replace("  iorb: iorb\n", ""));
    assertThatThrownBy(() -> CatalogueReader.read(input.folder()))
        .isInstanceOf(CatalogueFault.class)
        .hasMessageContaining("topics.yml")
        .hasMessageContaining("the part iorb is missing");
  }

  @Test
  void aChartOrTableOfNothingIsNone() {
    List<Line> line = List.of(new Line(SOFR, "lead"));
    assertThat(new Chart(1, false, line).leading()).isEqualTo(SOFR);
    assertThatThrownBy(() -> new Chart(0, false, line))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Chart(1, false, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Table(0, List.of(SOFR)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Table(1, List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLineIsDrawnInAStyleThatThereIs() {
    assertThatThrownBy(() -> new Line(SOFR, "bold"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bold");
  }
}
