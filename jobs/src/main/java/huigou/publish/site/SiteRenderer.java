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
import huigou.model.view.EditionView;
import huigou.model.view.Page;
import huigou.model.view.SiteView;
import huigou.model.view.StandingPage;
import huigou.publish.FileSink;
import huigou.publish.chart.ChartPoints;
import huigou.publish.chart.ChartRenderer;
import huigou.publish.dataset.Dataset;
import huigou.publish.dataset.Datasets;
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
import java.util.Optional;

/**
 * Renders the pages of one language. A missing value is an error, never a blank. One renderer a
 * thread.
 */
public final class SiteRenderer {

  /** Datasets offered for download besides the series. */
  private static final List<String> TABLES = Datasets.ALL.stream().map(Dataset::name).toList();

  private final Configuration configuration;
  private final Language language;
  private final Words words;
  private final String data;
  private final FileSink sink;

  /**
   * @param data SHA-256 of the edition's {@code data/inputs.csv}
   */
  public SiteRenderer(Path templates, Language language, String data, FileSink sink) {
    this.data = data;
    this.language = language;
    this.words = Words.read(templates, language);
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

  /**
   * Renders a page.
   *
   * @param shown what the edition has for it
   */
  public void page(SiteView site, Shown shown) {
    Page of = shown.page();
    SitePage page = new SitePage(language.tag(), of);
    EditionLine line = EditionLine.of(site.edition(), data, words);
    Map<String, Object> model = new HashMap<>();
    model.put("view", shown.view());
    model.put("page", page);
    model.put("sitewide", Frame.of(site.edition(), line));
    model.put("navigation", StandingPage.navigation());
    model.put("tables", TABLES);
    model.put("terms", shown.terms());
    model.put("corridors", shown.corridors());
    model.put("corrections", shown.corrections());
    shown.feed().ifPresent(feed -> model.put("feed", feed));
    model.put("w", words);
    if (of.isOfTheDay()) {
      model.put("edition", site.edition());
      sink.write(page.file(), text(of, model));
    } else {
      sink.write(page.file(), shown.digest(), line::on, () -> text(of, model));
    }
  }

  /**
   * Renders the edition for the mail: the front page in one file, see {@code mail/edition.ftlh}.
   */
  public void mail(SiteView site) {
    Map<String, Object> model = new HashMap<>();
    model.put("view", site.shown().front());
    model.put("edition", site.edition());
    model.put("corrections", Shown.of(site, StandingPage.FRONT).corrections());
    model.put("sitewide", Frame.of(site.edition(), EditionLine.of(site.edition(), data, words)));
    model.put("w", words);
    String file = "mail/" + language.tag() + ".html";
    sink.write(file, text("mail/edition.ftlh", file, model));
  }

  private byte[] text(Page page, Map<String, Object> model) {
    return text("pages/" + page.template() + ".ftlh", language.tag() + "/" + page.path(), model);
  }

  private byte[] text(String template, String file, Map<String, Object> model) {
    StringWriter out = new StringWriter(1 << 16);
    try {
      Template compiled = configuration.getTemplate(template);
      compiled.process(model, out);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read template " + template, e);
    } catch (TemplateException e) {
      throw new IllegalStateException(
          "template " + template + " fails on page " + file + ": " + e.getMessage(), e);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
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

  /**
   * What the frame of a page says, whatever is on it.
   *
   * @param baseUrl address under which the site stands
   * @param dated begin of the addresses of the edition, where that is known
   * @param line the paragraph about the edition, as HTML
   * @param words the same in words alone
   * @param errors where readers tell of errors, as a link
   */
  public record Frame(
      Optional<String> baseUrl,
      Optional<String> dated,
      String program,
      String line,
      String words,
      Optional<String> errors) {

    static Frame of(EditionView edition, EditionLine line) {
      return new Frame(
          edition.baseUrl(),
          line.dated(),
          edition.program(),
          line.html(),
          line.text(),
          edition.errors());
    }
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
