package huigou.installation;

import huigou.model.view.SiteAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a run is to do, and where.
 *
 * @param asOf date of the edition; empty for the day of the newest delivery
 * @param intoCurrent whether the edition becomes {@code site/current}, besides its dated address
 * @param full whether to publish although the standing edition is already right, or pinned
 * @param strict whether quarantined rows and late sources end in an exit code of their own
 * @param address where the site will stand
 * @param clock for what is allowed to know the time: lock, status and lateness by the clock; never
 *     the edition
 * @param catalogue as the command reads it, whoever asks for it
 */
public record RunSettings(
    Workplace place,
    Optional<LocalDate> asOf,
    boolean intoCurrent,
    boolean full,
    boolean strict,
    SiteAddress address,
    Clock clock,
    ReadCatalogue catalogue) {

  /** Of a run that reads the catalogue for itself. */
  public RunSettings(
      Workplace place,
      Optional<LocalDate> asOf,
      boolean intoCurrent,
      boolean full,
      boolean strict,
      SiteAddress address,
      Clock clock) {
    this(place, asOf, intoCurrent, full, strict, address, clock, new ReadCatalogue());
  }

  public Path input() {
    return place.input();
  }

  public Path site() {
    return place.site();
  }

  public Path templates() {
    return place.templates();
  }

  /** The same run elsewhere. */
  public RunSettings at(Workplace elsewhere) {
    return new RunSettings(elsewhere, asOf, intoCurrent, full, strict, address, clock, catalogue);
  }

  /** The command as people type it. */
  public String command() {
    return intoCurrent ? "nightly" : "rerun --as-of " + asOf.map(Object::toString).orElse("");
  }
}
