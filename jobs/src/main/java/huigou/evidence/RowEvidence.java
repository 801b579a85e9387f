package huigou.evidence;

import huigou.catalogue.Catalogue;
import huigou.model.fact.FactVintage;
import huigou.model.scarcity.Formulas;
import huigou.model.series.SeriesId;
import huigou.model.series.Vintage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a row stands on that is computed over spans, classes of days or facts: a line of evidence on
 * how ample reserves are ({@code share-above-iorb@2026-08}), a pop ({@code pop-month-end-2025}), a
 * cost ({@code cost-iorb-month-2025-10-01}), a step of a curve of take-up ({@code
 * take-up-all-1-3}), odds ({@code odds-sofr-minus-iorb-over-5-1@2026-08-20}), something to come
 * ({@code ahead-2026-09-17-maturity}) or a programme ({@code geely-2025}) and what it states
 * ({@code geely-2025/budget}).
 *
 * @param says its fields, in the order of the data
 * @param rule by which it was computed, in words
 * @param figures each with its cell
 * @param facts each with its row
 * @param standing where the catalogue says it; empty of what is computed
 */
public record RowEvidence(
    LocalDate asOf,
    String name,
    Map<String, String> says,
    String rule,
    List<Standing> figures,
    List<FactVintage> facts,
    Optional<CataloguePlace> standing) {

  /** Stands in names between what is meant and its day. */
  static final String FROM_DAY = "@";

  /** A figure that a row rests on. */
  public record Standing(SeriesId series, Vintage figure) {}

  /** The kinds of row, each by how its names begin. */
  enum Kind {
    POP("pop-"),
    COST("cost-"),
    TAKE_UP("take-up-"),
    ODDS("odds-"),
    AHEAD("ahead-");

    private final String begins;

    Kind(String begins) {
      this.begins = begins;
    }

    String begins() {
      return begins;
    }

    static Optional<Kind> of(String name) {
      return Stream.of(values()).filter(kind -> name.startsWith(kind.begins)).findFirst();
    }
  }

  /** Whether a name is one of such a row. */
  public static boolean isNameOf(EvidenceDesk desk, String name) {
    Catalogue catalogue = desk.catalogue();
    return Kind.of(name).isPresent()
        || isLine(catalogue.formulas(), name)
        || catalogue.programmes().stream().anyMatch(each -> each.id().equals(plan(name)));
  }

  /** The programme of a name such as {@code geely-2025/budget}. */
  static String plan(String name) {
    return name.replaceFirst("/.*", "");
  }

  private static boolean isLine(Formulas formulas, String name) {
    return formulas.lines().stream().anyMatch(line -> name.startsWith(line + FROM_DAY));
  }

  /**
   * The evidence for a row by its name.
   *
   * @throws huigou.installation.WrongUse when the edition has no such row; says which is nearest
   */
  public static RowEvidence of(EvidenceDesk desk, String name) {
    EditionRows rows = EditionRows.of(desk);
    Optional<Kind> kind = Kind.of(name);
    if (kind.isEmpty()) {
      return isLine(rows.catalogue().formulas(), name)
          ? new ScarcityRows(rows).ampleness(name)
          : new ProgrammeRows(rows).programme(name);
    }
    return switch (kind.get()) {
      case POP -> new ScarcityRows(rows).pop(name);
      case COST -> new ScarcityRows(rows).cost(name);
      case TAKE_UP -> new ScarcityRows(rows).takeUp(name);
      case ODDS -> new OddsRows(rows).odds(name);
      case AHEAD -> new AheadRows(rows).ahead(name);
    };
  }
}
