package huigou.job;

import java.util.Map;

/**
 * What a step that is one piece of work has done: the counts stand in the tables of the job
 * repository.
 *
 * @param read how many things it took: deliveries, staged rows, series, pages
 * @param written how many it made of them
 * @param besides other counts, for the log
 */
record Done(long read, long written, Map<String, Object> besides) {

  Done(long read, long written) {
    this(read, written, Map.of());
  }
}
