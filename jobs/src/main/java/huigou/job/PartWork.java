package huigou.job;

import java.util.function.Consumer;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Does the work of a partition, name by name, in the transaction of its chunk. */
class PartWork implements ItemWriter<String> {

  private final Consumer<String> doing;

  PartWork(Consumer<String> doing) {
    this.doing = doing;
  }

  @Override
  public void write(Chunk<? extends String> names) {
    names.forEach(doing);
  }
}
