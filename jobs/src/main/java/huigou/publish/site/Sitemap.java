package huigou.publish.site;

import huigou.model.text.Language;
import huigou.model.view.Page;
import huigou.model.view.SiteView;
import huigou.publish.FileSink;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * {@code sitemap.xml} with the alternates of each page, and {@code robots.txt}. Addresses are the
 * dated ones, by which pages call themselves, where the base URL is known; otherwise paths from the
 * web root.
 */
public final class Sitemap {

  private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();
  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  private Sitemap() {}

  public static void write(SiteView site, FileSink sink) {
    String base =
        site.edition()
            .baseUrl()
            .map(url -> url + "/editions/" + site.edition().asOf() + "/")
            .orElse("/current/");
    sink.stream("sitemap.xml", out -> map(site, base, out));
    String robots =
        "User-agent: *\nAllow: /\n"
            + site.edition()
                .baseUrl()
                .map(url -> "Sitemap: " + url + "/current/sitemap.xml\n")
                .orElse("");
    sink.write("robots.txt", robots.getBytes(StandardCharsets.UTF_8));
  }

  private static void map(SiteView site, String base, OutputStream out) throws IOException {
    try {
      XMLStreamWriter xml = XML.createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("urlset");
      xml.writeDefaultNamespace("http://www.sitemaps.org/schemas/sitemap/0.9");
      xml.writeNamespace("xhtml", XHTML);
      xml.writeCharacters("\n");
      for (Page page : site.everyPage()) {
        for (Language language : Language.values()) {
          url(xml, base, language, page);
        }
      }
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException("cannot write the site map", e);
    }
  }

  private static void url(XMLStreamWriter xml, String base, Language language, Page page)
      throws XMLStreamException {
    xml.writeStartElement("url");
    xml.writeStartElement("loc");
    xml.writeCharacters(base + language.tag() + "/" + page.path());
    xml.writeEndElement();
    for (Language alternate : Language.values()) {
      link(xml, alternate.tag(), base + alternate.tag() + "/" + page.path());
    }
    link(xml, "x-default", base + "en/" + page.path());
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }

  private static void link(XMLStreamWriter xml, String tag, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("xhtml", "link", XHTML);
    xml.writeAttribute("rel", "alternate");
    xml.writeAttribute("hreflang", tag);
    xml.writeAttribute("href", address);
  }
}
