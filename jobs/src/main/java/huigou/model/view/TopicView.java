package huigou.model.view;

import huigou.model.series.Quantity;
import huigou.model.text.Localised;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A page about one subject: what can be said of it in sentences, then charts and tables.
 *
 * @param page where it stands
 * @param subject a name that title, lede and description are about; empty for none
 * @param facts the state of things, newest first
 */
public record TopicView(
    Page page, Optional<Localised> subject, List<Sentence> facts, List<Section> sections) {

  /** A page whose title names no one. */
  public TopicView(Page page, List<Sentence> facts, List<Section> sections) {
    this(page, Optional.empty(), facts, sections);
  }

  public TopicView {
    facts = List.copyOf(facts);
    sections = List.copyOf(sections);
  }

  /** What stands on the page, one below the other. */
  public sealed interface Section {

    /** Word by which the template tells sections apart. */
    String kind();
  }

  /** A chart. */
  public record Chart(ChartView view) implements Section {

    @Override
    public String kind() {
      return "chart";
    }
  }

  /** A table. */
  public record Table(TableView view) implements Section {

    @Override
    public String kind() {
      return "table";
    }
  }

  /** A bridge. */
  public record Bridge(BridgeView view) implements Section {

    @Override
    public String kind() {
      return "bridge";
    }
  }

  /**
   * How several changes add up to one, step by step.
   *
   * @param steps in order; the last one is the sum, and what no step explains stands before it
   */
  public record BridgeView(
      String id, Sentence title, Sentence subtitle, LocalDate date, List<Step> steps) {

    /**
     * One step.
     *
     * @param series the series of the change
     * @param from where its bar begins, and {@code to} where it ends, in percent of the width
     */
    public record Step(
        String series, Localised name, Quantity change, boolean sum, double from, double to) {}
  }

  /** The first chart of the page; empty when it has none. */
  public Optional<ChartView> leadingChart() {
    return sections.stream()
        .filter(section -> section instanceof Chart)
        .map(section -> ((Chart) section).view())
        .findFirst();
  }

  /** The tables of the page, in their order. */
  public List<TableView> tables() {
    return sections.stream()
        .filter(section -> section instanceof Table)
        .map(section -> ((Table) section).view())
        .toList();
  }
}
