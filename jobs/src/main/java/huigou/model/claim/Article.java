package huigou.model.claim;

import huigou.model.text.Localised;
import java.time.LocalDate;
import java.util.List;

/**
 * An article whose figures are put to the test.
 *
 * @param claimedOn the day of its publication, of which undated claims are taken to speak
 * @param dated how that day is known, in words
 * @param claims in the order of the catalogue
 * @param file of the catalogue in which it stands
 */
public record Article(
    String id,
    Localised title,
    Localised author,
    LocalDate claimedOn,
    Localised dated,
    List<Claim> claims,
    String file) {

  public Article {
    claims = List.copyOf(claims);
  }
}
