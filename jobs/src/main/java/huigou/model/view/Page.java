package huigou.model.view;

import java.util.Optional;

/** A page of an edition: where it stands, what its words are called, what renders it. */
public sealed interface Page permits StandingPage, MemberPage {

  /** Address under the language: empty, or with a slash at its end. */
  String path();

  /** Beginning of the keys of its title, lede and description, with its full stop. */
  String key();

  /** Name of its template, without ending. */
  String template();

  /** The page that leads to it; empty for one that the front page leads to. */
  Optional<StandingPage> parent();

  /** Whether it speaks of the edition besides what it shows of it, and so is another every day. */
  default boolean isOfTheDay() {
    return false;
  }

  /** Whether it belongs to a page, or is it. */
  default boolean isWithin(StandingPage page) {
    return this == page || parent().filter(above -> above.isWithin(page)).isPresent();
  }

  /** Address of the page itself, for links. */
  default String address() {
    return path() + "index.html";
  }

  /** Address of a place on the page. */
  default String address(String anchor) {
    return address() + "#" + anchor;
  }
}
