package huigou.catalogue;

import huigou.model.origin.SourceId;
import java.util.Collection;
import java.util.Set;

/**
 * An answer of a source's service that is none of those that are read: known by its keys, so that
 * it is named and not mistaken for a changed layout.
 *
 * @param name the publisher's own name of it
 * @param has keys or headings that it has, all of them
 * @param lacks keys or headings that it does not have, none of them
 * @param instead what to ask for
 */
public record OtherAnswer(
    SourceId source, String name, Set<String> has, Set<String> lacks, String instead) {

  /** Whether a file with these keys or headings is one. */
  public boolean fits(Collection<String> keys) {
    return keys.containsAll(has) && lacks.stream().noneMatch(keys::contains);
  }
}
