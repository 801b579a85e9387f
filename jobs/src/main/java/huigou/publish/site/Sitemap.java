package huigou.publish.site;

import huigou.model.text.Language;
import huigou.model.view.CorridorView;
import huigou.model.view.SeriesView;
import huigou.model.view.SiteView;
import huigou.publish.FileSink;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code sitemap.xml} with the alternates of each page, and {@code robots.txt}. Addresses are
 * absolute where the base URL is known; otherwise they are paths from the web root.
 */
public final class Sitemap {

  private Sitemap() {}

  public static void write(SiteView site, FileSink sink) {
    String base = site.edition().baseUrl().orElse("") + "/current/";
    StringBuilder xml =
        new StringBuilder(
            """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
        """);
    for (String path : paths(site)) {
      for (Language language : Language.values()) {
        xml.append("<url><loc>")
            .append(base)
            .append(language.tag())
            .append('/')
            .append(path)
            .append("</loc>");
        for (Language alternate : Language.values()) {
          link(xml, alternate.tag(), base + alternate.tag() + "/" + path);
        }
        link(xml, "x-default", base + "en/" + path);
        xml.append("</url>\n");
      }
    }
    sink.write(
        "sitemap.xml", xml.append("</urlset>\n").toString().getBytes(StandardCharsets.UTF_8));
    String robots =
        "User-agent: *\nAllow: /\n"
            + site.edition()
                .baseUrl()
                .map(url -> "Sitemap: " + url + "/current/sitemap.xml\n")
                .orElse("");
    sink.write("robots.txt", robots.getBytes(StandardCharsets.UTF_8));
  }

  private static void link(StringBuilder xml, String tag, String address) {
    xml.append("<xhtml:link rel=\"alternate\" hreflang=\"")
        .append(tag)
        .append("\" href=\"")
        .append(address)
        .append("\"/>");
  }

  private static List<String> paths(SiteView site) {
    List<String> paths = new ArrayList<>(List.of("", "rates/", "corridor/"));
    site.corridors().stream()
        .map(CorridorView::id)
        .forEach(id -> paths.add("corridor/" + id + "/"));
    site.topics().forEach(topic -> paths.add(topic.path()));
    paths.add("series/");
    site.series().stream().map(SeriesView::id).forEach(id -> paths.add("series/" + id + "/"));
    paths.addAll(List.of("claims/", "search/", "downloads/", "sources/", "method/", "glossary/"));
    return paths;
  }
}
