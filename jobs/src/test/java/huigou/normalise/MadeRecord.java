package huigou.normalise;

import huigou.catalogue.Catalogue;
import huigou.catalogue.CatalogueReader;
import huigou.catalogue.Layout;
import huigou.model.fact.Fact;
import huigou.model.fact.FactComponents;
import huigou.model.issue.FileRefused;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Delivery;
import huigou.model.origin.Origin;
import huigou.model.origin.Place;
import huigou.model.origin.SourceId;
import huigou.model.raw.RawRecord;
import huigou.model.raw.RawRecord.RawField;
import huigou.support.Project;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A record of a layout of the project's catalogue, field by field; an empty text is no field. */
final class MadeRecord {

  static final Catalogue CATALOGUE = CatalogueReader.read(Project.input());
  private static final LocalDate RECEIVED = LocalDate.parse("2025-11-28");

  private final Layout layout;
  private final Map<String, RawField> fields = new HashMap<>();
  private final Map<String, List<RawRecord>> parts = new HashMap<>();

  private MadeRecord(Layout layout) {
    this.layout = layout;
  }

  static MadeRecord of(String layout, String... fieldsAndTexts) {
    MadeRecord record = new MadeRecord(layout(layout));
    for (int i = 0; i < fieldsAndTexts.length; i += 2) {
      record.with(fieldsAndTexts[i], fieldsAndTexts[i + 1]);
    }
    return record;
  }

  /** The layout of that name; of one in two forms the first. */
  static Layout layout(String id) {
    List<Layout> all =
        CATALOGUE.sources().stream()
            .flatMap(source -> CATALOGUE.layouts(source.id()).stream())
            .toList();
    return Stream.concat(
            all.stream().filter(each -> each.id().equals(id)),
            all.stream().filter(each -> each.id().startsWith(id)))
        .findFirst()
        .orElseThrow();
  }

  MadeRecord with(String field, String text) {
    if (text.isEmpty()) {
      fields.remove(field);
    } else {
      fields.put(field, new RawField(field, text));
    }
    return this;
  }

  /** A record within the record. */
  MadeRecord part(String key, String... fieldsAndTexts) {
    Map<String, RawField> cells = new HashMap<>();
    for (int i = 0; i < fieldsAndTexts.length; i += 2) {
      cells.put(fieldsAndTexts[i], new RawField(fieldsAndTexts[i], fieldsAndTexts[i + 1]));
    }
    List<RawRecord> all = parts.computeIfAbsent(key, each -> new ArrayList<>());
    all.add(new RawRecord(Place.row("f", "1"), cells, Map.of()));
    return this;
  }

  MadeRecord without(String key) {
    parts.remove(key);
    return this;
  }

  private RawRecord raw(int row) {
    return new RawRecord(Place.row("f", String.valueOf(row)), fields, parts);
  }

  /**
   * What a file that holds the records says; received on 28 November 2025. Of a file none of whose
   * rows can be used, what is wrong with them.
   */
  static FileReading read(MadeRecord... records) {
    SourceId source = records[0].layout.source();
    RowNormaliser normaliser =
        new RowNormaliser(CATALOGUE, new Delivery(source, RECEIVED, "f", "", 0, Origin.unknown()));
    for (int i = 0; i < records.length; i++) {
      normaliser.record(records[i].raw(i + 1), records[i].layout);
    }
    try {
      return normaliser.reading();
    } catch (FileRefused refused) {
      if (refused.issue().code() != IssueCode.NO_ROW_USABLE) {
        throw refused;
      }
      return new FileReading(
          List.of(), List.of(), refused.besides(), records.length, records.length);
    }
  }

  /** Its fact as its fields in order of names; empty where it gives none. */
  Map<String, String> fields() {
    return fact().map(fact -> FactComponents.of(fact.body())).orElseGet(TreeMap::new);
  }

  Optional<Fact> fact() {
    return read(this).facts().stream().findFirst();
  }

  /** What is wrong or odd, each as its code and the field at which it stands. */
  List<String> issues() {
    return read(this).issues().stream().map(MadeRecord::text).toList();
  }

  static String text(Issue issue) {
    return (issue.code() + " " + issue.place().column()).strip();
  }
}
