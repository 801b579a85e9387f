package huigou.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Work that is dealt out, and where a partition goes on. */
class WorkListTest {

  private static List<String> read(WorkList work) throws Exception {
    List<String> names = new ArrayList<>();
    for (String name = work.read(); name != null; name = work.read()) {
      names.add(name);
    }
    return names;
  }

  @Test
  void namesAreDealtOutInTurnAndEachOnce() throws Exception {
    Map<String, ExecutionContext> parts = WorkList.dealt(List.of("a", "b", "c", "d", "e"), 2);
    List<List<String>> dealt = new ArrayList<>();
    for (ExecutionContext part : parts.values()) {
      WorkList work = new WorkList(part.getString(WorkList.KEY));
      work.open(part);
      dealt.add(read(work));
    }
    assertThat(dealt).containsExactly(List.of("a", "c", "e"), List.of("b", "d"));
  }

  @Test
  void noPartitionIsEmpty() {
    assertThat(WorkList.dealt(List.of("a"), 8)).hasSize(1);
    assertThat(WorkList.dealt(List.of(), 8)).isEmpty();
  }

  @Test
  void aPartitionGoesOnBehindWhatItCommitted() throws Exception {
    ExecutionContext context = new ExecutionContext();
    WorkList first = new WorkList("a,b,c");
    first.open(context);
    first.read();
    first.update(context);
    first.read();
    WorkList again = new WorkList("a,b,c");
    again.open(context);
    assertThat(read(again)).containsExactly("b", "c");
    WorkList anew = new WorkList("a,b,c");
    anew.setSaveState(false);
    anew.open(context);
    assertThat(read(anew)).containsExactly("a", "b", "c");
  }
}
