package huigou.publish.site;

import huigou.model.text.Language;

/**
 * A page as its template addresses others.
 *
 * @param language tag of its language
 * @param path below the language, empty or ending in a slash
 */
public record SitePage(String language, String path) {

  static SitePage of(Language language, String path) {
    return new SitePage(language.tag(), path);
  }

  /** Relative way to the front page of the same language. */
  public String home() {
    return "../".repeat((int) path.chars().filter(character -> character == '/').count());
  }

  /** Relative way to the edition's root. */
  public String root() {
    return home() + "../";
  }

  String file() {
    return language + "/" + path + "index.html";
  }
}
