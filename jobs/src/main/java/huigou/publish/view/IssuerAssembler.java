package huigou.publish.view;

import huigou.catalogue.Catalogue;
import huigou.model.buyback.AllowanceState;
import huigou.model.buyback.FiledAmount;
import huigou.model.buyback.Issuer;
import huigou.model.buyback.ProgrammeState;
import huigou.model.buyback.Repurchase;
import huigou.model.fact.MandateReturn;
import huigou.model.fact.OperatingFigure;
import huigou.model.origin.SourceId;
import huigou.model.series.Unit;
import huigou.model.text.Localised;
import huigou.model.view.BuybacksView;
import huigou.model.view.ChartView;
import huigou.model.view.IssuerPages;
import huigou.model.view.MemberPage.Family;
import huigou.model.view.Sentence;
import huigou.model.view.TableView;
import huigou.model.view.TableView.Cell;
import huigou.model.view.TableView.Day;
import huigou.model.view.TableView.Name;
import huigou.model.view.TopicView;
import huigou.publish.dataset.FiledAmounts;
import huigou.publish.dataset.OperatingFigures;
import huigou.publish.dataset.Repurchases;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A page for every issuer of which the edition knows anything. */
final class IssuerAssembler {

  private static final int QUARTERS = 40;

  private static final int FILED_ROWS = 40;

  private static final int LINES = 120;

  private static final int PERIODS = 120;

  private static final int CARDS = 3;

  private final Catalogue catalogue;
  private final BuybackParts parts;
  private final AnnouncementsAssembler announcements;
  private final BuybacksView buybacks;

  IssuerAssembler(Catalogue catalogue, BuybackParts parts, AnnouncementsAssembler announcements) {
    this.announcements = announcements;
    this.catalogue = catalogue;
    this.parts = parts;
    this.buybacks = parts.buybacks();
  }

  IssuerPages topics() {
    return new IssuerPages(
        parts.issuers().stream().map(Family.ISSUER::of).toList(), page -> topic(page.id()));
  }

  private TopicView topic(String issuer) {
    List<Sentence> facts = new ArrayList<>();
    List<TopicView.Section> sections = new ArrayList<>();
    parts.find(issuer).ifPresent(known -> names(known, facts));
    List<ProgrammeState> states =
        buybacks.programmes().stream()
            .filter(state -> state.programme().issuer().equals(issuer))
            .sorted(
                Comparator.comparing((ProgrammeState state) -> state.programme().announcedOn())
                    .reversed())
            .toList();
    if (!states.isEmpty()) {
      sections.add(new ProgrammeCards(parts).of(states));
    }
    IssuerLedger ledger = new IssuerLedger(parts, issuer);
    ledger.hongKong(facts, sections);
    returns(issuer, facts).ifPresent(table -> sections.add(new TopicView.Table(table)));
    completed(issuer, facts, sections);
    ledger.unitedStates(facts, sections);
    ledger.senses(sections);
    filed(issuer).ifPresent(table -> sections.add(new TopicView.Table(table)));
    executions(issuer, sections);
    List<AllowanceState> allowed =
        buybacks.unitedStates().allowances().stream()
            .filter(each -> each.allowed().issuer().equals(issuer))
            .toList();
    // The newest that no later one replaces; the table below has them all.
    List<AllowanceState> standing =
        allowed.stream()
            .filter(
                each ->
                    each.standing()
                        .filter(state -> state.kind() == AllowanceState.Kind.REPLACED)
                        .isEmpty())
            .limit(CARDS)
            .toList();
    if (!standing.isEmpty()) {
      sections.add(0, new AllowanceParts(parts).cards(standing));
    }
    if (!allowed.isEmpty()) {
      sections.add(new TopicView.Table(new AllowanceParts(parts).table(allowed)));
    }
    operating(issuer, facts, sections);
    announcements.of(issuer).ifPresent(table -> sections.add(new TopicView.Table(table)));
    return new TopicView(
        Family.ISSUER.of(issuer), Optional.of(parts.name(issuer)), facts, sections);
  }

  private static void names(Issuer issuer, List<Sentence> facts) {
    List<String> codes = new ArrayList<>(issuer.codes());
    codes.addAll(issuer.tickers());
    issuer.ciks().forEach(cik -> codes.add("CIK " + cik));
    codes.stream()
        .map(code -> Sentence.text(Localised.same(code)))
        .reduce((one, other) -> Sentence.of("list.joined", one, other))
        .ifPresent(all -> facts.add(Sentence.of("issuer.fact.codes", all)));
    issuer.names().joined().ifPresent(names -> facts.add(Sentence.of("issuer.fact.names", names)));
  }

  private void executions(String issuer, List<TopicView.Section> sections) {
    List<BuybacksView.Line> lines =
        parts.own().lines(issuer).stream()
            .sorted(
                Comparator.comparing((BuybacksView.Line line) -> line.execution().tradeDate())
                    .reversed()
                    .thenComparing(BuybacksView.Line::line))
            .toList();
    if (!lines.isEmpty()) {
      sections.add(
          new TopicView.Table(
              parts.executions(lines, Sentence.of("issuer.table.executions"), LINES)));
    }
  }

  /** Returns of the desk, newest first; what a return did not print is empty. */
  private Optional<TableView> returns(String issuer, List<Sentence> facts) {
    List<MandateReturn> returns =
        buybacks.hongKong().returns().stream()
            .filter(each -> each.issuer().equals(issuer))
            .sorted(Comparator.comparing(MandateReturn::returnedOn).reversed())
            .toList();
    if (returns.isEmpty()) {
      return Optional.empty();
    }
    returns
        .get(0)
        .moratoriumEnd()
        .ifPresent(
            day ->
                facts.add(Sentence.of("issuer.fact.moratorium", day, returns.get(0).returnedOn())));
    return Optional.of(
        new TableOf<MandateReturn>()
            .words("issuer.column.returned", each -> new Day(each.returnedOn()))
            .figures(
                "execution.column.shares", Unit.NUMBER, each -> BuybackParts.figure(each.shares()))
            .figures("execution.column.high", Unit.NUMBER, each -> BuybackParts.figure(each.high()))
            .figures("execution.column.low", Unit.NUMBER, each -> BuybackParts.figure(each.low()))
            .words(
                "execution.column.paid",
                each ->
                    TableView.Figure.of(
                        each.aggregate().map(paid -> BuybackParts.quantity(paid, each.currency()))))
            .figures(
                "execution.column.treasury",
                Unit.NUMBER,
                each -> BuybackParts.figure(each.toTreasury()))
            .figures(
                "execution.column.mandate",
                Unit.NUMBER,
                each -> BuybackParts.figure(Optional.of(each.mandateShares())))
            .figures(
                "execution.column.percent",
                Unit.PERCENT,
                each -> BuybackParts.figure(each.mandatePercent()))
            .figures(
                "issuer.column.treasury-after",
                Unit.NUMBER,
                each -> BuybackParts.figure(each.treasuryAfter()))
            .words("buybacks.column.source", each -> Name.of(Optional.of(each.source())))
            .table(
                "returns",
                Sentence.of("issuer.table.returns"),
                List.of(Sentence.of("issuer.table.returns.note")),
                returns,
                returns.size(),
                Optional.empty()));
  }

  private void completed(String issuer, List<Sentence> facts, List<TopicView.Section> sections) {
    List<Repurchase> mine = parts.own().repurchases(issuer);
    if (mine.isEmpty()) {
      return;
    }
    String currency = PurchaseTables.ownCurrency(mine);
    mine.stream()
        .filter(each -> each.kind() == Repurchase.PeriodKind.YEAR && !each.doubtful())
        .filter(each -> each.currency().equals(currency))
        .max(Comparator.comparing(Repurchase::end))
        .ifPresent(
            year ->
                facts.add(
                    Sentence.of(
                            "issuer.fact.year",
                            year.start(),
                            year.end(),
                            BuybackParts.quantity(year.amount(), year.currency()))
                        .about(issuer)));
    mine.stream()
        .map(Repurchase::currency)
        .filter(other -> !other.equals(currency))
        .distinct()
        .sorted()
        .forEach(other -> facts.add(Sentence.of("issuer.fact.other-currency", currency, other)));
    quarters(issuer, mine).ifPresent(chart -> sections.add(new TopicView.Chart(chart)));
    sections.add(
        new TopicView.Table(
            new PurchaseTables(parts)
                .repurchases(
                    "repurchases", mine, Sentence.of("issuer.table.repurchases"), PERIODS)));
  }

  /** A bar for each of the last fiscal quarters, at its end. */
  private Optional<ChartView> quarters(String issuer, List<Repurchase> mine) {
    TreeMap<LocalDate, BigDecimal> byEnd = new TreeMap<>();
    mine.stream()
        .filter(each -> each.kind().isQuarter() && each.currency().equals("USD"))
        .filter(each -> !each.doubtful())
        .forEach(each -> byEnd.putIfAbsent(each.end(), each.amount()));
    if (byEnd.isEmpty()) {
      return Optional.empty();
    }
    List<LocalDate> dates = new ArrayList<>(byEnd.keySet());
    dates = dates.subList(Math.max(0, dates.size() - QUARTERS), dates.size());
    Map.Entry<LocalDate, BigDecimal> top =
        byEnd.tailMap(dates.get(0)).entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .orElseThrow();
    Localised name = parts.name(issuer);
    return Optional.of(
        new ChartView(
            "quarters",
            Sentence.of(
                    "issuer.chart.quarters",
                    name,
                    BuybackParts.quantity(top.getValue(), "USD"),
                    top.getKey(),
                    dates.size())
                .about(issuer),
            Sentence.of("issuer.chart.quarters.subtitle"),
            Unit.USD,
            dates,
            List.of(new ChartView.Bars("lead", name, dates.stream().map(byEnd::get).toList())),
            true,
            "#repurchases",
            Repurchases.DATASET.path(),
            catalogue.findSource(new SourceId("sec")).orElseThrow().title()));
  }

  /** Authorised, remaining and treasury amounts, newest first; another sense is said. */
  private Optional<TableView> filed(String issuer) {
    List<FiledAmount> rows =
        parts.own().filed(issuer).stream()
            .sorted(
                Comparator.comparing(FiledAmount::end)
                    .reversed()
                    .thenComparing(FiledAmount::item)
                    .thenComparing(FiledAmount::filed))
            .toList();
    return rows.isEmpty() ? Optional.empty() : Optional.of(filed(rows));
  }

  private TableView filed(List<FiledAmount> rows) {
    TableOf<FiledAmount> table = new TableOf<>();
    if (rows.stream().anyMatch(each -> each.item().isFlow())) {
      table.column(FiledAmounts.START);
    }
    return table
        .column(FiledAmounts.END)
        .column(
            FiledAmounts.ITEM,
            each -> new TableView.Words(Sentence.of("filed.item." + each.item().token())))
        .column(FiledAmounts.AMOUNT)
        .column(
            FiledAmounts.SENSE,
            each -> new TableView.Words(Sentence.of("filed.sense." + each.sense().token())))
        .column(FiledAmounts.FILED)
        .column(FiledAmounts.ACCESSION, each -> parts.filing(each.issuer(), each.accession()))
        .table(
            "filed",
            Sentence.of("filed.table"),
            List.of(Sentence.of("filed.table.note")),
            rows,
            FILED_ROWS,
            FiledAmounts.DATASET);
  }

  /** Figures of the business, cross-footed: the parts of a total are held against it. */
  private void operating(String issuer, List<Sentence> facts, List<TopicView.Section> sections) {
    List<OperatingFigure> mine =
        buybacks.operating().stream()
            .filter(each -> each.issuer().equals(issuer))
            .sorted(
                Comparator.comparing(OperatingFigure::period)
                    .reversed()
                    .thenComparing(each -> each.partOf().isPresent())
                    .thenComparing(Comparator.comparing(OperatingFigure::value).reversed()))
            .toList();
    if (mine.isEmpty()) {
      return;
    }
    mine.stream()
        .filter(each -> each.partOf().isEmpty())
        .forEach(total -> crossFoot(total, mine).ifPresent(facts::add));
    sections.add(
        new TopicView.Table(
            new TableOf<OperatingFigure>()
                .column(OperatingFigures.ITEM, each -> item(issuer, each.item()))
                .column(OperatingFigures.PERIOD)
                .column(
                    OperatingFigures.PART_OF,
                    each ->
                        each.partOf()
                            .map(part -> item(issuer, part))
                            .orElseGet(TableView.Nothing::new))
                .column(OperatingFigures.VALUE)
                .column(OperatingFigures.UNIT, each -> item(issuer, each.unit()))
                .column(OperatingFigures.SOURCE)
                .table(
                    "operating",
                    Sentence.of("issuer.table.operating"),
                    List.of(Sentence.of("issuer.table.operating.note")),
                    mine,
                    mine.size(),
                    OperatingFigures.DATASET)));
  }

  /** The catalogue's name of what is counted; else the word that the desk typed. */
  private Cell item(String issuer, String item) {
    return parts
        .find(issuer)
        .flatMap(known -> Optional.ofNullable(known.items().get(item)))
        .map(name -> (Cell) TableView.Words.of(name))
        .orElseGet(() -> Name.of(Optional.of(item)));
  }

  /** A month by its name; another period as it was printed. */
  private static Object period(OperatingFigure figure) {
    return figure.period().matches("\\d{4}-\\d\\d")
        ? YearMonth.parse(figure.period())
        : figure.period();
  }

  /** The catalogue's word of what is counted; else the one that the desk typed. */
  private Localised unit(OperatingFigure figure) {
    return parts
        .find(figure.issuer())
        .flatMap(known -> Optional.ofNullable(known.items().get(figure.unit())))
        .orElse(Localised.same(figure.unit()));
  }

  /** Whether the parts of a total come out; parts of a part are within it and not added again. */
  private Optional<Sentence> crossFoot(OperatingFigure total, List<OperatingFigure> figures) {
    List<OperatingFigure> parts =
        figures.stream()
            .filter(each -> each.period().equals(total.period()))
            .filter(each -> each.partOf().filter(total.item()::equals).isPresent())
            .toList();
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal sum =
        parts.stream().map(OperatingFigure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    return Optional.of(
        sum.compareTo(total.value()) == 0
            ? Sentence.of(
                    "issuer.fact.adds-up",
                    period(total),
                    parts.size(),
                    BuybackParts.number(total.value()),
                    unit(total))
                .about(total.issuer(), total.item())
            : Sentence.of(
                    "issuer.fact.differs",
                    period(total),
                    BuybackParts.number(sum),
                    BuybackParts.number(total.value()),
                    unit(total))
                .about(total.issuer(), total.item()));
  }
}
