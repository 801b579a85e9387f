package huigou.publish.view;

import huigou.model.view.CorridorView;
import huigou.model.view.Sentence;

/**
 * A corridor, and what it answers on the edition's date. The answer is another every day that no
 * fixing comes, and the front page alone gives it.
 *
 * @param answer the whole sentence, to the question whether SOFR is above the ceiling
 * @param stale whether more fixings were due by the edition's date than one: what the newest says
 *     is not said of the date
 */
record AnsweredCorridor(CorridorView view, Sentence answer, boolean stale) {}
