package huigou.publish.view;

import huigou.model.announcement.Announcement;
import huigou.model.announcement.AnnouncementKind;
import huigou.model.announcement.Confidence;
import huigou.model.announcement.Doubt;
import huigou.model.announcement.ReadAnnouncement;
import huigou.model.announcement.ReadAnnouncement.Bound;
import huigou.model.series.Unit;
import huigou.model.view.Sentence;
import huigou.model.view.TableView;
import huigou.model.view.TableView.Cell;
import huigou.model.view.TableView.Column;
import huigou.model.view.TableView.Day;
import huigou.model.view.TableView.Document;
import huigou.model.view.TableView.Figure;
import huigou.model.view.TableView.Name;
import huigou.model.view.TableView.Words;
import huigou.model.view.TopicView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The page of announcements: what was read, what waits for a reader, what speaks of other things.
 */
final class AnnouncementsAssembler {

  private static final int MOST_ROWS = 250;
  private static final String CSV = "data/announcements.csv";

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
        "announcements/",
        "announcements.",
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

  private static TableView kinds(List<ReadAnnouncement> tallied) {
    List<List<Cell>> rows = new ArrayList<>();
    for (AnnouncementKind kind : AnnouncementKind.values()) {
      List<ReadAnnouncement> of = tallied.stream().filter(read -> read.kind() == kind).toList();
      if (!of.isEmpty()) {
        rows.add(
            List.of(
                kind(kind),
                BuybackParts.figure(Optional.of(BigDecimal.valueOf(of.size()))),
                new Day(of.get(0).announcement().publishedOn())));
      }
    }
    return new TableView(
        "kinds",
        Sentence.of("announcements.table.kinds"),
        List.of(Sentence.of("announcements.table.kinds.note")),
        List.of(
            Column.words("announcements.column.kind"),
            Column.figures("announcements.column.count", Unit.NUMBER),
            Column.words("announcements.column.newest")),
        rows,
        rows.size(),
        Optional.of(CSV));
  }

  private static Cell kind(AnnouncementKind kind) {
    return new Words(Sentence.of("announcement.kind." + kind.token()));
  }

  private TableView table(String id, List<ReadAnnouncement> read) {
    return new TableView(
        id,
        Sentence.of("announcements.table." + id),
        List.of(Sentence.of("announcements.table.read.note")),
        List.of(
            Column.words("announcements.column.title"),
            Column.words("announcements.column.published"),
            Column.words("buybacks.column.issuer"),
            Column.words("announcements.column.kind"),
            Column.words("buybacks.column.currency"),
            Column.figures("buybacks.column.amount", Unit.NUMBER),
            Column.figures("execution.column.shares", Unit.NUMBER),
            Column.figures("announcements.column.percent", Unit.PERCENT),
            Column.words("announcements.column.confidence")),
        read.stream().map(this::row).toList(),
        MOST_ROWS,
        Optional.of(CSV));
  }

  private List<Cell> row(ReadAnnouncement read) {
    Optional<Sentence> bound =
        read.bound() == Bound.EXACT
            ? Optional.empty()
            : Optional.of(Sentence.of("announcement.bound." + token(read.bound())));
    return List.of(
        title(read),
        new Day(read.announcement().publishedOn()),
        issuer(read),
        kind(read.kind()),
        new Name(read.currency().orElse("")),
        new Figure(read.amount().map(BuybackParts::number), read.amount().flatMap(any -> bound)),
        new Figure(
            read.shares().map(BuybackParts::number),
            read.amount().isEmpty() && read.shares().isPresent() ? bound : Optional.empty()),
        BuybackParts.figure(read.percent()),
        new Words(Sentence.of("announcement.confidence." + read.confidence().token())));
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
    return new Name(
        read.announcement().name().or(() -> id.map(known -> parts.name(known).en())).orElse(""));
  }

  private TableView review(List<ReadAnnouncement> read) {
    return new TableView(
        "review",
        Sentence.of("announcements.table.review"),
        List.of(Sentence.of("announcements.table.review.note")),
        List.of(
            Column.words("announcements.column.title"),
            Column.words("announcements.column.published"),
            Column.words("announcements.column.taken-for"),
            Column.words("announcements.column.doubt"),
            Column.words("buybacks.column.currency"),
            Column.figures("buybacks.column.amount", Unit.NUMBER)),
        read.stream()
            .map(
                each ->
                    List.of(
                        title(each),
                        new Day(each.announcement().publishedOn()),
                        kind(each.kind()),
                        new Words(Sentence.of("announcement.doubt." + gravest(each).token())),
                        new Name(each.currency().orElse("")),
                        BuybackParts.figure(each.amount())))
            .toList(),
        MOST_ROWS,
        Optional.of(CSV));
  }

  private static Doubt gravest(ReadAnnouncement read) {
    return read.doubts().stream().filter(Doubt::grave).min(Comparator.naturalOrder()).orElseThrow();
  }

  private TableView others(List<ReadAnnouncement> read) {
    return new TableView(
        "others",
        Sentence.of("announcements.table.others"),
        List.of(Sentence.of("announcements.table.others.note")),
        List.of(
            Column.words("announcements.column.title"),
            Column.words("announcements.column.published"),
            Column.words("buybacks.column.issuer")),
        read.stream()
            .map(
                each ->
                    List.of(title(each), new Day(each.announcement().publishedOn()), issuer(each)))
            .toList(),
        MOST_ROWS,
        Optional.of(CSV));
  }
}
