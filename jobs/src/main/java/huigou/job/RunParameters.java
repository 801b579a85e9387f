package huigou.job;

import huigou.installation.RunIdentity;
import huigou.installation.RunSettings;
import huigou.model.view.SiteAddress;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/**
 * What a run is to make, as parameters of its job: whoever has them and the installation can do any
 * part of it.
 *
 * @param asOf date of the edition
 * @param intoCurrent whether it becomes the standing one, and not only that of its date
 * @param fingerprint of deliveries, catalogue, templates, program and address
 * @param attempt counts runs for the same edition of the same fingerprint, from 1
 */
record RunParameters(
    LocalDate asOf, boolean intoCurrent, String fingerprint, SiteAddress address, long attempt) {

  private static final String AS_OF = "as-of";
  private static final String TARGET = "target";
  private static final String FINGERPRINT = "fingerprint";
  private static final String ATTEMPT = "attempt";
  private static final String BASE_URL = "base-url";
  private static final String TAG_AUTHORITY = "tag-authority";
  private static final String ERRORS_TO = "errors-to";

  static RunParameters of(RunIdentity identity, RunSettings settings, long attempt) {
    return new RunParameters(
        identity.asOf(),
        settings.intoCurrent(),
        identity.fingerprint(),
        settings.address(),
        attempt);
  }

  /**
   * @throws IllegalArgumentException when they are not those of a run
   */
  static RunParameters of(JobParameters parameters) {
    String asOf = parameters.getString(AS_OF);
    Long attempt = parameters.getLong(ATTEMPT);
    if (asOf == null || attempt == null) {
      throw new IllegalArgumentException("not the parameters of a night: " + parameters);
    }
    return new RunParameters(
        LocalDate.parse(asOf),
        "current".equals(parameters.getString(TARGET)),
        parameters.getString(FINGERPRINT),
        new SiteAddress(
            said(parameters, BASE_URL),
            parameters.getString(TAG_AUTHORITY),
            said(parameters, ERRORS_TO)),
        attempt);
  }

  /** What the results of the run stand under. */
  String edition() {
    return asOf + " " + fingerprint;
  }

  private static Optional<String> said(JobParameters parameters, String name) {
    return Optional.of(parameters.getString(name, "")).filter(value -> !value.isEmpty());
  }

  /** The address is part of the fingerprint, and so identifies nothing by itself. */
  JobParameters toJobParameters() {
    return new JobParametersBuilder()
        .addString(AS_OF, asOf.toString())
        .addString(FINGERPRINT, fingerprint)
        .addString(TARGET, intoCurrent ? "current" : "edition")
        .addLong(ATTEMPT, attempt)
        .addString(BASE_URL, address.baseUrl().orElse(""), false)
        .addString(TAG_AUTHORITY, address.tagAuthority(), false)
        .addString(ERRORS_TO, address.errors().orElse(""), false)
        .toJobParameters();
  }
}
