package huigou.installation;

import java.util.Map;

/** Is told how a run goes on, step by step. What it throws is a fault of the step. */
public interface RunWatch {

  /** Watches nothing. */
  RunWatch NOBODY =
      new RunWatch() {
        @Override
        public void began(String step) {
          // Nobody watches.
        }

        @Override
        public void ended(String step, Map<String, Object> counts) {
          // Nobody watches.
        }
      };

  void began(String step);

  /** The work of the step is done, and not yet committed. */
  void ended(String step, Map<String, Object> counts);
}
