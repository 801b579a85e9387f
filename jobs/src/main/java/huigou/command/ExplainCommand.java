package huigou.command;

import huigou.derive.series.FactShare;
import huigou.evidence.EvidenceDesk;
import huigou.evidence.Explanation;
import huigou.evidence.FigureEvidence;
import huigou.evidence.FindingEvidence;
import huigou.evidence.RowEvidence;
import huigou.installation.WrongUse;
import huigou.model.fact.FactComponents;
import huigou.model.fact.FactVintage;
import huigou.model.origin.Delivery;
import huigou.model.origin.OriginKind;
import huigou.model.raw.RawRow.RawCell;
import huigou.model.series.Combination;
import huigou.model.series.Revision;
import huigou.model.series.Vintage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}: what a figure stands on, down to the cell. */
@Command(
    name = "explain",
    description = "The evidence for one figure: file, row and cell, rule and arithmetic.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

  @Mixin private CommonOptions options;

  @Parameters(
      paramLabel = "ID",
      description =
          "A figure, such as sofr@2025-11-28; without a date, the newest of its series. Or a claim such as R2, a forecast such as B3, a breach such as breach-target-range-sofr-strict-2025-11-25, a record such as record-sofr-high-2023-12-28, an operation, an auction, a line of a repurchase report, a month of purchases, an authorisation by its own name or the beginning of it, such as \"RP 091526 27\", \"00700-hk 2025-12-31\", \"aapl-us 10-K 2025-10-31\". Or a programme such as geely-2025 and what it states, geely-2025/budget, or a total of a market, \"Wind repurchased-year 2025-12-31\". Or a row of scarcity or of what comes: share-above-iorb@2026-08, pop-month-end-2025, cost-iorb-month-2025-10-01, take-up-all-1-3, odds-sofr-minus-iorb-over-5-1@2026-08-20, ahead-2026-09-17-maturity.")
  private String id;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "As known at the end of that day (default: the newest delivery's).")
  private LocalDate asOf;

  @Override
  public Integer call() {
    try (EvidenceDesk desk = EvidenceDesk.at(options.place(), Optional.ofNullable(asOf))) {
      if (id.indexOf(' ') > 0) {
        return facts(desk);
      }
      if (FindingEvidence.isNameOf(desk, id)) {
        return finding(desk);
      }
      if (RowEvidence.isNameOf(desk, id)) {
        return row(desk);
      }
      lines(Explanation.of(desk, id)).forEach(this::say);
      return 0;
    }
  }

  private void say(String line) {
    Console.line(options, line);
  }

  /** A claim, a breach or a record: what it says, then every figure that shows it. */
  private int finding(EvidenceDesk desk) {
    FindingEvidence evidence = FindingEvidence.of(desk, id);
    FindingLines.of(evidence).forEach(this::say);
    Stream.concat(
            evidence.figures().stream().flatMap(figure -> lines(figure).stream()),
            evidence.facts().stream().flatMap(fact -> lines(fact).stream()))
        .forEach(line -> say("  " + line));
    return 0;
  }

  /** A row of scarcity, of what comes or of a programme: what it says, and each figure or fact. */
  private int row(EvidenceDesk desk) {
    RowEvidence evidence = RowEvidence.of(desk, id);
    say(evidence.name() + ", as known on " + evidence.asOf());
    evidence.says().forEach((name, value) -> say("  " + name + ": " + value));
    say("  by: " + evidence.rule());
    evidence.standing().ifPresent(place -> say("  " + FindingLines.of(place)));
    say(
        "  stands on %d figures and %d facts"
            .formatted(evidence.figures().size(), evidence.facts().size()));
    for (RowEvidence.Standing each : evidence.figures()) {
      Vintage figure = each.figure();
      say(
          "    %s@%s = %s, known since %s, %s"
              .formatted(
                  each.series(),
                  figure.referenceDate(),
                  figure.value().toPlainString(),
                  figure.knownOn(),
                  figure.place()));
    }
    for (FactVintage fact : evidence.facts()) {
      say(
          "    %s, %s, known since %s, %s"
              .formatted(
                  fact.fact().kind().token(),
                  fact.fact().key(),
                  fact.knownOn(),
                  fact.fact().place()));
    }
    return 0;
  }

  /** A fact by its own name or the beginning of it: every vintage, field by field. */
  private int facts(EvidenceDesk desk) {
    List<FactVintage> vintages = Explanation.facts(desk, id);
    if (vintages.isEmpty()) {
      throw new WrongUse(
          id
              + " names no operation, auction, line, month or authorisation; expected is one such as"
              + " RP 091526 27, 00700-hk 2025-12-31 or aapl-us 10-K 2025-10-31");
    }
    vintages.forEach(vintage -> lines(vintage).forEach(this::say));
    return 0;
  }

  private static List<String> lines(FactVintage vintage) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s, %s, known since %s, received %s"
            .formatted(
                vintage.fact().key(),
                vintage.fact().kind().token(),
                vintage.knownOn(),
                vintage.receivedOn()));
    lines.add("  read from " + vintage.fact().place());
    FactComponents.of(vintage.fact().body())
        .forEach((name, value) -> lines.add("  " + name + ": " + value));
    return lines;
  }

  private static List<String> lines(FigureEvidence evidence) {
    List<String> lines = new ArrayList<>();
    Vintage figure = evidence.figure();
    lines.add(
        "%s@%s = %s %s (%s), as known on %s"
            .formatted(
                evidence.series().id(),
                figure.referenceDate(),
                figure.value().toPlainString(),
                evidence.series().unit().token(),
                figure.status().token(),
                evidence.asOf()));
    lines.add(
        "  "
            + evidence.series().words().title().en()
            + ": "
            + evidence.series().words().basis().en());
    lines.add("  known since " + figure.knownOn() + knowing(evidence));
    if (!evidence.shares().isEmpty()) {
      lines.addAll(shares(evidence));
    } else if (evidence.parts().isEmpty()) {
      lines.addAll(cell(evidence));
    } else {
      lines.add("  formula: " + figure.place().row());
      lines.add("  arithmetic: " + arithmetic(evidence));
      evidence
          .parts()
          .forEach(part -> lines(part.evidence()).forEach(line -> lines.add("    " + line)));
    }
    for (Vintage other : evidence.others()) {
      lines.add(
          "  also said: %s, known since %s, %s%s"
              .formatted(
                  other.value().toPlainString(),
                  other.knownOn(),
                  other.place(),
                  other.value().compareTo(figure.value()) == 0 ? " (agrees)" : " (differs)"));
    }
    for (Revision revision : evidence.revisions()) {
      lines.add(
          "  %s on %s: %s → %s"
              .formatted(
                  revision.kind().token(),
                  revision.knownOn(),
                  revision.oldValue().toPlainString(),
                  revision.newValue().toPlainString()));
    }
    return lines;
  }

  /** The facts of a sum, each with the place where it was read. */
  private static List<String> shares(FigureEvidence evidence) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "  the sum of "
            + evidence.shares().size()
            + ": "
            + evidence.shares().stream()
                .map(share -> bracketed(share.amount()))
                .collect(Collectors.joining(" + "))
            + " = "
            + evidence.figure().value().toPlainString());
    for (FactShare share : evidence.shares()) {
      lines.add(
          "    %s: %s, read from %s"
              .formatted(
                  share.name(), share.amount().toPlainString(), share.vintage().fact().place()));
    }
    evidence.delivery().ifPresent(loaded -> lines.addAll(origin(loaded.delivery())));
    return lines;
  }

  private static String arithmetic(FigureEvidence evidence) {
    String sum =
        evidence.parts().stream()
            .map(
                part ->
                    (part.sign() > 0 ? " + " : " − ") + bracketed(part.evidence().figure().value()))
            .collect(Collectors.joining());
    String bare = sum.startsWith(" + ") ? sum.substring(" + ".length()) : sum.strip();
    BigDecimal scale =
        evidence.series().combination().map(Combination::scale).orElse(BigDecimal.ONE);
    String scaled =
        scale.compareTo(BigDecimal.ONE) == 0 ? bare : "(" + bare + ") × " + scale.toPlainString();
    return scaled + " = " + evidence.figure().value().toPlainString();
  }

  private static String bracketed(BigDecimal value) {
    return value.signum() < 0 ? "(" + value.toPlainString() + ")" : value.toPlainString();
  }

  private static String knowing(FigureEvidence evidence) {
    Vintage figure = evidence.figure();
    if (!evidence.parts().isEmpty()) {
      return ", the later of its parts";
    }
    String received =
        figure.receivedOn().isAfter(evidence.asOf())
            ? "; received " + figure.receivedOn() + ", so reconstructed"
            : "; received " + figure.receivedOn() + ", so witnessed";
    boolean dated = evidence.cell().filter(cell -> !cell.cell().vintage().isEmpty()).isPresent();
    if (dated) {
      return ", as its file says" + received;
    }
    return (figure.knownOn().equals(figure.receivedOn())
            ? ", the day of its receipt"
            : ", by its schedule or the first delivery that had it")
        + received;
  }

  private static List<String> cell(FigureEvidence evidence) {
    List<String> lines = new ArrayList<>();
    lines.add("  read from " + evidence.figure().place());
    evidence
        .cell()
        .ifPresent(
            cell ->
                lines.add(
                    "    the cell says “%s”, its row “%s”; × %s, padded to %d places"
                        .formatted(
                            cell.cell().text(),
                            cell.dates().stream()
                                .map(RawCell::text)
                                .collect(Collectors.joining("” to “")),
                            cell.multiplier().toPlainString(),
                            evidence.series().decimals())));
    evidence.delivery().ifPresent(loaded -> lines.addAll(origin(loaded.delivery())));
    return lines;
  }

  private static List<String> origin(Delivery delivery) {
    List<String> lines = new ArrayList<>();
    lines.add("    sha256 " + delivery.sha256());
    if (!delivery.origin().producer().isEmpty()) {
      lines.add(
          "    published by %s: %s, %s"
              .formatted(
                  delivery.origin().producer(),
                  delivery.origin().title(),
                  delivery.origin().url()));
    }
    if (delivery.origin().kind() == OriginKind.CARRIED_OVER) {
      lines.add("    carried over through " + delivery.origin().readThrough());
    }
    return lines;
  }
}
