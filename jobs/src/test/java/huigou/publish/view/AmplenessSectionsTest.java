package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.scarcity.Ampleness;
import huigou.model.scarcity.DayClass;
import huigou.model.scarcity.Lacking;
import huigou.model.scarcity.Pop;
import huigou.model.scarcity.Scarcity;
import huigou.model.series.SeriesId;
import huigou.model.view.ScarcityView;
import huigou.model.view.TableView;
import huigou.model.view.TopicView;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What else stands on the page of ample reserves, and where. Made up. */
class AmplenessSectionsTest {

  private static final String SHARE = "share-above-iorb";
  private static final String RATIO = "reserves-over-marketable-debt";
  private static final LocalDate FIRST = LocalDate.parse("2025-11-05");

  private static Ampleness share(String period, String lower, String upper) {
    return Ampleness.between(
        SHARE,
        period,
        new BigDecimal(lower),
        new BigDecimal(upper),
        List.of(FIRST, FIRST.plusDays(1)));
  }

  /** Ratios a week apart. */
  private static Ampleness[] ratios(String... values) {
    Ampleness[] ratios = new Ampleness[values.length];
    for (int i = 0; i < values.length; i++) {
      ratios[i] = Ampleness.of(RATIO, FIRST.plusWeeks(i), new BigDecimal(values[i]));
    }
    return ratios;
  }

  private static Pop pop(DayClass of, int year) {
    return new Pop(
        of,
        year,
        List.of(FIRST, FIRST.plusDays(1)),
        new BigDecimal("4.25"),
        new BigDecimal("-3"),
        FIRST);
  }

  private static AmplenessAssembler assembler(
      MadeEdition edition, List<Pop> pops, List<Lacking> lacking, Ampleness... said) {
    return new AmplenessAssembler(
        edition.parts(), new Scarcity(List.of(said), pops, List.of(), List.of(), lacking));
  }

  private static TopicView page(Ampleness... said) {
    return assembler(new MadeEdition(), List.of(), List.of(), said).topic();
  }

  @Test
  void theNewestYearOfMonthEndsIsToldAndPopsStandByYearAndClass() {
    List<Pop> pops =
        List.of(
            pop(DayClass.ALL, 2025),
            pop(DayClass.MONTH_END, 2024),
            pop(DayClass.MONTH_END, 2023),
            pop(DayClass.ALL, 2024),
            pop(DayClass.TAX_DATE, 2024));
    TopicView page = assembler(new MadeEdition(), pops, List.of()).topic();
    assertThat(InLines.of(page.facts()))
        .containsExactly("ampleness.fact.pop.above(2024, 2, 4.25 bp, -3 bp, 2025-11-05)");
    TableView table = InLines.table(page, "pops");
    assertThat(InLines.rows(table).stream().map(row -> row.substring(0, row.indexOf(" | 2 |"))))
        .containsExactly(
            "2025 | pops.class.all",
            "2024 | pops.class.month-end",
            "2024 | pops.class.tax-date",
            "2024 | pops.class.all",
            "2023 | pops.class.month-end");
    assertThat(table.shown()).isEqualTo(60);
    assertThat(InLines.of(table.notes())).containsExactly("ampleness.table.pops.note(10)");
  }

  @Test
  void chartsStandWhereTheirLineIsAndGapsWhereThePageIsConcerned() {
    assertThat(InLines.sections(page()))
        .containsExactly("share-table", "ratio-table", "slope-table", "pops");
    assertThat(page().facts()).isEmpty();
    List<Ampleness> said = new ArrayList<>(List.of(ratios("5")));
    said.add(share("2025-11", "1", "2"));
    List<Lacking> lacking = new ArrayList<>();
    for (String formula :
        List.of(SHARE, RATIO, "tga-pass-through", "pops", "take-up", "cost-iorb")) {
      lacking.add(new Lacking(formula, SeriesId.of("sofr"), FIRST, FIRST, 1));
    }
    TopicView page =
        assembler(new MadeEdition(), List.of(), lacking, said.toArray(Ampleness[]::new)).topic();
    assertThat(InLines.sections(page))
        .containsExactly(
            "share", "ratio", "share-table", "ratio-table", "slope-table", "pops", "lacking");
    assertThat(InLines.rows(InLines.table(page, "lacking")))
        .extracting(row -> row.substring(0, row.indexOf(" | ")))
        .containsExactly(
            "lacking.formula.pops",
            "lacking.formula." + RATIO,
            "lacking.formula." + SHARE,
            "lacking.formula.tga-pass-through");
  }

  @Test
  void segmentsAreDrawnAndTabledWhereClearedRepoIsAtHandFundsWhereAnyIs() {
    MadeEdition edition =
        new MadeEdition(
            Made.series("repo-cleared-volume", "2025-11-24", "7", "2025-11-25", "8"),
            Made.series("fund-repo", "2025-10-31", "9"));
    TopicView page = assembler(edition, List.of(), List.of()).topic();
    assertThat(InLines.sections(page)).endsWith("pops", "segments", "segments-by-day", "funds");
    assertThat(InLines.of(InLines.chart(page, "segments").title()))
        .isEqualTo("segments.chart(8 USD, 2025-11-25)");
    assertThat(InLines.rows(InLines.table(page, "segments-by-day")))
        .containsExactly("2025-11-25 | 8 USD", "2025-11-24 | 7 USD");
    assertThat(InLines.rows(InLines.table(page, "funds"))).containsExactly("2025-10-31 | 9 USD");
    MadeEdition others = new MadeEdition(Made.series("repo-gcf-volume", "2025-11-24", "7"));
    assertThat(InLines.sections(assembler(others, List.of(), List.of()).topic())).endsWith("pops");
  }

  @Test
  void whoReckonsAgainHasTheRuleOfTheRateAndItsOpenDays() {
    ScarcityView view = assembler(new MadeEdition(), List.of(), List.of(), ratios("5")).view();
    assertThat(view.ampleness())
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.basis())
                    .isEqualTo(MadeEdition.CATALOGUE.formulas().ratio().basis()));
    ScarcityView.Rules rules = view.rules().orElseThrow();
    assertThat(rules.measure().series()).isEqualTo(SeriesId.of("sofr"));
    assertThat(rules.nextOpenDay().apply(LocalDate.parse("2025-11-26")))
        .isEqualTo(LocalDate.parse("2025-11-28"));
  }
}
