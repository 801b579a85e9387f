package huigou.publish.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFDateAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChartSpace;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDateAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTTitle;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraph;

/**
 * A native line chart over columns of a streamed sheet: it refers to the cells and carries their
 * values as its cache, since the rows are not in memory any more. The cache is not either: the
 * chart is drawn without points, which come when it is written.
 *
 * <p>Its ranges are the whole columns of the table: a program lets them grow with it when a row is
 * typed below.
 *
 * @param title what is found in it
 * @param subtitle what it shows, in which unit
 * @param values what stands along the axis of figures
 * @param shown what it shows and from when to when
 * @param description what is found in it and what it shows, for those who do not see it
 * @param source name of the sheet with the figures, dates in column A, headings in row 1
 * @param dates of all rows of the table
 * @param from the place among the dates at which the axis begins
 * @param format of the figures along the axis
 */
record LineChart(
    String title,
    String subtitle,
    String values,
    String shown,
    String description,
    String language,
    String source,
    List<LocalDate> dates,
    int from,
    List<Series> series,
    String format) {

  /** Rows of a sheet from one chart to the next. */
  static final int HEIGHT = 26;

  /** Columns that a chart lies over. */
  static final int COLUMNS = 15;

  /** Hundredths of a point. */
  private static final int TITLE = 1200;

  private static final int SUBTITLE = 1000;

  /** More dates than this are years. */
  private static final int LONG = 260;

  /** Rates, whose axis begins near them; amounts begin where the program likes. */
  private static final double SMALL = 20;

  private static final String CHART_NAMESPACE =
      "http://schemas.openxmlformats.org/drawingml/2006/chart";

  /**
   * One line.
   *
   * @param column of the source sheet, A is 0
   * @param figures one a date, null for none
   * @param colour six hex digits
   */
  record Series(
      String heading, int column, List<BigDecimal> figures, String colour, double width) {}

  /**
   * A column of a sheet with the dates of its rows.
   *
   * @param column of the sheet, A is 0
   * @param money how its amounts are shown; empty of what is none
   */
  record Source(
      String sheet,
      String heading,
      int column,
      List<LocalDate> dates,
      List<Optional<BigDecimal>> figures,
      Optional<Money> money) {

    /** The place of the first figure; 0 where there is none. */
    int first() {
      return Math.max(0, figures.indexOf(figures.stream().flatMap(Optional::stream).findFirst()));
    }
  }

  /**
   * Draws it on a sheet, without its points.
   *
   * @param row of its upper edge
   * @param number among the charts of the sheet, from 1
   */
  XSSFChart drawOn(XSSFSheet sheet, int row, int number) {
    XSSFChart chart =
        sheet
            .createDrawingPatriarch()
            .createChart(new XSSFClientAnchor(0, 0, 0, 0, 0, row, COLUMNS, row + HEIGHT));
    describe(chart, number);
    chart.setTitleText(title);
    chart.setTitleOverlay(false);
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    chart.getOrAddLegend().setOverlay(false);
    chart.displayBlanksAs(DisplayBlanks.GAP);
    XDDFDateAxis dateAxis = chart.createDateAxis(AxisPosition.BOTTOM);
    XDDFValueAxis valueAxis = chart.createValueAxis(AxisPosition.LEFT);
    axes(chart, dateAxis, valueAxis);
    XDDFLineChartData data =
        (XDDFLineChartData) chart.createData(ChartTypes.LINE, dateAxis, valueAxis);
    data.setVaryColors(false);
    data.setGrouping(Grouping.STANDARD);
    XDDFNumericalDataSource<Integer> categories =
        XDDFDataSourcesFactory.fromArray(new Integer[0], range(0));
    categories.setFormatCode("yyyy\\-mm\\-dd");
    series.forEach(line -> add(data, categories, line));
    plot(data);
    subtitled(chart);
    titlesInOneLanguage(chart);
    return chart;
  }

  /** The points that belong into it: of each line its days and its figures. */
  List<Gap> points() {
    List<Integer> days = dates.stream().map(date -> (int) DateUtil.getExcelDate(date)).toList();
    List<Gap> points = new ArrayList<>();
    for (Series line : series) {
      points.add(Gap.points(days));
      points.add(Gap.points(line.figures()));
    }
    return points;
  }

  /**
   * Puts the lines into the chart alone. The stock way also fills a workbook of the chart's own
   * with them, cell by cell, which nobody sees and which stays in memory as long as the book.
   */
  private static void plot(XDDFLineChartData data) {
    for (int i = 0; i < data.getSeriesCount(); i++) {
      data.getSeries(i).plot();
    }
  }

  private String range(int column) {
    return new CellRangeAddress(1, dates.size(), column, column).formatAsString(source, true);
  }

  private void add(
      XDDFLineChartData data, XDDFNumericalDataSource<Integer> categories, Series line) {
    XDDFNumericalDataSource<BigDecimal> figures =
        XDDFDataSourcesFactory.fromArray(new BigDecimal[0], range(line.column()));
    figures.setFormatCode(format);
    XDDFLineChartData.Series drawn = (XDDFLineChartData.Series) data.addSeries(categories, figures);
    drawn.setTitle(line.heading(), new CellReference(source, 0, line.column(), true, true));
    drawn.setSmooth(false);
    drawn.setMarkerStyle(MarkerStyle.NONE);
    drawn.setLineProperties(line(line.colour(), line.width()));
  }

  private static XDDFLineProperties line(String colour, double width) {
    byte[] rgb = java.util.HexFormat.of().parseHex(colour);
    XDDFLineProperties properties =
        new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(rgb)));
    properties.setWidth(width);
    return properties;
  }

  private void describe(XSSFChart chart, int number) {
    CTNonVisualDrawingProps properties =
        chart.getGraphicFrame().getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr();
    properties.setId(number + 1L);
    properties.setName("Chart " + number);
    properties.setDescr(description);
    CTChartSpace space = chart.getCTChartSpace();
    if (!space.isSetRoundedCorners()) {
      space.addNewRoundedCorners();
    }
    space.getRoundedCorners().setVal(false);
  }

  private void axes(XSSFChart chart, XDDFDateAxis dateAxis, XDDFValueAxis valueAxis) {
    valueAxis.setTitle(values);
    dateAxis.setNumberFormat("yyyy\\-mm");
    valueAxis.setNumberFormat(format);
    dateAxis.setVisible(true);
    valueAxis.setVisible(true);
    dateAxis.setTickLabelPosition(AxisTickLabelPosition.LOW);
    dateAxis.setCrosses(AxisCrosses.MIN);
    valueAxis.setCrosses(AxisCrosses.AUTO_ZERO);
    valueAxis.setCrossBetween(AxisCrossBetween.MIDPOINT_CATEGORY);
    double lowest =
        series.stream()
            .flatMap(line -> line.figures().stream().skip(from))
            .filter(java.util.Objects::nonNull)
            .mapToDouble(BigDecimal::doubleValue)
            .min()
            .orElse(0);
    if (from > 0) {
      dateAxis.setMinimum(DateUtil.getExcelDate(dates().get(from)));
    }
    if (Math.abs(lowest) < SMALL) {
      valueAxis.setMinimum(Math.floor(lowest * 4) / 4);
    }
    valueAxis.getOrAddMajorGridProperties().setLineProperties(line("d9d9d9", 0.5));
    CTDateAx dates = chart.getCTChart().getPlotArea().getDateAxArray(0);
    CTValAx figures = chart.getCTChart().getPlotArea().getValAxArray(0);
    dates.getNumFmt().setSourceLinked(false);
    figures.getNumFmt().setSourceLinked(false);
    (dates.isSetAuto() ? dates.getAuto() : dates.addNewAuto()).setVal(false);
    String[][] elements = {
      {"lblOffset", "100"},
      {"baseTimeUnit", "days"},
      {"majorUnit", dates().size() - from > LONG ? "12" : "2"},
      {"majorTimeUnit", "months"}
    };
    try (XmlCursor cursor = dates.newCursor()) {
      cursor.toEndToken();
      for (String[] element : elements) {
        cursor.beginElement(new QName(CHART_NAMESPACE, element[0], "c"));
        cursor.insertAttributeWithValue("val", element[1]);
        cursor.toNextToken();
      }
    }
  }

  /** The finding, and below it in smaller letters what is shown. */
  private void subtitled(XSSFChart chart) {
    CTTextBody text = chart.getCTChart().getTitle().getTx().getRich();
    CTTextParagraph below = text.addNewP();
    below.addNewR().setT(subtitle);
    sized(text.getPArray(0), TITLE, true);
    sized(below, SUBTITLE, false);
  }

  private static void sized(CTTextParagraph paragraph, int size, boolean bold) {
    paragraph
        .getRList()
        .forEach(
            run -> {
              CTTextCharacterProperties properties =
                  run.isSetRPr() ? run.getRPr() : run.addNewRPr();
              properties.setSz(size);
              properties.setB(bold);
            });
  }

  /** POI writes the JVM's own language into titles. */
  private void titlesInOneLanguage(XSSFChart chart) {
    CTTitle[] titles = {
      chart.getCTChart().getTitle(), chart.getCTChart().getPlotArea().getValAxArray(0).getTitle()
    };
    for (CTTitle each : titles) {
      for (CTTextParagraph paragraph : each.getTx().getRich().getPList()) {
        paragraph.getRList().forEach(run -> run.getRPr().setLang(language));
        if (paragraph.isSetEndParaRPr()) {
          paragraph.unsetEndParaRPr();
        }
      }
    }
  }
}
