package huigou.publish.truth;

import huigou.model.view.Sentence;

/**
 * A sentence that the published data do not bear out.
 *
 * @param difference what is stated and what the data say
 */
public record Falsehood(Sentence sentence, String difference) {}
