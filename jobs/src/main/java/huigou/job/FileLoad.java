package huigou.job;

import huigou.load.DeliveryReading;
import huigou.model.issue.FileRefused;
import huigou.model.origin.Delivery;
import huigou.normalise.FileReading;
import java.util.Iterator;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.listener.SkipListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Loading as a chunk-oriented step: the deliveries that the ledger expects are read one by one,
 * each is parsed and judged, and what was found goes into staging. A file that is refused is
 * skipped, and its issue is kept. What is staged is no longer expected, so that a run that failed
 * goes on with the rest.
 */
class FileLoad
    implements ItemReader<Delivery>,
        ItemProcessor<Delivery, FileLoad.Loaded>,
        ItemWriter<FileLoad.Loaded>,
        SkipListener<Delivery, FileLoad.Loaded> {

  private static final Logger LOG = LoggerFactory.getLogger(FileLoad.class);

  private final LoadSteps load;
  private Iterator<Delivery> expected;

  FileLoad(Runs runs, StepExecution step) {
    this.load = runs.of(step).load();
  }

  /** A delivery with what was read of it. */
  record Loaded(Delivery delivery, DeliveryReading reading) {}

  @Override
  public synchronized Delivery read() {
    if (expected == null) {
      expected = load.expected().iterator();
    }
    return expected.hasNext() ? expected.next() : null;
  }

  /**
   * @throws FileRefused when nothing of the file can be used
   */
  @Override
  public Loaded process(Delivery delivery) {
    long began = System.nanoTime();
    DeliveryReading reading = load.read(delivery);
    FileReading figures = reading.figures();
    noted(
        delivery,
        began,
        Map.of("rows", figures.rowsRead(), "quarantined", figures.rowsQuarantined()));
    return new Loaded(delivery, reading);
  }

  private static void noted(Delivery delivery, long began, Map<String, Object> counts) {
    var event =
        LOG.atDebug()
            .addKeyValue("event", "file-read")
            .addKeyValue("file", delivery.path())
            .addKeyValue("millis", (System.nanoTime() - began) / 1_000_000);
    for (Map.Entry<String, Object> count : counts.entrySet()) {
      event = event.addKeyValue(count.getKey(), count.getValue());
    }
    event.log("{} read", delivery.path());
  }

  @Override
  public void write(Chunk<? extends Loaded> loaded) {
    loaded.forEach(each -> load.stage(each.delivery(), each.reading()));
  }

  @Override
  public void onSkipInProcess(Delivery delivery, Throwable fault) {
    FileRefused refused = refusal(fault);
    LOG.atDebug()
        .addKeyValue("event", "file-refused")
        .addKeyValue("file", delivery.path())
        .addKeyValue("refused", refused.issue().code().token())
        .log("{} refused", delivery.path());
    load.refuse(delivery, refused);
  }

  /** Whether a fault, or what is behind it, is that a file is refused. */
  static boolean isRefusal(Throwable fault) {
    for (Throwable each = fault; each != null; each = each.getCause()) {
      if (each instanceof FileRefused) {
        return true;
      }
    }
    return false;
  }

  private static FileRefused refusal(Throwable fault) {
    for (Throwable each = fault; each != null; each = each.getCause()) {
      if (each instanceof FileRefused refused) {
        return refused;
      }
    }
    throw new IllegalArgumentException("skipped for another reason", fault);
  }
}
