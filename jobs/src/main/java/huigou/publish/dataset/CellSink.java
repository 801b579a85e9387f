package huigou.publish.dataset;

import huigou.model.text.Language;
import huigou.model.view.Sentence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Takes the cells of a row, one for each column and in their order, each with its type. */
public interface CellSink {

  void text(String text);

  void date(LocalDate date);

  void number(BigDecimal number);

  void integer(long integer);

  void flag(boolean flag);

  /** Sentences in one language, one after the other. */
  void said(Language language, List<Sentence> sentences);

  /** A figure, date or number that is not known. */
  void none();
}
