package huigou.collect;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.catalogue.CatalogueReader;
import huigou.catalogue.Feed;
import huigou.support.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schedules of {@code ops/}: soon after each time at which a feed is asked there is a run. */
class SchedulesTest {

  private static final Duration SOON = Duration.ofHours(4);

  /** A week of winter and one of summer, Monday to Sunday. */
  private static final List<LocalDate> WEEKS =
      List.of(LocalDate.parse("2026-01-12"), LocalDate.parse("2026-07-06"));

  private static final Pattern TIMER =
      Pattern.compile("(?m)^OnCalendar=(Mon\\.\\.Fri )?\\*-\\*-\\* (\\d\\d:\\d\\d) (\\S+)$");
  private static final Pattern CRON =
      Pattern.compile("(?m)^([\\d,]+) +(\\S+) +\\* \\* (\\S+) .*nightly --collect$");
  private static final Pattern JOB = Pattern.compile("schedule: \"(\\S+) (\\S+) \\* \\* (\\S+)\"");

  private record Rule(Predicate<DayOfWeek> days, List<LocalTime> times, ZoneId zone) {
    Stream<Instant> on(LocalDate day) {
      return days.test(day.getDayOfWeek())
          ? times.stream().map(time -> day.atTime(time).atZone(zone).toInstant())
          : Stream.of();
    }
  }

  private static String text(String file) throws IOException {
    return Files.readString(Project.root().resolve("ops").resolve(file));
  }

  private static Rule cron(String minutes, String hours, String days, ZoneId zone) {
    List<LocalTime> times = new ArrayList<>();
    for (int hour : numbers(hours)) {
      for (int minute : numbers(minutes)) {
        times.add(LocalTime.of(hour, minute));
      }
    }
    return new Rule(
        day -> days.equals("*") || numbers(days).contains(day.getValue() % 7), times, zone);
  }

  /** Numbers or ranges with commas between them; a star for every hour. */
  private static List<Integer> numbers(String text) {
    List<Integer> numbers = new ArrayList<>();
    for (String part : text.replace("*", "0-23").split(",")) {
      String[] ends = part.split("-");
      int last = Integer.parseInt(ends[ends.length - 1]);
      for (int number = Integer.parseInt(ends[0]); number <= last; number++) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  private static List<Rule> rules(String schedule) throws IOException {
    List<Rule> rules = new ArrayList<>();
    Map<String, Pattern> files =
        Map.of("systemd/huigou.timer", TIMER, "huigou.cron", CRON, "k8s/huigou.yaml", JOB);
    Matcher line = files.get(schedule).matcher(text(schedule));
    while (line.find()) {
      boolean everyDay = line.group(1) == null;
      rules.add(
          schedule.endsWith(".timer")
              ? new Rule(
                  day -> everyDay || day.getValue() <= 5,
                  List.of(LocalTime.parse(line.group(2))),
                  ZoneId.of(line.group(3)))
              : cron(
                  line.group(1),
                  line.group(2),
                  line.group(3),
                  schedule.endsWith(".cron") ? ZoneOffset.UTC : ZoneId.of("America/New_York")));
    }
    return rules;
  }

  @ParameterizedTest
  @ValueSource(strings = {"systemd/huigou.timer", "huigou.cron", "k8s/huigou.yaml"})
  void soonAfterAFeedIsWorthAskingThereIsARun(String schedule) throws IOException {
    List<Rule> rules = rules(schedule);
    assertThat(rules).isNotEmpty();
    for (LocalDate monday : WEEKS) {
      TreeSet<Instant> runs = new TreeSet<>();
      for (int day = -1; day < 9; day++) {
        LocalDate at = monday.plusDays(day);
        rules.forEach(rule -> rule.on(at).forEach(runs::add));
      }
      for (Feed feed : CatalogueReader.read(Project.input()).feeds().all()) {
        for (int day = 0; day < 5 && feed.isAsked(); day++) {
          for (Instant worth : feed.ask().on(monday.plusDays(day))) {
            assertThat(runs.ceiling(worth))
                .as(schedule + ": " + feed.id() + " at " + worth)
                .isNotNull()
                .isBeforeOrEqualTo(worth.plus(SOON));
          }
        }
      }
    }
  }
}
