package huigou.job;

import huigou.installation.RunSettings;
import huigou.installation.RunStatus;
import huigou.installation.StandingInput;
import huigou.model.origin.Delivery;
import huigou.publish.release.SiteFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Editions of the last days that are still open: Hong Kong's morning makes the next edition while
 * New York still delivers for the one before. What comes for such a day after it was published
 * makes its edition anew; a sealed one stays as it is.
 */
public final class OpenEditions {

  private static final int DAYS = 3;
  private static final String INPUTS = "data/inputs.json";

  private OpenEditions() {}

  /**
   * Dates of editions before the newest that were published without a delivery that has come for
   * them since, or with one that is gone; earliest first.
   *
   * @param settings of the run of the newest edition
   */
  public static List<LocalDate> changed(RunSettings settings) {
    SiteFolder site = new SiteFolder(settings.site());
    List<LocalDate> dates = site.editionDates().stream().map(LocalDate::parse).sorted().toList();
    List<LocalDate> open =
        dates.stream()
            .filter(date -> date.isBefore(dates.get(dates.size() - 1)))
            .filter(date -> !date.isBefore(dates.get(dates.size() - 1).minusDays(DAYS)))
            .filter(date -> isOpen(site, date, settings))
            .toList();
    if (open.isEmpty()) {
      // Most nights: the input need not be looked at once more.
      return List.of();
    }
    StandingInput input = StandingInput.read(settings.place(), settings.catalogue());
    return open.stream()
        .filter(date -> !received(site, date).equals(received(input, date)))
        .toList();
  }

  private static boolean isOpen(SiteFolder site, LocalDate date, RunSettings settings) {
    return site.edition(date)
        .flatMap(RunStatus::read)
        .filter(status -> !status.isSealed(settings.clock()))
        .isPresent();
  }

  private static Set<String> received(StandingInput input, LocalDate date) {
    return input.intake().deliveries().stream()
        .filter(delivery -> !delivery.receivedOn().isAfter(date))
        .map(OpenEditions::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String name(Delivery delivery) {
    return delivery.path() + " " + delivery.sha256();
  }

  /** What the edition says that it was made from. */
  private static Set<String> received(SiteFolder site, LocalDate date) {
    Path inputs = site.edition(date).orElseThrow().resolve(INPUTS);
    Set<String> names = new TreeSet<>();
    if (Files.isRegularFile(inputs)) {
      for (JsonNode row : JsonMapper.shared().readTree(inputs.toFile())) {
        if (!LocalDate.parse(row.get("received_on").asString()).isAfter(date)) {
          names.add(
              row.get("source").asString()
                  + "/"
                  + row.get("received_on").asString()
                  + "/"
                  + row.get("file").asString()
                  + " "
                  + row.get("sha256").asString());
        }
      }
    }
    return names;
  }
}
