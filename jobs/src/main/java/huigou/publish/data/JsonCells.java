package huigou.publish.data;

import huigou.model.text.Language;
import huigou.model.view.Sentence;
import huigou.publish.dataset.CellSink;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Cells as values of JSON; what is not known is null. */
record JsonCells(JsonGenerator json, Spoken words) implements CellSink {

  @Override
  public void text(String text) {
    json.writeString(text);
  }

  @Override
  public void date(LocalDate date) {
    json.writeString(date.toString());
  }

  @Override
  public void number(BigDecimal number) {
    json.writeNumber(number);
  }

  @Override
  public void integer(long integer) {
    json.writeNumber(integer);
  }

  @Override
  public void flag(boolean flag) {
    json.writeBoolean(flag);
  }

  @Override
  public void said(Language language, List<Sentence> sentences) {
    json.writeString(words.say(language, sentences));
  }

  @Override
  public void none() {
    json.writeNull();
  }
}
