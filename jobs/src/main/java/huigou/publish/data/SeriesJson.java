package huigou.publish.data;

import huigou.model.view.SeriesView;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The JSON file of one series: what it is, then its observations. */
final class SeriesJson {

  private SeriesJson() {}

  /**
   * @param observations the members of the array of observations
   */
  static String json(SeriesView series, CharSequence observations, List<List<String>> revisions) {
    StringWriter out = new StringWriter(1 << 16);
    try (JsonGenerator json = JsonRows.generator(out)) {
      json.writeStartObject();
      json.writeStringProperty("id", series.id().value());
      json.writeStringProperty("schema_version", Tables.SCHEMA_VERSION);
      json.writeStringProperty("title_en", series.title().en());
      json.writeStringProperty("title_zh", series.title().zhHant());
      json.writeStringProperty("unit", series.unit().token());
      json.writeStringProperty("frequency", series.frequency().token());
      json.writeStringProperty("basis", series.basis().en());
      json.writeStringProperty("source", series.sourceIds());
      if (series.derived()) {
        json.writeStringProperty("formula", series.formulaText().replace("−", "-"));
      }
      json.writeStringProperty("definition_en", series.definition().en());
      json.writeStringProperty("definition_zh", series.definition().zhHant());
      json.writeStringProperty("first_date", series.firstDate().toString());
      json.writeStringProperty("last_date", series.lastDate().toString());
      json.writeName("next_due");
      if (series.nextDue().isPresent()) {
        json.writeString(series.nextDue().get().toString());
      } else {
        json.writeNull();
      }
      json.writeBooleanProperty("late", series.late());
      json.writeName("observations");
      json.writeStartArray();
      json.writeRaw(observations.toString());
      json.writeEndArray();
      json.writeName("revisions");
      JsonRows.write(json, Tables.REVISIONS, revisions);
      json.writeEndObject();
    }
    return out.append('\n').toString();
  }
}
