package huigou.derive.announcement;

import huigou.model.announcement.AnnouncementKind;
import huigou.model.announcement.Doubt;
import huigou.model.announcement.ReadAnnouncement;
import huigou.model.buyback.Issuer;
import huigou.model.fact.Announcement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads announcements: who, what is done to a buyback, and how much. The title decides; where it
 * says nothing of a buyback, the summary does, and the reading is less sure.
 */
public final class AnnouncementReader {

  private static final Pattern HEARSAY =
      Pattern.compile(
          "據(?:報|傳|悉|聞|了解|知情)|傳(?:聞|將|出|擬|考慮|言)|^傳|(?:董事長|實際控制人|控股股東|股東|主席)[^。；，]{0,4}提議|消息(?:人士|指|稱)|知情人士|考慮|研究(?:推出|進行)?|不排除|有可能|或(?:將|會|於)|可能(?:會|將)?(?:推出|進行|宣布)?|探討|評估|市傳|醞釀"
              + "|\\bsources?\\b(?: say| said|:|-)|\\breported(?:ly)?\\b|\\bconsider(?:s|ing|ed)?\\b|\\bevaluat(?:es|ing)\\b|\\bmull(?:s|ing|ed)?\\b|\\bmay (?:launch|buy|announce|consider|repurchase)|\\bmight\\b|\\bcould (?:launch|buy|announce|repurchase|boost|return|spend)|\\bweigh(?:s|ing|ed)?\\b|\\brumou?r\\w*|\\bexplor(?:es|ing)\\b|\\bstud(?:ies|ying)\\b|\\bin talks\\b|\\bpeople familiar|\\bpossible\\b");

  private static final Pattern PURPOSE_CHANGED = Pattern.compile("用途[^。；]{0,12}[註注]銷");

  private final IssuerNames names;

  /**
   * @param issuers those whose names a title may carry
   */
  public AnnouncementReader(List<Issuer> issuers) {
    this.names = new IssuerNames(issuers);
  }

  /** Reads one. */
  public ReadAnnouncement read(Announcement announcement) {
    String heading = announcement.heading();
    Wording title = Subject.withoutClausesOfRepo(Wording.of(heading));
    Subject subject = Subject.of(title);
    Wording read = title;
    Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    if (subject.verdict() == Subject.Verdict.NOTHING && announcement.summary().isPresent()) {
      read = Subject.withoutClausesOfRepo(Wording.of(announcement.summary().get()));
      subject = Subject.of(read);
      doubts.add(Doubt.SUMMARY_ONLY);
    }
    Optional<String> issuer = announcement.issuer();
    if (issuer.isEmpty()) {
      issuer = names.find(Wording.of(heading).text());
    }
    if (subject.verdict() == Subject.Verdict.NOTHING
        || subject.verdict() == Subject.Verdict.SOMETHING_ELSE) {
      return none(announcement, issuer, title.language(), subject);
    }
    List<String> rules = new ArrayList<>(List.of(subject.rule()));
    AnnouncementKind kind = kind(read, rules, doubts);
    if (subject.verdict() == Subject.Verdict.UNSAID) {
      doubts.add(Doubt.OBJECT_UNSAID);
    }
    if (HEARSAY.matcher(read.text()).find() && isOfTheFuture(kind)) {
      doubts.add(Doubt.HEARSAY);
    }
    Quantities quantities =
        kind == AnnouncementKind.NONE
            ? Quantities.NONE
            : quantities(announcement, title, read, kind);
    doubts.addAll(quantities.doubts());
    return new ReadAnnouncement(
        announcement,
        issuer,
        title.language(),
        kind,
        quantities.amount(),
        quantities.currency(),
        quantities.shares(),
        quantities.percent(),
        quantities.bound(),
        rules,
        doubts);
  }

  private static boolean isOfTheFuture(AnnouncementKind kind) {
    return kind != AnnouncementKind.EXECUTION
        && kind != AnnouncementKind.COMPLETION
        && kind != AnnouncementKind.MANDATE;
  }

  /** What a title does not say, its summary may. */
  private static Quantities quantities(
      Announcement announcement, Wording title, Wording read, AnnouncementKind kind) {
    Quantities found = Quantities.of(read, kind, announcement.market());
    boolean silent =
        found.amount().isEmpty() && found.shares().isEmpty() && found.doubts().isEmpty();
    if (read == title && silent && announcement.summary().isPresent()) {
      Wording summary = Wording.of(announcement.summary().get());
      if (Subject.of(summary).verdict() == Subject.Verdict.SHARES) {
        return Quantities.of(summary, kind, announcement.market());
      }
    }
    return found;
  }

  private static AnnouncementKind kind(Wording wording, List<String> rules, Set<Doubt> doubts) {
    String text = KindRule.withoutGrounds(wording.text());
    AnnouncementKind kind = AnnouncementKind.NONE;
    for (KindRule rule : KindRule.values()) {
      if (!rule.fits(text)) {
        continue;
      }
      if (kind == AnnouncementKind.NONE) {
        kind = rule.kind();
        rules.add(rule.token());
      } else if (rule.kind() != kind
          && rule != KindRule.ANNOUNCED
          && rule != KindRule.NAMED_ALONE) {
        doubts.add(Doubt.TWO_KINDS);
        rules.add(rule.token());
      }
    }
    if (PURPOSE_CHANGED.matcher(wording.text()).find()) {
      doubts.add(Doubt.PURPOSE_CHANGED);
      return AnnouncementKind.CANCELLATION;
    }
    if (kind == AnnouncementKind.NONE) {
      doubts.add(Doubt.NO_RULE);
    }
    return kind;
  }

  private static ReadAnnouncement none(
      Announcement announcement, Optional<String> issuer, String language, Subject subject) {
    return new ReadAnnouncement(
        announcement,
        issuer,
        language,
        AnnouncementKind.NONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Quantities.NONE.bound(),
        subject.rule().isEmpty() ? List.of() : List.of(subject.rule()),
        Set.of());
  }
}
