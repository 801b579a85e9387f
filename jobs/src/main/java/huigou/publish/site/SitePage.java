package huigou.publish.site;

import huigou.model.view.Page;
import huigou.model.view.StandingPage;
import java.util.List;

/**
 * A page as its template addresses others.
 *
 * @param language tag of its language
 */
public record SitePage(String language, Page page) {

  /** Address below the language, empty or ending in a slash. */
  public String path() {
    return page.path();
  }

  /** The pages above it, the topmost first; without the front page. */
  public List<StandingPage> above() {
    return page.parent().stream().toList();
  }

  /** The pages below it that it leads to. */
  public List<StandingPage> below() {
    return page instanceof StandingPage standing ? standing.children() : List.of();
  }

  /** Whether it is about buybacks. */
  public boolean aboutBuybacks() {
    return page.isWithin(StandingPage.BUYBACKS);
  }

  /** Relative way to the front page of the same language. */
  public String home() {
    return "../".repeat((int) page.path().chars().filter(letter -> letter == '/').count());
  }

  /** Relative way to the edition's root. */
  public String root() {
    return home() + "../";
  }

  String file() {
    return language + "/" + page.address();
  }
}
