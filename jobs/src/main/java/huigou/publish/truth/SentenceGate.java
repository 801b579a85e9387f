package huigou.publish.truth;

import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import huigou.model.view.IssueView;
import huigou.model.view.Sentence;
import huigou.model.view.SiteView;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What becomes of an edition of which a sentence is false: the sentence is left out, with the feed
 * entry that says it, and named as an issue of the program's own.
 *
 * @param view the edition without what is false
 * @param falsehoods what was left out; empty when all that is checked is true
 */
public record SentenceGate(SiteView view, List<Falsehood> falsehoods) {

  /** Holds an edition against its own data files. */
  public static SentenceGate of(SiteView site, PublishedData data) {
    List<Falsehood> falsehoods = new SentenceTruth(data).falsehoods(site);
    if (falsehoods.isEmpty()) {
      return new SentenceGate(site, falsehoods);
    }
    Set<Sentence> sentences = new HashSet<>();
    falsehoods.forEach(falsehood -> sentences.add(falsehood.sentence()));
    return new SentenceGate(
        LeftOut.of(site, sentences)
            .noting(falsehoods.stream().map(SentenceGate::issue).map(IssueView::new).toList()),
        falsehoods);
  }

  /** Whether the front page's question can be answered, which no edition goes without. */
  public boolean answers(SiteView site) {
    return falsehoods.stream()
        .noneMatch(falsehood -> falsehood.sentence().equals(site.shown().front().answer()));
  }

  private static Issue issue(Falsehood falsehood) {
    Sentence sentence = falsehood.sentence();
    return new Issue(
        IssueCode.SENTENCE_FALSE,
        new Place("huigou/sentences", "", sentence.key(), ""),
        sentence.key() + " " + sentence.about() + " " + sentence.arguments(),
        falsehood.difference());
  }
}
