package huigou.publish.site;

import huigou.model.text.Language;
import huigou.model.view.ChartView;
import huigou.model.view.CorridorView;
import huigou.model.view.SiteView;
import huigou.publish.FileSink;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * The picture that other sites show beside a link: the sign 回, which is two frames, over the last
 * fixings between floor and ceiling. There are no words in it, so it needs no font of the host and
 * is the same in both languages; what it shows stands in its alternative text.
 */
public final class SharePicture {

  /** The size that sites show whole. */
  public static final int WIDTH = 1200;

  public static final int HEIGHT = 630;

  private static final Color PAPER = new Color(0xFBFAF7);
  private static final Color INK = new Color(0x1B2733);
  private static final Color LEAD = new Color(0x0B6E69);
  private static final Color LIMIT = new Color(0xA8632B);
  private static final int MARGIN = 80;
  private static final int TOP = 260;
  private static final int SIGN = 130;

  private SharePicture() {}

  /** The path of the picture below the edition. */
  public static String path(Language language) {
    return "assets/og-" + language.tag() + ".png";
  }

  /** Writes the picture of each language. */
  public static void write(SiteView site, FileSink sink) {
    byte[] picture =
        png(site.shown().corridors().stream().findFirst().map(CorridorView::chart).stream());
    for (Language language : Language.values()) {
      sink.write(path(language), picture);
    }
  }

  private static byte[] png(Stream<ChartView> chart) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setColor(PAPER);
    canvas.fillRect(0, 0, WIDTH, HEIGHT);
    sign(canvas);
    chart.findFirst().ifPresent(shown -> new Plot(shown).on(canvas));
    canvas.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.setUseCache(false);
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the picture of the edition", e);
    }
    return bytes.toByteArray();
  }

  private static void sign(Graphics2D canvas) {
    canvas.setColor(INK);
    canvas.setStroke(new BasicStroke(14));
    canvas.drawRect(MARGIN, MARGIN, SIGN, SIGN);
    int inner = SIGN * 2 / 5;
    canvas.drawRect(MARGIN + (SIGN - inner) / 2, MARGIN + (SIGN - inner) / 2, inner, inner);
  }

  /** A chart without words. */
  private static final class Plot {

    private final ChartView chart;
    private final double lowest;
    private final double highest;

    Plot(ChartView chart) {
      this.chart = chart;
      List<BigDecimal> all =
          chart.layers().stream()
              .flatMap(layer -> values(layer).stream())
              .filter(Objects::nonNull)
              .toList();
      this.lowest = all.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
      this.highest = all.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
    }

    private static List<BigDecimal> values(ChartView.Layer layer) {
      if (layer instanceof ChartView.Line line) {
        return line.values();
      }
      return layer instanceof ChartView.Steps steps ? steps.values() : List.of();
    }

    void on(Graphics2D canvas) {
      for (ChartView.Layer layer : chart.layers()) {
        if (layer instanceof ChartView.Steps steps) {
          canvas.setColor(LIMIT);
          canvas.setStroke(new BasicStroke(steps.style().equals("between") ? 2 : 5));
          canvas.draw(way(steps.values(), true));
        }
      }
      for (ChartView.Layer layer : chart.layers()) {
        if (layer instanceof ChartView.Line line && line.lead()) {
          canvas.setColor(LEAD);
          canvas.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
          canvas.draw(way(line.values(), false));
        }
      }
    }

    /** A line through figures, broken where one is absent; in steps where levels stand. */
    private Path2D way(List<BigDecimal> values, boolean steps) {
      Path2D way = new Path2D.Double();
      double before = 0;
      boolean open = false;
      for (int i = 0; i < values.size(); i++) {
        if (values.get(i) == null) {
          open = false;
          continue;
        }
        double x = MARGIN + (double) i * (WIDTH - 2 * MARGIN) / Math.max(1, values.size() - 1);
        double y = y(values.get(i));
        if (open) {
          if (steps) {
            way.lineTo(x, before);
          }
          way.lineTo(x, y);
        } else {
          way.moveTo(x, y);
        }
        open = true;
        before = y;
      }
      return way;
    }

    private double y(BigDecimal value) {
      double span = highest > lowest ? highest - lowest : 1;
      return HEIGHT - MARGIN - (value.doubleValue() - lowest) / span * (HEIGHT - MARGIN - TOP);
    }
  }
}
