package huigou.catalogue;

import huigou.model.series.KnownSeries;
import huigou.model.series.SeriesId;
import java.util.List;
import java.util.Map;

/**
 * What pages about one subject chart and tabulate, and which series play a part in their sentences:
 * the file {@code topics.yml}. Every part, chart and table has its entry.
 */
public record Topics(
    Map<KnownSeries, SeriesId> known, Map<ChartId, Chart> charts, Map<TableId, Table> tables) {

  public Topics {
    known = Map.copyOf(known);
    charts = Map.copyOf(charts);
    tables = Map.copyOf(tables);
  }

  /** A chart of a page about one subject. */
  public enum ChartId {
    RESERVES,
    ASSETS,
    RUNOFF,
    RESIDUAL,
    NET_LIQUIDITY,
    SRF,
    ON_RRP,
    TGA,
    BILLS,
    DEBT,
    DEBT_PUBLIC,
    SEGMENTS
  }

  /** A table of a page about one subject whose columns are series. */
  public enum TableId {
    LEVELS,
    RUN_OFF,
    IDENTITY,
    PARTIAL,
    FACILITY_DAYS,
    CASH,
    MONTHS,
    SEGMENTS,
    FUNDS
  }

  /**
   * What a chart draws.
   *
   * @param figures how many of the first series' figures, counted from the newest
   * @param fromZero whether its axis begins at nought
   * @param lines the first one leads: it tells the dates, and its source stands first
   */
  public record Chart(int figures, boolean fromZero, List<Line> lines) {

    public Chart {
      lines = List.copyOf(lines);
      if (figures < 1 || lines.isEmpty()) {
        throw new IllegalArgumentException("a chart draws at least one figure of one series");
      }
    }

    public SeriesId leading() {
      return lines.get(0).series();
    }
  }

  /**
   * A line or the bars of a chart.
   *
   * @param style {@code lead}, {@code second}, {@code third} or {@code fourth}
   */
  public record Line(SeriesId series, String style) {

    private static final List<String> STYLES = List.of("lead", "second", "third", "fourth");

    public Line {
      if (!STYLES.contains(style)) {
        throw new IllegalArgumentException(
            "no style of a line is called " + style + ": there are " + STYLES);
      }
    }
  }

  /**
   * What a table shows.
   *
   * @param shown how many rows the page shows; the file has all of them
   * @param columns the first one tells the dates
   */
  public record Table(int shown, List<SeriesId> columns) {

    public Table {
      columns = List.copyOf(columns);
      if (shown < 1 || columns.isEmpty()) {
        throw new IllegalArgumentException("a table shows at least one row of one series");
      }
    }
  }
}
