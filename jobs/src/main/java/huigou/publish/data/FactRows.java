package huigou.publish.data;

import huigou.model.auction.Auction;
import huigou.model.operation.Operation;
import huigou.model.operation.StigmaDay;
import huigou.model.series.Figures;
import huigou.model.view.AuctionView;
import huigou.model.view.OperationView;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rows of facts, in the order of their keys; what is not known is an empty cell. */
final class FactRows {

  private FactRows() {}

  static List<List<String>> operations(List<OperationView> operations) {
    return operations.stream()
        .map(OperationView::operation)
        .sorted(Comparator.comparing(Operation::id))
        .flatMap(FactRows::operation)
        .toList();
  }

  private static Stream<List<String>> operation(Operation operation) {
    return operation.securities().stream()
        .map(
            security ->
                List.of(
                    operation.id(),
                    operation.facility(),
                    operation.date().toString(),
                    operation.settlement().toString(),
                    operation.maturity().toString(),
                    operation.window(),
                    security.type(),
                    plain(security.rate()),
                    security.submitted().toPlainString(),
                    security.accepted().toPlainString(),
                    operation.counterparties().map(String::valueOf).orElse(""),
                    String.valueOf(operation.smallValue())));
  }

  static List<List<String>> auctions(List<AuctionView> auctions) {
    return auctions.stream()
        .map(AuctionView::auction)
        .sorted(Comparator.comparing(Auction::cusip).thenComparing(Auction::auctioned))
        .map(
            auction ->
                List.of(
                    auction.cusip(),
                    auction.auctioned().toString(),
                    auction.type().published(),
                    auction.term(),
                    String.valueOf(auction.reopening()),
                    auction.issue().toString(),
                    auction.maturity().toString(),
                    plain(auction.offered()),
                    plain(auction.accepted()),
                    plain(auction.rate()),
                    plain(auction.bidToCover())))
        .toList();
  }

  static List<List<String>> stigmaDays(List<StigmaDay> days) {
    return days.stream()
        .sorted(
            Comparator.comparing((StigmaDay day) -> day.measure().value())
                .thenComparing(StigmaDay::date))
        .map(
            day ->
                List.of(
                    day.measure().value(),
                    day.date().toString(),
                    day.rate().toPlainString(),
                    day.facilityRate().toPlainString(),
                    Figures.canonical(day.excess(), 0).toPlainString(),
                    day.accepted().toPlainString()))
        .toList();
  }

  private static String plain(Optional<BigDecimal> value) {
    return value.map(BigDecimal::toPlainString).orElse("");
  }
}
