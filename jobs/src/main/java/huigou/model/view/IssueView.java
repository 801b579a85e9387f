package huigou.model.view;

import huigou.model.issue.Issue;

/** An issue as quarantine page and file show it. */
public record IssueView(Issue issue) {

  public String source() {
    String file = issue.place().file();
    return file.contains("/") ? file.substring(0, file.indexOf('/')) : file;
  }

  public String rule() {
    return issue.code().token();
  }

  public String severity() {
    return issue.severity().token();
  }

  /** The rule in words, with what was found and what was expected. */
  public Sentence sentence() {
    return Sentence.of("issue." + rule(), issue.found(), issue.expected());
  }
}
