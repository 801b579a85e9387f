package huigou.model.view;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * Each element of a list with something done to it, anew whenever it is looked at: rows of a table
 * of which a page shows the first and nobody need hold the others.
 */
public final class GivenAnew<S, E> extends AbstractList<E> implements RandomAccess {

  private final List<S> from;
  private final Function<? super S, E> giving;

  /**
   * @param giving the same for the same element whenever it is asked, in any thread
   */
  public GivenAnew(List<S> from, Function<? super S, E> giving) {
    this.from = from;
    this.giving = giving;
  }

  @Override
  public E get(int index) {
    return giving.apply(from.get(index));
  }

  @Override
  public int size() {
    return from.size();
  }
}
