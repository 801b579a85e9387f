package huigou.model.claim;

import huigou.model.text.Localised;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An article whose figures are put to the test.
 *
 * @param claimedOn the day of its publication, of which undated claims are taken to speak
 * @param dated how that day is known, in words; empty where the article says it
 * @param outlets names under which it is cited itself: what has them as its source is no evidence
 * @param claims in the order of the catalogue
 * @param file of the catalogue in which it stands
 */
public record Article(
    String id,
    Localised title,
    Localised author,
    LocalDate claimedOn,
    Optional<Localised> dated,
    List<String> outlets,
    List<Claim> claims,
    String file) {

  public Article {
    outlets = List.copyOf(outlets);
    claims = List.copyOf(claims);
  }

  /** Whether a source is the article itself. */
  public boolean isSource(String source) {
    return outlets.stream().anyMatch(source::contains);
  }
}
