package huigou.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The project's input as it would stand had a host fetched it night after night: thirteen files a
 * weekday, each of figures that are at hand anyway (the five reference rates twice a day, and the
 * operations of the day in three readings, the same ones every day but for their dates).
 */
final class YearsOfNights {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> RATES = List.of("sofr", "tgcr", "bgcr", "effr", "obfr");
  private static final int FIXINGS_A_FILE = 5;
  private static final DateTimeFormatter DIGITS =
      DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
  private static final DateTimeFormatter OPERATION =
      DateTimeFormatter.ofPattern("MMddyy", Locale.ROOT);

  private final Path input;
  private final TreeMap<LocalDate, List<JsonNode>> fixings = new TreeMap<>();

  private YearsOfNights(Path input) {
    this.input = input;
  }

  /**
   * Adds nights to an input folder.
   *
   * @param last day of the last of them
   * @return number of files written
   */
  static int write(Path input, LocalDate last, int weekdays) throws IOException {
    YearsOfNights nights = new YearsOfNights(input);
    for (String rate : RATES) {
      nights.read(input.resolve("new-york-fed/2026-08-23/" + rate + ".json"));
    }
    int files = 0;
    LocalDate day = last;
    for (int night = 0; night < weekdays; day = day.minusDays(1)) {
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        files += nights.night(day);
        night++;
      }
    }
    return files;
  }

  private void read(Path file) throws IOException {
    for (JsonNode fixing : JSON.readTree(Files.readString(file)).get("refRates")) {
      fixings
          .computeIfAbsent(
              LocalDate.parse(fixing.get("effectiveDate").asString()), day -> new ArrayList<>())
          .add(fixing);
    }
  }

  private int night(LocalDate day) throws IOException {
    Path folder = Files.createDirectories(input.resolve("new-york-fed/" + day));
    StringBuilder origin = new StringBuilder("files:\n");
    int files = 0;
    for (String rate : RATES) {
      String answer = fixings(rate, day);
      for (String time : List.of("1210", "1840")) {
        files +=
            file(
                folder,
                rate + "-" + DIGITS.format(day) + "T" + time + "Z.json",
                answer,
                origin,
                day,
                time);
      }
    }
    for (String time : List.of("1235", "1320", "1850")) {
      files +=
          file(
              folder,
              "operations-" + DIGITS.format(day) + "T" + time + "Z.json",
              operations(day),
              origin,
              day,
              time);
    }
    Path standing = folder.resolve("origin.yml");
    if (Files.exists(standing)) {
      origin.delete(0, "files:\n".length());
      origin.insert(0, Files.readString(standing));
    }
    Files.writeString(standing, origin);
    return files;
  }

  private static int file(
      Path folder, String name, String text, StringBuilder origin, LocalDate day, String time)
      throws IOException {
    Files.writeString(folder.resolve(name), text);
    origin.append(
        """
          %s:
            producer: "Federal Reserve Bank of New York"
            title: "Made by repetition"
            url: https://markets.newyorkfed.org/api/
            licence: "made"
            retrieved_on: %s
            retrieved_at: %sT%s:%s:00Z
            bytes_are: carried-over
        """
            .formatted(name, day, day, time.substring(0, 2), time.substring(2)));
    return 1;
  }

  private String fixings(String rate, LocalDate day) {
    List<String> last = new ArrayList<>();
    for (List<JsonNode> of : fixings.headMap(day, false).descendingMap().values()) {
      of.stream()
          .filter(fixing -> fixing.get("type").asString().equalsIgnoreCase(rate))
          .forEach(fixing -> last.add(fixing.toString()));
      if (last.size() >= FIXINGS_A_FILE) {
        break;
      }
    }
    return "{\"refRates\": [" + String.join(",\n", last) + "]}";
  }

  private static String operations(LocalDate day) {
    return """
        {"repo": {"operations": [{"operationId": "RP %s 1", "auctionStatus": "Results", "operationDate": "%s", "settlementDate": "%s",
        "maturityDate": "%s", "operationType": "Repo", "operationMethod": "Full Allotment", "settlementType": "Same Day", "termCalenderDays": 1,
        "term": "Overnight", "releaseTime": "08:15", "closeTime": "08:30", "note": "", "totalAmtSubmitted": 0, "totalAmtAccepted": 0,
        "details": [{"securityType": "Treasury", "amtSubmitted": 0, "amtAccepted": 0}]}]}}
        """
        .formatted(OPERATION.format(day), day, day, day.plusDays(1));
  }
}
