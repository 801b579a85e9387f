package huigou.publish.data;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.series.SeriesId;
import huigou.publish.FileSink;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files of all series are made of the parts of each. Made up. */
class SeriesPartsTest {

  private static final String HEADER =
      "series_id,reference_date,known_on,value,status,source,received_on\n";

  private final Map<String, String> files = new HashMap<>();

  private final List<String> parts = new ArrayList<>();

  private DataFiles data() {
    return new DataFiles(
        new FileSink() {
          @Override
          public void write(String path, byte[] bytes) {
            files.put(path, new String(bytes, StandardCharsets.UTF_8));
          }

          @Override
          public void partWritten(String path, String part, String shown, long at, byte[] bytes) {
            parts.add(path + " " + part + " " + at + " " + bytes.length);
          }
        },
        Map.of());
  }

  private static DataFiles.SeriesRows rows(String id, String csv, String json) {
    return new DataFiles.SeriesRows(
        SeriesId.of(id),
        "shown",
        csv.getBytes(StandardCharsets.UTF_8),
        json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theFilesOfAllAreTheirPartsWithCommasBetweenThoseThatHaveRows() {
    data()
        .wholes(
            Stream.of(
                    rows("a", "", ""),
                    rows("b", "b1\n", "{1}"),
                    rows("c", "", ""),
                    rows("d", "d1\nd2\n", "{2},{3}"))
                .iterator());
    assertThat(files.get("data/observations.csv")).isEqualTo(HEADER + "b1\nd1\nd2\n");
    assertThat(files.get("data/observations.json")).isEqualTo("[{1},{2},{3}]\n");
    int header = HEADER.length();
    assertThat(parts)
        .containsExactly(
            "data/observations.csv a " + header + " 0",
            "data/observations.json a 1 0",
            "data/observations.csv b " + header + " 3",
            "data/observations.json b 1 3",
            "data/observations.csv c " + (header + 3) + " 0",
            "data/observations.json c 4 0",
            "data/observations.csv d " + (header + 3) + " 6",
            "data/observations.json d 5 7");
  }

  @Test
  void ofNoSeriesTheFilesOfAllAreEmpty() {
    data().wholes(Stream.<DataFiles.SeriesRows>empty().iterator());
    assertThat(files.get("data/observations.csv")).isEqualTo(HEADER);
    assertThat(files.get("data/observations.json")).isEqualTo("[]\n");
  }
}
