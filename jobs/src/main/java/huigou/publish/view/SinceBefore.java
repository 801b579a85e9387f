package huigou.publish.view;

import huigou.model.series.Vintage;
import java.time.LocalDate;

/**
 * The time between the edition before and this one, whatever the gap. It follows deliveries, never
 * what happens to stand on a web root: the edition before is that of the newest delivery received
 * before this edition's date.
 *
 * @param before date of the edition before; {@link LocalDate#MIN} when this is the first
 * @param asOf date of this edition
 */
record SinceBefore(LocalDate before, LocalDate asOf) {

  /** Whether a day lies after the edition before and not after this one. */
  boolean has(LocalDate day) {
    return day.isAfter(before) && !day.isAfter(asOf);
  }

  /** Whether a figure became known, or came, since the edition before. */
  boolean has(Vintage figure) {
    return has(figure.knownOn()) || has(figure.receivedOn());
  }

  boolean isFirst() {
    return before.equals(LocalDate.MIN);
  }
}
