package huigou.model.issue;

import huigou.model.origin.Place;

/**
 * One thing that is wrong with the input: which rule, where, what was found and what was expected.
 * A record of facts; the sentence for people is made when it is shown.
 */
public record Issue(IssueCode code, Place place, String found, String expected) {

  private static final int LONGEST_QUOTE = 200;

  public Issue {
    found = found.length() <= LONGEST_QUOTE ? found : found.substring(0, LONGEST_QUOTE) + "…";
  }

  public Severity severity() {
    return code.severity();
  }
}
