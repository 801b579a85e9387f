package huigou.model.view;

import huigou.model.series.Quantity;
import huigou.model.text.Localised;
import java.math.BigDecimal;
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

  /** Charts of one thing at several times, each with a scale of its own, side by side. */
  public record Multiples(String id, Sentence title, Sentence note, List<ChartView> views)
      implements Section {

    public Multiples {
      views = List.copyOf(views);
    }

    @Override
    public String kind() {
      return "multiples";
    }
  }

  /** A table. */
  public record Table(TableView view) implements Section {

    @Override
    public String kind() {
      return "table";
    }
  }

  /**
   * Programmes, a card each.
   *
   * @param csv address of the file that has all that is known of them
   */
  public record Programmes(Sentence title, Sentence note, List<Card> cards, String csv)
      implements Section {

    public Programmes {
      cards = List.copyOf(cards);
    }

    @Override
    public String kind() {
      return "programmes";
    }

    /**
     * A programme.
     *
     * @param path of the issuer's page, under the language
     * @param announcedOn empty where no source gives the day
     * @param bars how far budget and mandate are used, where there are such limits
     * @param facts what is known of it in sentences
     */
    public record Card(
        String id,
        Localised issuer,
        String path,
        Sentence title,
        Optional<LocalDate> announcedOn,
        Sentence status,
        List<Bar> bars,
        List<Sentence> facts,
        String source) {}

    /**
     * A limit and what is used of it; empty where it is not known.
     *
     * @param percent of the limit
     */
    public record Bar(
        Sentence label, Optional<Quantity> used, Quantity limit, Optional<Quantity> percent) {

      /** Its width in percent of the limit, no wider than that. */
      public String width() {
        return percent
            .map(Quantity::value)
            .orElse(BigDecimal.ZERO)
            .min(new BigDecimal(100))
            .toPlainString();
      }
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
