package huigou.derive.announcement;

import huigou.model.announcement.AnnouncementKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The acts of a sentence that tells two: what was completed, and what is planned after it. An act
 * reaches from one mark, or word that joins, to the next; each is of the kind of its own words.
 */
final class Acts {

  private static final Pattern JOINT =
      Pattern.compile(
          "[，。；;]|,\\s|\\sand\\s|\\safter\\s|(?<=\\p{IsHan})\\s(?=\\p{IsHan})|(?<=[^，。；\\s])(?=並(?:宣布|公布|推出|啟動|擬|再))|(?<=\\p{IsHan})後(?=擬|再|宣布|推出)");

  private static final Set<AnnouncementKind> DONE =
      EnumSet.of(AnnouncementKind.EXECUTION, AnnouncementKind.COMPLETION);
  private static final Set<AnnouncementKind> AHEAD =
      EnumSet.of(AnnouncementKind.PLAN, AnnouncementKind.AUTHORISATION, AnnouncementKind.MANDATE);
  private static final Set<AnnouncementKind> STOPPED =
      EnumSet.of(AnnouncementKind.CANCELLATION, AnnouncementKind.SUSPENSION);

  /** How an act is told from the one before it: what it names is never that one's. */
  private static final Pattern FRESH =
      Pattern.compile(
          "新(?!台幣|臺幣|元|加坡)|另一|下一[輪期]|再(?=推|回購|購回|擬|宣布)|\\b(?:new|another|fresh|further|next|additional)\\b");

  private record Act(int start, int end, AnnouncementKind kind, boolean fresh) {}

  private final AnnouncementKind kind;
  private final List<Act> acts = new ArrayList<>();

  /**
   * @param kind of the sentence as a whole
   */
  Acts(String text, AnnouncementKind kind) {
    this.kind = kind;
    Matcher joints = JOINT.matcher(text);
    int start = 0;
    while (joints.find()) {
      add(text, start, joints.start());
      start = joints.end();
    }
    add(text, start, text.length());
  }

  private void add(String text, int start, int end) {
    String clause = KindRule.withoutGrounds(text.substring(start, end));
    for (KindRule rule : KindRule.values()) {
      if (rule.fits(clause)) {
        acts.add(new Act(start, end, rule.kind(), FRESH.matcher(clause).find()));
        return;
      }
    }
  }

  /** Whether what stands there belongs to an act that is told beside that of the sentence. */
  boolean isOfAnother(int at) {
    return others(at).findAny().isPresent();
  }

  /** The same of an act that is said to be a new one. */
  boolean isOfFresh(int at) {
    return others(at).anyMatch(Act::fresh);
  }

  private Stream<Act> others(int at) {
    return acts.stream()
        .filter(act -> act.start() <= at && at < act.end())
        .filter(act -> differs(act.kind()));
  }

  private boolean differs(AnnouncementKind other) {
    Set<AnnouncementKind> own = group(kind);
    Set<AnnouncementKind> theirs = group(other);
    return !own.isEmpty() && !theirs.isEmpty() && own != theirs;
  }

  private static Set<AnnouncementKind> group(AnnouncementKind kind) {
    for (Set<AnnouncementKind> group : List.of(DONE, AHEAD, STOPPED)) {
      if (group.contains(kind)) {
        return group;
      }
    }
    return Set.of();
  }
}
