package huigou.derive.announcement;

import huigou.model.announcement.AnnouncementKind;
import huigou.model.announcement.Confidence;
import huigou.model.announcement.ReadAnnouncement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Precision and recall over labelled sentences. Precision is asked of what would be tallied:
 * readings of high and medium confidence. Recall is asked of what a careful reader is sure of; a
 * buyback that went to the review list counts as missed.
 */
final class Score {

  private static final double Z = 1.959964;

  private int tallied;
  private int talliedRightly;
  private int sure;
  private int sureFound;
  private int figures;
  private int figuresRight;
  private int labelledFigures;
  private int labelledFiguresFound;
  private int reviewed;
  private int reviewLabelled;
  private int reviewFound;
  private int all;
  private final List<String> misread = new ArrayList<>();

  static Score of(List<Labelled> sentences) {
    Score score = new Score();
    sentences.forEach(score::add);
    return score;
  }

  private void add(Labelled label) {
    ReadAnnouncement read = label.read();
    all++;
    boolean review = read.confidence() == Confidence.LOW;
    boolean kindRight = read.kind().token().equals(label.kind());
    boolean buyback = read.kind() != AnnouncementKind.NONE;
    if (buyback && !review) {
      tallied++;
      talliedRightly += kindRight ? 1 : 0;
    }
    if (label.isBuyback() && !label.review()) {
      sure++;
      sureFound += kindRight && !review ? 1 : 0;
    }
    if (!review) {
      figures(label, read);
    }
    reviewed += review ? 1 : 0;
    reviewLabelled += label.review() ? 1 : 0;
    reviewFound += review && label.review() ? 1 : 0;
    if (!Labelled.said(read).equals(label.said()) || review != label.review()) {
      misread.add(
          label.id()
              + ": "
              + label.text()
              + "\n  label "
              + label.said()
              + (label.review() ? " | review" : "")
              + "\n  read  "
              + Labelled.said(read)
              + (review ? " | review" : "")
              + " "
              + read.rules()
              + read.doubts());
    }
  }

  /** Amount with its currency, shares and per cent: a figure each. */
  private void figures(Labelled label, ReadAnnouncement read) {
    figure(
        label.amount().isEmpty() ? "" : label.amount() + label.currency(),
        read.amount().map(each -> each.toPlainString() + read.currency().orElse("")).orElse(""));
    figure(label.shares(), Labelled.plain(read.shares()));
    figure(label.percent(), Labelled.plain(read.percent()));
  }

  private void figure(String label, String read) {
    boolean right = label.equals(read);
    figures += read.isEmpty() ? 0 : 1;
    figuresRight += !read.isEmpty() && right ? 1 : 0;
    labelledFigures += label.isEmpty() ? 0 : 1;
    labelledFiguresFound += !label.isEmpty() && right ? 1 : 0;
  }

  double precision() {
    return share(talliedRightly, tallied);
  }

  double recall() {
    return share(sureFound, sure);
  }

  double figurePrecision() {
    return share(figuresRight, figures);
  }

  double figureRecall() {
    return share(labelledFiguresFound, labelledFigures);
  }

  List<String> misread() {
    return misread;
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }

  /** A row of the table in {@code docs/announcements.md}. */
  String row(String name) {
    return "| %s | %d | %s | %s | %s | %s | %d of %d |"
            .formatted(
                name,
                all,
                interval(talliedRightly, tallied),
                interval(sureFound, sure),
                interval(figuresRight, figures),
                interval(labelledFiguresFound, labelledFigures),
                reviewFound,
                reviewLabelled)
        + " "
        + reviewed
        + " |";
  }

  /** Share, counts and Wilson's interval at 95 %. */
  private static String interval(int part, int whole) {
    if (whole == 0) {
      return "–";
    }
    double p = (double) part / whole;
    double spread = Z * Math.sqrt(p * (1 - p) / whole + Z * Z / (4.0 * whole * whole));
    double middle = p + Z * Z / (2.0 * whole);
    double scale = 1 + Z * Z / whole;
    return String.format(
        Locale.ROOT,
        "%.3f (%d/%d, %.3f–%.3f)",
        p,
        part,
        whole,
        Math.max(0, (middle - spread) / scale),
        Math.min(1, (middle + spread) / scale));
  }
}
