package huigou.publish.workbook;

import huigou.model.text.Language;
import huigou.model.view.Sentence;
import huigou.publish.dataset.CellSink;
import huigou.publish.dataset.Column;
import huigou.publish.dataset.Dataset;
import huigou.publish.text.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The cells of one row of a data file after the other: text, days, numbers, yes and no, or null for
 * none. Sentences stand in the language of the workbook, those in the other one are none.
 *
 * @param <T> what a row is about
 */
final class RowCells<T> implements CellSink {

  private final Words words;
  private final List<Column<T>> columns;
  private final List<String> names;
  private List<Object> row = new ArrayList<>();

  RowCells(Dataset<T> dataset, Words words) {
    this.words = words;
    columns = dataset.ofSheet();
    names = columns.stream().map(Column::name).toList();
  }

  /** Takes the cells of a row in place of those of the one before. */
  void take(T next) {
    row = new ArrayList<>(names.size());
    for (Column<T> column : columns) {
      column.write(next, this);
    }
  }

  Object at(int column) {
    return row.get(column);
  }

  /** The cell of a column of that name. */
  Object of(String name) {
    return row.get(names.indexOf(name));
  }

  @Override
  public void text(String text) {
    row.add(text.isEmpty() ? null : text);
  }

  @Override
  public void date(LocalDate date) {
    row.add(date);
  }

  @Override
  public void number(BigDecimal number) {
    row.add(number);
  }

  @Override
  public void integer(long integer) {
    row.add(integer);
  }

  @Override
  public void flag(boolean flag) {
    row.add(flag);
  }

  @Override
  public void said(Language language, List<Sentence> sentences) {
    if (language == words.language()) {
      text(words.say(sentences));
    } else {
      none();
    }
  }

  @Override
  public void none() {
    row.add(null);
  }
}
