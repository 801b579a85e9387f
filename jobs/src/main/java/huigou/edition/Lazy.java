package huigou.edition;

import java.util.function.Supplier;

/**
 * A thing that is worked out when it is asked for first, once, whichever thread asks. What it is
 * worked out from may be lazy itself, as long as nothing rests on itself.
 *
 * @param <T> what is worked out; never null
 */
final class Lazy<T> {

  private Supplier<T> making;
  private T made;

  Lazy(Supplier<T> making) {
    this.making = making;
  }

  synchronized T get() {
    if (made == null) {
      made = making.get();
      making = null;
    }
    return made;
  }
}
