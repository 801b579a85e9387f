package huigou.publish.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublishedRowTest {

  private static List<Map<String, String>> table(String csv) {
    return new PublishedData(file -> Optional.of(csv), LocalDate.EPOCH).table("any");
  }

  @Test
  void cellsAreFoundByTheirColumn() {
    List<Map<String, String>> rows = table("id,title\na,\"one, two\"\nb,\n");
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0)).isEqualTo(Map.of("id", "a", "title", "one, two"));
    assertThat(rows.get(1).get("title")).isEmpty();
    assertThat(rows.get(1).containsKey("title")).isTrue();
    assertThat(rows.get(1).containsKey("none")).isFalse();
    assertThat(rows.get(1).get("none")).isNull();
  }

  @Test
  void aTextOfManyCellsIsHeldOnce() {
    List<Map<String, String>> rows = table("id,kind\na,same\nb,same\n");
    assertThat(rows.get(0).get("kind")).isSameAs(rows.get(1).get("kind"));
  }

  @Test
  void aTableWithoutRowsHasNone() {
    assertThat(table("")).isEmpty();
    assertThat(table("id,title\n")).isEmpty();
  }
}
