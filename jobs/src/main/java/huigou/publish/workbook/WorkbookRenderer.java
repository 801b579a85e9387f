package huigou.publish.workbook;

import huigou.model.view.SiteView;
import huigou.publish.FileSink;
import huigou.publish.text.Words;

/** Renders the workbooks of one language. */
public final class WorkbookRenderer {

  private final Words words;
  private final FileSink sink;

  public WorkbookRenderer(Words words, FileSink sink) {
    this.words = words;
    this.sink = sink;
  }

  /**
   * Writes {@code workbook/huigou-<language>.xlsx}, and beside it the history: tables of more than
   * five thousand rows.
   */
  public void render(SiteView site) {
    String language = words.language().tag();
    sink.stream("workbook/huigou-" + language + ".xlsx", new FrontWorkbook(site, words)::write);
    sink.stream(
        "workbook/huigou-history-" + language + ".xlsx", new HistoryWorkbook(site, words)::write);
  }
}
