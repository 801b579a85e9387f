package huigou.model.view;

import java.util.Optional;

/**
 * A page of one of many alike: of a corridor, an issuer or a series.
 *
 * @param id that is its last part
 */
public record MemberPage(Family family, String id) implements Page {

  /** Pages that are alike, in a folder of their own. */
  public enum Family {
    CORRIDOR("corridor/", "corridor.page.", "corridor", StandingPage.CORRIDORS),
    ISSUER("issuers/", "issuer.", "topic", StandingPage.BUYBACKS),
    SERIES("series/", "series.page.", "series", StandingPage.SERIES);

    private final String folder;
    private final String key;
    private final String template;
    private final StandingPage parent;

    Family(String folder, String key, String template, StandingPage parent) {
      this.folder = folder;
      this.key = key;
      this.template = template;
      this.parent = parent;
    }

    /** The page of one of them. */
    public MemberPage of(Object id) {
      return new MemberPage(this, id.toString());
    }
  }

  @Override
  public String path() {
    return family.folder + id + "/";
  }

  @Override
  public String key() {
    return family.key;
  }

  @Override
  public String template() {
    return family.template;
  }

  @Override
  public Optional<StandingPage> parent() {
    return Optional.of(family.parent);
  }
}
