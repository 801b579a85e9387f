package huigou.publish.site;

import huigou.model.corridor.BreachEvent;
import huigou.model.corridor.BreachEvent.Rule;
import huigou.model.series.Revision;
import huigou.model.series.SeriesId;
import huigou.model.series.Vintage;
import huigou.model.view.ClaimsView.Printing;
import huigou.model.view.CorridorView;
import huigou.model.view.FindingsView.Finding;
import huigou.model.view.IssueView;
import huigou.model.view.SeriesView;
import huigou.model.view.SiteView;
import huigou.publish.FileSink;
import huigou.publish.text.Words;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The Atom feed of one language. Each entry has a {@code tag:} name that stays, and the day of its
 * last real change: the same fact is the same entry in every edition.
 */
public final class Feed {

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final int BREACHES = 20;
  private static final int REVISIONS = 10;
  private static final int DOUBTS = 10;
  private static final SeriesId SOFR = SeriesId.of("sofr");

  private final SiteView site;
  private final Words words;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private Feed(SiteView site, Words words) {
    this.site = site;
    this.words = words;
  }

  /**
   * @param name what tells it apart, behind the authority
   * @param path address under the language
   */
  private record Entry(String name, String kind, LocalDate changed, String title, String path) {}

  /** Writes the feed of a language. */
  public static void write(SiteView site, Words words, FileSink sink) {
    Feed feed = new Feed(site, words);
    feed.collect();
    sink.write("feed/" + words.language().tag() + ".atom", feed.xml());
  }

  private void collect() {
    add(
        new Entry(
            "edition/" + site.edition().asOf(),
            "data",
            site.edition().asOf(),
            words.t("feed.edition", site.edition().asOf(), site.front().answer()),
            ""));
    for (Finding finding : site.findings().tonight()) {
      add(
          new Entry(
              finding.id(),
              finding.kind().equals("late") ? "late" : finding.kind(),
              finding.knownOn(),
              words.say(finding.sentence()),
              finding.evidence()));
    }
    breaches();
    revisions();
    doubts();
    for (Printing article : site.claims().articles()) {
      add(
          new Entry(
              "claims/" + article.id(),
              "claims",
              article.claimedOn(),
              words.t("feed.claims", article.title(), article.claims().size()),
              "claims/index.html#" + article.id()));
    }
  }

  /** The first entry of a name stays: findings say more than lists. */
  private void add(Entry entry) {
    entries.putIfAbsent(entry.name(), entry);
  }

  private void breaches() {
    for (CorridorView corridor : site.corridors().stream().limit(1).toList()) {
      List<BreachEvent> own =
          site.findings().breaches().stream()
              .filter(event -> event.corridor().equals(corridor.id()))
              .filter(event -> event.measure().equals(SOFR) && event.rule() == Rule.STRICT)
              .toList();
      for (BreachEvent event : own.subList(Math.max(0, own.size() - BREACHES), own.size())) {
        add(
            new Entry(
                "breach-" + corridor.id() + "-" + event.id(),
                "breach",
                site.figures()
                    .apply(event.measure())
                    .find(event.end())
                    .map(Vintage::knownOn)
                    .orElse(event.end()),
                words.t(
                    "feed.breach."
                        + (event.open() ? "open." : "ended.")
                        + (event.fixings() == 1 ? "one" : "many"),
                    corridor.ceiling().inText(),
                    event.fixings(),
                    event.start(),
                    event.end()),
                "corridor/" + corridor.id() + "/index.html#" + event.id()));
      }
    }
  }

  /** One entry a day on which figures were changed. */
  private void revisions() {
    TreeMap<LocalDate, Integer> changed = new TreeMap<>(Comparator.reverseOrder());
    for (SeriesView series : site.series()) {
      for (Revision revision : site.revisions().apply(series.id())) {
        changed.merge(revision.knownOn(), 1, Integer::sum);
      }
    }
    changed.entrySet().stream()
        .limit(REVISIONS)
        .forEach(
            day ->
                add(
                    new Entry(
                        "revisions-" + day.getKey(),
                        "revision",
                        day.getKey(),
                        words.t("feed.revisions", day.getValue(), day.getKey()),
                        "revisions/index.html")));
  }

  /** One entry a day on which figures came that look wrong. */
  private void doubts() {
    TreeMap<LocalDate, Integer> doubts = new TreeMap<>(Comparator.reverseOrder());
    for (IssueView issue : site.doubts()) {
      issue.receivedOn().ifPresent(day -> doubts.merge(day, 1, Integer::sum));
    }
    doubts.entrySet().stream()
        .limit(DOUBTS)
        .forEach(
            day ->
                add(
                    new Entry(
                        "doubts-" + day.getKey(),
                        "doubt",
                        day.getKey(),
                        words.t("feed.doubts", day.getValue(), day.getKey()),
                        "sources/index.html#doubts")));
  }

  private byte[] xml() {
    List<Entry> sorted = new ArrayList<>(entries.values());
    sorted.sort(Comparator.comparing(Entry::changed).reversed().thenComparing(Entry::name));
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      xml.writeAttribute("xml:lang", words.language().tag());
      element(xml, "id", tag("feed/" + words.language().tag()));
      element(xml, "title", words.t("feed.title"));
      element(xml, "updated", sorted.get(0).changed() + "T00:00:00Z");
      xml.writeStartElement("author");
      element(xml, "name", words.t("site.name"));
      xml.writeEndElement();
      link(xml, "alternate", address(""));
      if (site.edition().baseUrl().isPresent()) {
        link(
            xml,
            "self",
            site.edition().baseUrl().get() + "/current/feed/" + words.language().tag() + ".atom");
      }
      for (Entry entry : sorted) {
        entry(xml, entry);
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndDocument();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("cannot write the feed", e);
    }
    return (out + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private void entry(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement("entry");
    element(xml, "id", tag(entry.name()));
    element(xml, "title", entry.title());
    element(xml, "updated", entry.changed() + "T00:00:00Z");
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", entry.kind());
    link(xml, "alternate", address(entry.path()));
    xml.writeEndElement();
  }

  private String tag(String name) {
    return "tag:" + site.edition().tagAuthority() + ":" + name;
  }

  /** Absolute where the site knows where it stands, else from the feed's own folder. */
  private String address(String path) {
    String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    return site.edition().baseUrl().map(base -> base + "/current/").orElse("../")
        + words.language().tag()
        + "/"
        + file;
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
