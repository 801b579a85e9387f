package huigou.publish.site;

import huigou.model.view.FeedView.Entry;
import huigou.model.view.FeedView.Part;
import huigou.model.view.SiteView;
import huigou.publish.FileSink;
import huigou.publish.text.Words;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The Atom feed of one language. Each entry has a {@code tag:} name that stays, and the day of its
 * last real change: the same fact is the same entry in every edition.
 */
public final class Feed {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final SiteView site;
  private final Words words;

  private Feed(SiteView site, Words words) {
    this.site = site;
    this.words = words;
  }

  /** Writes the feed of a language, and those of each issuer, market and corridor. */
  public static void write(SiteView site, Words words, FileSink sink) {
    Feed feed = new Feed(site, words);
    String language = "feed/" + words.language().tag();
    sink.write(
        language + ".atom", feed.xml(language, words.t("feed.title"), "", site.feed().entries()));
    for (Part part : site.feed().parts()) {
      String name = language + "/" + part.name();
      sink.write(
          name + ".atom", feed.xml(name, words.say(part.title()), part.path(), part.entries()));
    }
  }

  private byte[] xml(String name, String title, String path, List<Entry> sorted) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      xml.writeAttribute("xml:lang", words.language().tag());
      element(xml, "id", tag(name));
      element(xml, "title", title);
      element(xml, "updated", sorted.get(0).changed() + "T00:00:00Z");
      xml.writeStartElement("author");
      element(xml, "name", words.t("site.name"));
      xml.writeEndElement();
      String root = root(name);
      link(xml, "alternate", address(root, path));
      if (site.edition().baseUrl().isPresent()) {
        link(xml, "self", root + name + ".atom");
      }
      for (Entry entry : sorted) {
        entry(xml, root, entry);
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndDocument();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("cannot write the feed", e);
    }
    return (out + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private void entry(XMLStreamWriter xml, String root, Entry entry) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement("entry");
    element(xml, "id", tag(entry.name()));
    element(xml, "title", words.say(entry.title()));
    element(xml, "updated", entry.changed() + "T00:00:00Z");
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", entry.kind());
    link(xml, "alternate", address(root, entry.path()));
    xml.writeEndElement();
  }

  private String tag(String name) {
    return "tag:" + site.edition().tagAuthority() + ":" + name;
  }

  /** Where the edition stands, where the site knows it; else the way there from the feed. */
  private String root(String name) {
    return site.edition()
        .baseUrl()
        .map(base -> base + "/current/")
        .orElse("../".repeat((int) name.chars().filter(each -> each == '/').count()));
  }

  private String address(String root, String path) {
    String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    return root + words.language().tag() + "/" + file;
  }

  private static void link(XMLStreamWriter xml, String relation, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", address);
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
