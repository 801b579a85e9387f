package huigou.evidence;

import huigou.edition.KnownEdition;
import huigou.model.buyback.ProgrammeState;
import huigou.model.claim.Cited.Planned.Part;
import huigou.model.fact.Execution;
import huigou.model.fact.FactKind;
import huigou.model.fact.FactVintage;
import huigou.model.fact.MandateReturn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A programme, whole or one figure that it states. */
final class ProgrammeRows {

  private final EditionRows rows;

  ProgrammeRows(EditionRows rows) {
    this.rows = rows;
  }

  RowEvidence programme(String name) {
    String id = RowEvidence.plan(name);
    ProgrammeState state =
        rows.found(id, rows.edition().programmes(), each -> each.programme().id());
    Map<String, String> says = new LinkedHashMap<>();
    boolean whole = id.equals(name);
    if (whole) {
      says.put("issuer", state.programme().issuer());
      says.put("announced_on", state.programme().announcedOn().toString());
      EditionRows.put(says, "budget", state.programme().budget());
      says.put("budget_currency", state.programme().currency());
      EditionRows.put(says, "mandate_shares", state.programme().mandateShares());
      EditionRows.put(says, "executed_shares", state.executedShares());
      EditionRows.put(says, "executed_amount", state.executedAmount());
      says.put("status", state.status().name().toLowerCase(Locale.ROOT));
    }
    Optional<Part> part = whole ? Optional.empty() : Optional.of(part(name, state));
    part.ifPresent(each -> EditionRows.put(says, each.token().replace('-', '_'), each.of(state)));
    return new RowEvidence(
        rows.asOf(),
        name,
        says,
        part.filter(each -> !each.isOfThePlan()).isPresent()
            ? "what the lines below say was bought, by the plan and its mandate"
            : "plan and mandate: " + state.programme().source(),
        List.of(),
        part.filter(Part::isOfThePlan).isPresent() ? List.of() : bought(rows.edition(), id),
        Optional.of(FindingEvidence.programme(rows.desk(), id)));
  }

  /** A figure of a programme by its word, one that is known of it. */
  private Part part(String name, ProgrammeState state) {
    List<Part> known = Stream.of(Part.values()).filter(each -> each.of(state).isPresent()).toList();
    return rows.found(name, known, each -> state.programme().id() + "/" + each.token());
  }

  /** The lines and returns that tell what was bought under a programme. */
  static List<FactVintage> bought(KnownEdition edition, String programme) {
    return edition.programmes().stream()
        .map(ProgrammeState::programme)
        .filter(each -> each.id().equals(programme))
        .flatMap(
            each ->
                Stream.concat(
                    EditionRows.facts(
                        edition,
                        FactKind.EXECUTION,
                        Execution.class,
                        line ->
                            line.issuer().equals(each.issuer()) && each.covers(line.tradeDate()))
                        .stream(),
                    EditionRows.facts(
                        edition,
                        FactKind.MANDATE_RETURN,
                        MandateReturn.class,
                        line ->
                            line.issuer().equals(each.issuer()) && each.covers(line.returnedOn()))
                        .stream()))
        .toList();
  }
}
