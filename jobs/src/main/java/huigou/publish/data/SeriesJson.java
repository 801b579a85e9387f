package huigou.publish.data;

import huigou.model.series.Vintage;
import huigou.model.view.SeriesView;
import huigou.model.view.SiteView;
import huigou.publish.dataset.Dataset;
import huigou.publish.dataset.Datasets;
import huigou.publish.dataset.Observations;
import huigou.publish.dataset.Revisions;
import tools.jackson.core.JsonGenerator;

/** The JSON file of one series: what it is, then its observations. */
final class SeriesJson {

  private SeriesJson() {}

  static void write(JsonGenerator json, SiteView site, SeriesView series, Spoken words) {
    json.writeStartObject();
    json.writeStringProperty("id", series.id().value());
    json.writeStringProperty("schema_version", Datasets.SCHEMA_VERSION);
    json.writeStringProperty("title_en", series.words().title().en());
    json.writeStringProperty("title_zh", series.words().title().zhHant());
    json.writeStringProperty("unit", series.unit().token());
    json.writeStringProperty("frequency", series.frequency().token());
    json.writeStringProperty("basis", series.words().basis().en());
    json.writeStringProperty("source", series.lineage().sourceIds());
    if (series.derived()) {
      json.writeStringProperty("formula", series.lineage().formulaText().replace("−", "-"));
    }
    json.writeStringProperty("definition_en", series.words().definition().en());
    json.writeStringProperty("definition_zh", series.words().definition().zhHant());
    json.writeStringProperty("first_date", series.span().first().toString());
    json.writeStringProperty("last_date", series.span().last().toString());
    json.writeName("next_due");
    if (series.timing().nextDue().isPresent()) {
      json.writeString(series.timing().nextDue().get().toString());
    } else {
      json.writeNull();
    }
    json.writeBooleanProperty("late", series.late());
    json.writeName("observations");
    Dataset<Vintage> figures = Observations.of(series);
    JsonRows.array(json, figures, figures.rows(site), words);
    json.writeName("revisions");
    JsonRows.array(json, Revisions.DATASET, site.shelf().revisions(series.id()).stream(), words);
    json.writeEndObject();
  }
}
