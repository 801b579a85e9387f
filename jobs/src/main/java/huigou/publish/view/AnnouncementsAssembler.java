package huigou.publish.view;

import huigou.edition.Tally;
import huigou.model.announcement.AnnouncementKind;
import huigou.model.announcement.Confidence;
import huigou.model.announcement.Doubt;
import huigou.model.announcement.ReadAnnouncement;
import huigou.model.announcement.ReadAnnouncement.Bound;
import huigou.model.fact.Announcement;
import huigou.model.series.Quantity;
import huigou.model.series.Unit;
import huigou.model.view.Sentence;
import huigou.model.view.StandingPage;
import huigou.model.view.TableView;
import huigou.model.view.TableView.Cell;
import huigou.model.view.TableView.Day;
import huigou.model.view.TableView.Document;
import huigou.model.view.TableView.Figure;
import huigou.model.view.TableView.Name;
import huigou.model.view.TableView.Words;
import huigou.model.view.TopicView;
import huigou.publish.dataset.Announcements;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The page of announcements: what was read, what waits for a reader, what speaks of other things.
 */
final class AnnouncementsAssembler {

  private static final int MOST_ROWS = 250;

  private final BuybackParts parts;
  private final List<ReadAnnouncement> announcements;
  private final Set<String> issuers;

  AnnouncementsAssembler(BuybackParts parts) {
    this.parts = parts;
    this.announcements = newestFirst(parts.buybacks().announcements());
    this.issuers = new HashSet<>(parts.issuers());
  }

  private static List<ReadAnnouncement> newestFirst(List<ReadAnnouncement> announcements) {
    return announcements.stream()
        .sorted(
            Comparator.comparing((ReadAnnouncement read) -> read.announcement().publishedAt())
                .reversed()
                .thenComparing(read -> read.announcement().id()))
        .toList();
  }

  TopicView topic() {
    List<ReadAnnouncement> tallied = those(AnnouncementsAssembler::isTallied);
    List<ReadAnnouncement> review = those(read -> read.confidence() == Confidence.LOW);
    List<Sentence> facts = new ArrayList<>();
    if (!announcements.isEmpty()) {
      facts.add(
          Sentence.of(
              "announcements.fact.read",
              announcements.size(),
              tallied.size(),
              review.size(),
              announcements.get(0).announcement().publishedOn()));
    }
    return new TopicView(
        StandingPage.ANNOUNCEMENTS,
        facts,
        List.of(
            new TopicView.Table(kinds(tallied)),
            new TopicView.Table(table("read", tallied)),
            new TopicView.Table(review(review)),
            new TopicView.Table(
                others(
                    those(
                        read ->
                            read.kind() == AnnouncementKind.NONE
                                && read.confidence() != Confidence.LOW)))));
  }

  private static boolean isTallied(ReadAnnouncement read) {
    return read.kind() != AnnouncementKind.NONE && read.confidence() != Confidence.LOW;
  }

  private List<ReadAnnouncement> those(Predicate<ReadAnnouncement> wanted) {
    return announcements.stream().filter(wanted).toList();
  }

  /** What was read of one issuer; empty where nothing was. */
  Optional<TableView> of(String issuer) {
    List<ReadAnnouncement> own =
        those(read -> isTallied(read) && read.issuer().filter(issuer::equals).isPresent());
    return own.isEmpty() ? Optional.empty() : Optional.of(table("announcements", own));
  }

  /** How many of a kind there are, the newest first. */
  private record Tally(AnnouncementKind kind, List<ReadAnnouncement> of) {}

  private static TableView kinds(List<ReadAnnouncement> tallied) {
    List<Tally> rows =
        Stream.of(AnnouncementKind.values())
            .map(
                kind ->
                    new Tally(kind, tallied.stream().filter(read -> read.kind() == kind).toList()))
            .filter(tally -> !tally.of().isEmpty())
            .toList();
    return new TableOf<Tally>()
        .words("announcements.column.kind", tally -> kind(tally.kind()))
        .figures(
            "announcements.column.count",
            Unit.NUMBER,
            tally -> BuybackParts.figure(Optional.of(BigDecimal.valueOf(tally.of().size()))))
        .words(
            "announcements.column.newest",
            tally -> new Day(tally.of().get(0).announcement().publishedOn()))
        .table(
            "kinds",
            Sentence.of("announcements.table.kinds"),
            List.of(Sentence.of("announcements.table.kinds.note")),
            rows,
            rows.size(),
            Announcements.DATASET);
  }

  private static Cell kind(AnnouncementKind kind) {
    return new Words(Sentence.of("announcement.kind." + kind.token()));
  }

  private TableView table(String id, List<ReadAnnouncement> read) {
    return new TableOf<ReadAnnouncement>()
        .column(Announcements.TITLE, AnnouncementsAssembler::title)
        .column(Announcements.PUBLISHED_AT, AnnouncementsAssembler::published)
        .telling(Announcements.ISSUER, this::issuer)
        .column(Announcements.KIND, each -> kind(each.kind()))
        .column(
            Announcements.AMOUNT,
            each -> new Figure(amount(each), each.amount().flatMap(any -> bound(each))))
        .column(
            Announcements.SHARES,
            each ->
                new Figure(
                    each.shares().map(BuybackParts::number),
                    each.amount().isEmpty() && each.shares().isPresent()
                        ? bound(each)
                        : Optional.empty()))
        .column(
            Announcements.CONFIDENCE,
            each -> new Words(Sentence.of("announcement.confidence." + each.confidence().token())))
        .table(
            id,
            Sentence.of("announcements.table." + id),
            List.of(Sentence.of("announcements.table.read.note")),
            read,
            MOST_ROWS,
            Announcements.DATASET);
  }

  /** The amount with its currency; a number alone where nothing tells the currency. */
  private static Optional<Quantity> amount(ReadAnnouncement read) {
    return read.amount()
        .map(
            amount ->
                read.currency()
                    .map(currency -> BuybackParts.quantity(amount, currency))
                    .orElseGet(() -> BuybackParts.number(amount)));
  }

  private static Optional<Sentence> bound(ReadAnnouncement read) {
    return read.bound() == Bound.EXACT
        ? Optional.empty()
        : Optional.of(Sentence.of("announcement.bound." + token(read.bound())));
  }

  private static Cell published(ReadAnnouncement read) {
    return new Day(read.announcement().publishedOn());
  }

  private static String token(Bound bound) {
    return bound.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Cell title(ReadAnnouncement read) {
    Announcement announcement = read.announcement();
    return new Document(announcement.heading(), read.language(), announcement.url());
  }

  private Cell issuer(ReadAnnouncement read) {
    Optional<String> id = read.issuer();
    if (id.filter(issuers::contains).isPresent()) {
      return parts.link(id.get());
    }
    return Name.of(read.announcement().name().or(() -> id.map(known -> parts.name(known).en())));
  }

  private TableView review(List<ReadAnnouncement> read) {
    return new TableOf<ReadAnnouncement>()
        .column(Announcements.TITLE, AnnouncementsAssembler::title)
        .column(Announcements.PUBLISHED_AT, AnnouncementsAssembler::published)
        .words("announcements.column.taken-for", each -> kind(each.kind()))
        .words(
            "announcements.column.doubt",
            each -> new Words(Sentence.of("announcement.doubt." + gravest(each).token())))
        .column(Announcements.AMOUNT, each -> Figure.of(amount(each)))
        .table(
            "review",
            Sentence.of("announcements.table.review"),
            List.of(Sentence.of("announcements.table.review.note")),
            read,
            MOST_ROWS,
            Announcements.DATASET);
  }

  private static Doubt gravest(ReadAnnouncement read) {
    return read.doubts().stream().filter(Doubt::grave).min(Comparator.naturalOrder()).orElseThrow();
  }

  private TableView others(List<ReadAnnouncement> read) {
    return new TableOf<ReadAnnouncement>()
        .column(Announcements.TITLE, AnnouncementsAssembler::title)
        .column(Announcements.PUBLISHED_AT, AnnouncementsAssembler::published)
        .column(Announcements.ISSUER, this::issuer)
        .table(
            "others",
            Sentence.of("announcements.table.others"),
            List.of(Sentence.of("announcements.table.others.note")),
            read,
            MOST_ROWS,
            Announcements.DATASET);
  }
}
