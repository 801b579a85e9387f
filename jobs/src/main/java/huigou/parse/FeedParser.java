package huigou.parse;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import huigou.catalogue.Layout;
import huigou.model.issue.FileRefused;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.Namespace;
import org.jdom2.input.JDOMParseException;
import org.jdom2.input.SAXBuilder;

/**
 * Reads RSS 2.0 and Atom 1.0: an item is one record. What differs between the two comes under one
 * name: {@code id}, {@code title}, {@code summary}, {@code published}, {@code link}, {@code
 * category}. Texts may hold markup, as feeds have it.
 *
 * <p>The publisher's text of a date is kept. A document type is refused before anything of it is
 * looked at.
 */
final class FeedParser {

  /** A document type where alone one may stand. */
  private static final Pattern DOCUMENT_TYPE =
      Pattern.compile("(?s)\\s*(?:<\\?.*?\\?>\\s*|<!--.*?-->\\s*)*<!DOCTYPE");

  /** Encodings in which what is UTF-8 can be read, and is never meant. */
  private static final Pattern OF_ONE_BYTE = Pattern.compile("windows-125\\d|ISO-8859|US-ASCII");

  /** Fewer pairs of bytes of a Chinese encoding may be UTF-8 by accident. */
  private static final int FEWEST_OF_SEVERAL = 8;

  private static final String NO_DOCUMENT_TYPE =
      "http://apache.org/xml/features/disallow-doctype-decl";
  private static final List<String> DATES = List.of("published", "updated", "pubDate");
  private static final Namespace DUBLIN_CORE =
      Namespace.getNamespace("http://purl.org/dc/elements/1.1/");

  private final String path;
  private final Layout layout;
  private final RowSink sink;

  FeedParser(String path, List<Layout> layouts, RowSink sink) {
    this.path = path;
    this.layout = SdmxParser.only(layouts);
    this.sink = sink;
  }

  Layout parse(DeliveredBytes bytes) throws IOException {
    Document document = document(bytes);
    String root = document.getRootElement().getName();
    if (root.equalsIgnoreCase("html")) {
      throw refused(IssueCode.MARKUP_PAGE, "", "<" + root + ">");
    }
    List<Element> items = items(document.getRootElement());
    try {
      List<SyndEntry> entries = new SyndFeedInput().build(document).getEntries();
      if (entries.size() != items.size()) {
        throw refused(IssueCode.JSON_SHAPE, "", "<item> | <entry>");
      }
      for (int i = 0; i < entries.size(); i++) {
        record(entries.get(i), items.get(i), Place.row(path, "entry[" + i + "]"));
      }
    } catch (FeedException | IllegalArgumentException e) {
      throw new FileRefused(
          new Issue(IssueCode.LAYOUT_UNKNOWN, Place.of(path), "<" + root + ">", "<rss> | <feed>"));
    }
    return layout;
  }

  private Document document(DeliveredBytes bytes) throws IOException {
    SAXBuilder builder = new SAXBuilder();
    builder.setFeature(NO_DOCUMENT_TYPE, true);
    builder.setExpandEntities(false);
    String beginning = bytes.beginning();
    Charset encoding = encoding(bytes, beginning);
    MendedMarkup text =
        new MendedMarkup(
            bytes.through(MarkupLimit::new).text(encoding),
            (sign, line) ->
                sink.oddity(
                    new Issue(
                        IssueCode.SIGN_MENDED, Place.row(path, String.valueOf(line)), sign, "")));
    try (text) {
      return builder.build(text);
    } catch (JDOMParseException e) {
      throw malformed(e, DOCUMENT_TYPE.matcher(beginning).lookingAt(), text.isAtEnd());
    } catch (JDOMException e) {
      throw refused(IssueCode.XML_MALFORMED, "", "");
    }
  }

  /**
   * The encoding that is declared, unless the bytes are UTF-8 beyond doubt: then that, and said.
   */
  private Charset encoding(DeliveredBytes bytes, String beginning) throws IOException {
    if (bytes.isMarkedUtf8()) {
      return StandardCharsets.UTF_8;
    }
    Charset declared = MendedMarkup.encoding(beginning);
    int fewest = OF_ONE_BYTE.matcher(declared.name()).lookingAt() ? 1 : FEWEST_OF_SEVERAL;
    if (declared.equals(StandardCharsets.UTF_8) || !bytes.isUtf8(fewest)) {
      return declared;
    }
    sink.oddity(
        new Issue(
            IssueCode.ENCODING_OTHERWISE,
            Place.of(path),
            declared.name(),
            StandardCharsets.UTF_8.name()));
    return StandardCharsets.UTF_8;
  }

  private FileRefused malformed(JDOMParseException e, boolean typed, boolean cutShort) {
    Optional<FileRefused> bytes = ReadingFault.of(path, null, e);
    if (bytes.isPresent()) {
      return bytes.get();
    }
    String line = e.getLineNumber() < 0 ? "" : String.valueOf(e.getLineNumber());
    if (typed) {
      return refused(IssueCode.XML_ENTITY, line, "<!DOCTYPE");
    }
    return refused(cutShort ? IssueCode.FILE_CUT_SHORT : IssueCode.XML_MALFORMED, line, "");
  }

  /** The elements of the items, in the order in which the feed's reader gives them. */
  private List<Element> items(Element root) {
    List<Element> channels = root.getChildren("channel");
    if (root.getName().equals("rss") && channels.size() == 1) {
      return channels.get(0).getChildren("item");
    } else if (root.getName().equals("feed")) {
      return root.getChildren("entry", root.getNamespace());
    }
    throw new FileRefused(
        new Issue(
            IssueCode.LAYOUT_UNKNOWN,
            Place.of(path),
            "<" + root.getQualifiedName() + ">",
            "<rss> | <feed>"));
  }

  private void record(SyndEntry entry, Element item, Place place) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("id", id(entry));
    texts.put("title", text(entry.getTitleEx()));
    texts.put("summary", summary(entry));
    texts.put("published", date(item));
    texts.put("link", entry.getLink());
    texts.put(
        "category",
        entry.getCategories().stream()
            .map(SyndCategory::getName)
            .filter(name -> name != null)
            .collect(Collectors.joining(" / ")));
    RecordBuilder record = new RecordBuilder(layout, place);
    texts.forEach(
        (name, text) -> {
          Layout.Column column = layout.columns().get(name);
          if (column != null && text != null) {
            record.cell(name, column, text.strip());
          }
        });
    record.handOn(sink);
  }

  /** What names the item: its id, or where that is blank its address. */
  private static String id(SyndEntry entry) {
    String own = entry.getUri();
    return own == null || own.isBlank() ? entry.getLink() : own;
  }

  private static String summary(SyndEntry entry) {
    if (entry.getDescription() != null) {
      return text(entry.getDescription());
    }
    return entry.getContents().isEmpty() ? "" : text(entry.getContents().get(0));
  }

  private static String text(SyndContent content) {
    return content == null || content.getValue() == null ? "" : content.getValue();
  }

  /** The publisher's own text of the day: of Atom the first publication, else the last change. */
  private static String date(Element item) {
    for (String name : DATES) {
      Element own = item.getChild(name, item.getNamespace());
      if (own != null) {
        return own.getTextTrim();
      }
    }
    Element date = item.getChild("date", DUBLIN_CORE);
    return date == null ? "" : date.getTextTrim();
  }

  private FileRefused refused(IssueCode code, String row, String found) {
    return new FileRefused(new Issue(code, Place.row(path, row), found, ""));
  }
}
