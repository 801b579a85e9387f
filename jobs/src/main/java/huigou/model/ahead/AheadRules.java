package huigou.model.ahead;

import huigou.model.series.SeriesId;
import huigou.model.text.Localised;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * What is looked for ahead: the file {@code ahead.yml}.
 *
 * @param days open days of the fixings' calendar
 * @param meetings schedules of the Committee
 * @param billWeekdays on which regular bills settle
 * @param fourWeekly term of the bill that comes every fourth week
 * @param saidBy who says what no published schedule says
 */
public record AheadRules(
    int days,
    List<Meetings> meetings,
    List<DayOfWeek> billWeekdays,
    String fourWeekly,
    SaidBy saidBy,
    CashPath cashPath) {

  public AheadRules {
    meetings = List.copyOf(meetings);
    billWeekdays = List.copyOf(billWeekdays);
    if (days < 1) {
      throw new IllegalArgumentException("days is " + days + "; expected is 1 or more");
    }
  }

  /**
   * A schedule.
   *
   * @param announced since when it is known
   * @param decided days on which a meeting decides; a decision is in force from the day after
   */
  public record Meetings(LocalDate announced, Localised source, List<LocalDate> decided) {

    public Meetings {
      decided = List.copyOf(decided);
    }
  }

  /**
   * Who says what no published schedule says.
   *
   * @param treasury of its auctions
   * @param estimate of its quarters, with the name of the release
   * @param calendar of turns and tax dates, with its name
   * @param pattern of regular bills that nobody has announced
   * @param path of cash that is reckoned, with the day from whose close
   */
  public record SaidBy(
      Localised treasury,
      Localised estimate,
      Localised calendar,
      Localised pattern,
      Localised path) {}

  /**
   * How the path of the Treasury's cash is estimated.
   *
   * @param close series of the cash at the end of a day
   * @param aroundDays days of the year to either side whose other flows are averaged
   * @param fewestYears in which there must be some
   * @param horizons how many days of statement ahead
   * @param heldOutDays calendar days before the newest close on which it is scored
   */
  public record CashPath(
      SeriesId close, int aroundDays, int fewestYears, int horizons, int heldOutDays) {

    public CashPath {
      if (aroundDays < 0 || fewestYears < 1 || horizons < 1 || heldOutDays < 1) {
        throw new IllegalArgumentException(
            "the cash path wants positive numbers of days and years");
      }
    }
  }
}
