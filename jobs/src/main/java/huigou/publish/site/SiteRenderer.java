package huigou.publish.site;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import huigou.model.text.Language;
import huigou.model.view.ChartView;
import huigou.model.view.CorridorView;
import huigou.model.view.SeriesPageView;
import huigou.model.view.SiteView;
import huigou.publish.FileSink;
import huigou.publish.chart.ChartPoints;
import huigou.publish.chart.ChartRenderer;
import huigou.publish.dataset.Dataset;
import huigou.publish.dataset.Datasets;
import huigou.publish.text.Messages;
import huigou.publish.text.Words;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Renders the pages of one language. A missing value is an error, never a blank. One renderer a
 * thread.
 */
public final class SiteRenderer {

  /** A page that the navigation lists, with the key of its name. */
  public record NavigationItem(String path, String key) {}

  private static final List<NavigationItem> NAVIGATION =
      List.of(
          new NavigationItem("", "nav.front"),
          new NavigationItem("rates/", "nav.rates"),
          new NavigationItem("corridor/", "nav.corridor"),
          new NavigationItem("facilities/", "nav.facilities"),
          new NavigationItem("balance-sheet/", "nav.balance-sheet"),
          new NavigationItem("treasury/", "nav.treasury"),
          new NavigationItem("buybacks/", "nav.buybacks"),
          new NavigationItem("claims/", "nav.claims"),
          new NavigationItem("series/", "nav.series"),
          new NavigationItem("search/", "nav.search"));

  private final Configuration configuration;
  private final Language language;
  private final Words words;
  private final FileSink sink;

  public SiteRenderer(Path templates, Language language, FileSink sink) {
    this.language = language;
    this.words = new Words(Messages.read(templates, language));
    this.sink = sink;
    this.configuration = configuration(templates, language);
    ChartRenderer charts = new ChartRenderer(words);
    configuration.setSharedVariable("svg", method(argument -> charts.svg((ChartView) argument)));
    configuration.setSharedVariable(
        "spark", method(argument -> charts.sparkline(figures(argument))));
    configuration.setSharedVariable(
        "points", method(argument -> ChartPoints.json((ChartView) argument, words)));
  }

  private static Configuration configuration(Path templates, Language language) {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    try {
      configuration.setDirectoryForTemplateLoading(templates.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read templates in " + templates, e);
    }
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setLocale(language.locale());
    configuration.setNumberFormat("c");
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    configuration.setObjectWrapper(
        new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_34).build());
    return configuration;
  }

  /** Renders every page of the language but those of single series. */
  public void topics(SiteView site) {
    page(site, "", "front", Map.of("view", site.front()));
    page(site, "rates/", "rates", Map.of("view", site.rates()));
    page(site, "corridor/", "corridors", Map.of("view", site.corridors()));
    for (CorridorView corridor : site.corridors()) {
      page(
          site,
          "corridor/" + corridor.id() + "/",
          "corridor",
          Map.of("view", corridor, "others", site.corridors()));
    }
    site.topics().forEach(topic -> page(site, topic.path(), "topic", Map.of("view", topic)));
    page(site, "claims/", "claims", Map.of("view", site.claims()));
    page(site, "search/", "search", Map.of("view", site.search()));
    Feed.write(site, words, sink);
    page(
        site,
        "series/",
        "all-series",
        Map.of("view", site.groups(), "count", site.series().size()));
    page(
        site,
        "downloads/",
        "downloads",
        Map.of("view", site, "tables", Datasets.ALL.stream().map(Dataset::name).toList()));
    page(site, "sources/", "sources", Map.of("view", site));
    page(site, "method/", "method", Map.of("view", site));
    page(site, "glossary/", "glossary", Map.of("view", site.glossary()));
  }

  /** Renders the page of one series. */
  public void series(SiteView site, SeriesPageView series) {
    page(site, "series/" + series.series().id() + "/", "series", Map.of("view", series));
  }

  private void page(SiteView site, String path, String template, Map<String, Object> view) {
    SitePage page = SitePage.of(language, path);
    Map<String, Object> model = new HashMap<>(view);
    model.put("page", page);
    model.put("edition", site.edition());
    model.put("navigation", NAVIGATION);
    model.put("terms", site.glossary().stream().filter(term -> term.isUsedOn(path)).toList());
    model.put("w", words);
    sink.write(
        page.file(),
        text("pages/" + template + ".ftlh", model, path).getBytes(StandardCharsets.UTF_8));
  }

  private String text(String template, Map<String, Object> model, String path) {
    StringWriter out = new StringWriter(1 << 16);
    try {
      Template compiled = configuration.getTemplate(template);
      compiled.process(model, out);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read template " + template, e);
    } catch (TemplateException e) {
      throw new IllegalStateException(
          "template "
              + template
              + " fails on page "
              + language.tag()
              + "/"
              + path
              + ": "
              + e.getMessage(),
          e);
    }
    return out.toString();
  }

  /**
   * The page at a root that forwards to the reader's language; the same for both.
   *
   * @param edition where the edition stands, seen from that root; empty at the edition's own
   */
  public static byte[] forwardPage(Path templates, String edition) {
    StringWriter out = new StringWriter();
    try {
      configuration(templates, Language.EN)
          .getTemplate("pages/forward.ftlh")
          .process(Map.of("edition", edition), out);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the template of the forwarding page", e);
    } catch (TemplateException e) {
      throw new IllegalStateException("the forwarding page fails: " + e.getMessage(), e);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private interface Drawing {
    String draw(Object argument);
  }

  private static TemplateMethodModelEx method(Drawing drawing) {
    return arguments -> {
      if (arguments.size() != 1) {
        throw new TemplateModelException("one argument is expected, not " + arguments.size());
      }
      return drawing.draw(DeepUnwrap.unwrap((TemplateModel) arguments.get(0)));
    };
  }

  private static List<BigDecimal> figures(Object argument) {
    return ((List<?>) argument).stream().map(BigDecimal.class::cast).toList();
  }
}
