package huigou.publish.data;

import huigou.model.text.Language;
import huigou.model.view.Sentence;
import huigou.publish.ShownDigest;
import huigou.publish.dataset.CellSink;
import huigou.publish.dataset.Dataset;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes the cells of rows into a digest: two datasets with the same digest have the same rows. */
record ShownCells(ShownDigest digest) implements CellSink {

  <T> ShownCells add(Dataset<T> dataset, Stream<T> rows) {
    rows.forEach(row -> dataset.columns().forEach(column -> column.write(row, this)));
    digest.add(Optional.empty());
    return this;
  }

  @Override
  public void text(String text) {
    digest.add(text);
  }

  @Override
  public void date(LocalDate date) {
    digest.add(date);
  }

  @Override
  public void number(BigDecimal number) {
    digest.add(number);
  }

  @Override
  public void integer(long integer) {
    digest.add(integer);
  }

  @Override
  public void flag(boolean flag) {
    digest.add(flag);
  }

  @Override
  public void said(Language language, List<Sentence> sentences) {
    digest.add(language).add(sentences);
  }

  @Override
  public void none() {
    digest.add(null);
  }
}
