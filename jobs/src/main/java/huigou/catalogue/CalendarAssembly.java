package huigou.catalogue;

import huigou.catalogue.CatalogueFiles.CalendarFile;
import huigou.catalogue.CatalogueFiles.CalendarRow;
import huigou.model.time.BusinessCalendar;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Makes a calendar out of its entry: its own closures, and those of one that it is like. */
final class CalendarAssembly {

  private CalendarAssembly() {}

  static BusinessCalendar calendar(String id, CalendarRow row, CalendarFile file) {
    Map<LocalDate, String> closures = new HashMap<>();
    row.like()
        .ifPresent(
            like -> {
              if (!file.calendars().containsKey(like)) {
                throw new UnknownName("there is no calendar", like, file.calendars().keySet());
              }
              closures.putAll(file.calendars().get(like).row().closures());
            });
    closures.keySet().removeIf(day -> day.isBefore(row.first()) || day.isAfter(row.last()));
    row.closures()
        .forEach(
            (day, reason) -> {
              if (!file.reasons().containsKey(reason)) {
                throw new UnknownName(
                    day + " is closed for {}, which is not among the reasons",
                    reason,
                    file.reasons().keySet());
              }
              closures.put(day, reason);
            });
    return new BusinessCalendar(id, row.first(), row.last(), closures);
  }
}
