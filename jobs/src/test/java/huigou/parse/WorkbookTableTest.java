package huigou.parse;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.support.Workbooks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Workbooks that are damaged. Made up. */
class WorkbookTableTest {

  private static byte[] whole() throws IOException {
    List<Object[]> rows = new ArrayList<>();
    rows.add(
        new Object[] {
          "Effective Date", "Rate Type", "Rate (%)", "75th Percentile (%)", "Volume ($Billions)"
        });
    for (int day = 3; day < 8; day++) {
      rows.add(new Object[] {"11/0" + day + "/2025", "SOFR", 4.05, 4.12, 3297});
    }
    return Workbooks.of(rows.toArray(Object[][]::new));
  }

  /** What is wrong is the file and never the right to read it: it was read a moment before. */
  @Test
  void aDamagedWorkbookIsNoMatterOfRights() throws IOException {
    assertThat(MadeDelivery.of("new-york-fed", whole()).issues).isEmpty();
    Random random = new Random(7);
    int refused = 0;
    for (int i = 0; i < 150; i++) {
      byte[] damaged = whole();
      for (int at = 0; at < 20; at++) {
        damaged[30 + random.nextInt(damaged.length - 30)] = (byte) random.nextInt(256);
      }
      List<String> issues = MadeDelivery.of("new-york-fed", damaged).issues;
      assertThat(issues).noneMatch(issue -> issue.startsWith("refused: FILE_UNREADABLE"));
      refused += issues.stream().anyMatch(issue -> issue.startsWith("refused: ")) ? 1 : 0;
    }
    assertThat(refused).isGreaterThan(100);
  }
}
