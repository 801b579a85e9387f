package huigou.model.view;

import java.util.Optional;

/**
 * Where a site stands, and under whose name.
 *
 * @param baseUrl address without trailing slash; empty when unknown
 * @param tagAuthority authority of the {@code tag:} names of its feeds: a host and a year
 * @param errors where readers tell of errors, as a link; empty when nobody named one
 */
public record SiteAddress(Optional<String> baseUrl, String tagAuthority, Optional<String> errors) {

  /** A site that does not know where it stands. */
  public static final SiteAddress UNKNOWN =
      new SiteAddress(Optional.empty(), "huigou.example,2025", Optional.empty());
}
