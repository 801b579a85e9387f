package huigou.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.support.AbstractItemCountingItemStreamItemReader;

/**
 * The work of one partition by names: series, or pieces of an edition. The names stand in the
 * partition's own context, so that whoever has it can do the work, and a partition that failed goes
 * on behind what it committed.
 */
class WorkList extends AbstractItemCountingItemStreamItemReader<String> {

  /** Under this name a partition's context keeps its work. */
  static final String KEY = "work";

  private static final String SEPARATOR = ",";

  private final List<String> names;
  private int next;

  WorkList(String work) {
    this.names = work.isEmpty() ? List.of() : List.of(work.split(SEPARATOR));
    setName("work");
  }

  /**
   * Deals names out in turn, so that what is long and stands first is spread.
   *
   * @param parts how many partitions at most; none is empty
   */
  static Map<String, ExecutionContext> dealt(List<String> names, int parts) {
    Map<String, ExecutionContext> dealt = new LinkedHashMap<>();
    for (int part = 0; part < Math.min(parts, names.size()); part++) {
      List<String> mine = new ArrayList<>();
      for (int i = part; i < names.size(); i += parts) {
        mine.add(names.get(i));
      }
      ExecutionContext context = new ExecutionContext();
      context.putString(KEY, String.join(SEPARATOR, mine));
      dealt.put(String.valueOf(part), context);
    }
    return dealt;
  }

  /** Whether a step is a partition, by the name that it is given. */
  static boolean isPart(String step) {
    return step.indexOf(':') >= 0;
  }

  /** The number of a partition, by the name of its step. */
  static int number(String step) {
    return Integer.parseInt(step.substring(step.indexOf(':') + 1));
  }

  @Override
  protected String doRead() {
    return next < names.size() ? names.get(next++) : null;
  }

  @Override
  protected void jumpToItem(int done) {
    next = done;
  }

  @Override
  protected void doOpen() {
    next = 0;
  }

  @Override
  protected void doClose() {
    // Nothing is open.
  }
}
