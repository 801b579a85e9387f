package huigou.catalogue;

import huigou.catalogue.CatalogueFiles.FacilityFile;
import huigou.catalogue.CatalogueFiles.FacilityRow;
import huigou.catalogue.CatalogueFiles.StigmaRow;
import huigou.model.fact.Operation;
import huigou.model.operation.Facility;
import huigou.model.series.SeriesId;
import java.util.List;
import java.util.Optional;

/** Makes facilities out of their file, and the rule by which stigma is told. */
final class FacilityAssembly {

  private final Names<SeriesEntry> series;
  private final Slips slips;

  FacilityAssembly(Names<SeriesEntry> series, Slips slips) {
    this.series = series;
    this.slips = slips;
  }

  Optional<Facilities> facilities(FacilityFile file) {
    return slips.part(
        "facilities.yml",
        () -> {
          List<Facility> all =
              file.facilities().stream()
                  .flatMap(
                      row ->
                          slips
                              .entry("facilities.yml", row.called(), () -> facility(row.row()))
                              .stream())
                  .toList();
          Optional<StigmaRule> stigma =
              slips.entry("facilities.yml", "stigma", () -> stigma(file.stigma().row()));
          return new Facilities(
              all,
              file.smallValueNotes(),
              file.exercises(),
              stigma.orElseThrow(Names.Follows::new));
        });
  }

  private StigmaRule stigma(StigmaRow row) {
    return new StigmaRule(
        row.measures().stream().map(this::id).toList(),
        id(row.rate()),
        id(row.accepted()),
        row.below());
  }

  private static Facility facility(FacilityRow row) {
    return new Facility(
        row.id(),
        row.title(),
        Operation.Type.find(row.type())
            .orElseThrow(
                () -> new IllegalArgumentException("no type of operation is called " + row.type())),
        row.overnight().orElse(false),
        row.methods(),
        row.from());
  }

  private SeriesId id(String name) {
    return series.get(name).id();
  }
}
