package huigou.normalise;

import huigou.catalogue.Issuers;
import huigou.catalogue.SourceEntry;
import huigou.model.fact.Announcement;
import huigou.model.fact.Fact;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.text.WebAddress;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Items of announcement indexes, feeds and the desk's list. Markup is taken out of texts; of a
 * title that is noted, for a publisher's title has none.
 */
final class AnnouncementForm implements FactForm {

  private static final int LONGEST_SUMMARY = 1000;

  /** EDGAR's titles: form, company, the SEC's number, and whose part in the filing it is. */
  private static final Pattern FILING =
      Pattern.compile("(?<form>\\S.*?) - (?<name>.+) \\((?<cik>\\d{10})\\) \\((?<part>[^()]+)\\)");

  private static final Pattern WEB_ADDRESS =
      Pattern.compile("(?i)https?://[^\\s\"<>\\\\/]+(?:/[^\\s\"<>\\\\]*)?");

  private static final int LONGEST_ADDRESS = 120;

  private static final Pattern ACCESSION_KEY = Pattern.compile(" \\d{10}-\\d\\d-\\d{6} \\d{10}$");

  private static final Pattern ACCESSION =
      Pattern.compile("accession-number=(\\d{10}-\\d\\d-\\d{6})");

  /** Others may point to a filing; EDGAR's own list names it. */
  private static final String EDGARS = "sec";

  /** Addresses of EDGAR's: the company's number and that of the filing. */
  private static final Pattern EDGAR =
      Pattern.compile("https://www\\.sec\\.gov/Archives/edgar/data/(\\d{1,10})/(\\d{18})/.*");

  private static final Pattern ACCESSION_TOLD =
      Pattern.compile("AccNo:\\s*(\\d{10}-\\d\\d-\\d{6})");

  /** Addresses of the exchange's: the day, and the document's name. */
  private static final Pattern EXCHANGE =
      Pattern.compile(".*/listconews/[a-z]+/(\\d{4})/(\\d{4})/([^/]+)");

  /** The exchange numbers its news; some lists name them by their documents. */
  private static final Pattern NEWS_NUMBER = Pattern.compile("\\d{1,8}");

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private static final Pattern SIGN =
      Pattern.compile("(?s)<(?!/?[a-zA-Z][^<>]*>|!--.*?-->|!\\[CDATA\\[)");

  /** Marks that turn the direction of text, and other signs that are not seen. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cntrl}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

  private final SourceEntry source;
  private final Issuers issuers;

  /**
   * @param source in whose zone times without an offset are, and days end
   */
  AnnouncementForm(SourceEntry source, Issuers issuers) {
    this.source = source;
    this.issuers = issuers;
  }

  @Override
  public Optional<Fact> fact(FactCells cells, LocalDate receivedOn) {
    String title = title(cells);
    Optional<Matcher> filing = Optional.of(FILING.matcher(title)).filter(Matcher::matches);
    PublishedAt published = published(cells);
    LocalDate day = published.day();
    cells.requireNotAfter("published-at", day, receivedOn);
    if (source.id().value().equals(EDGARS)) {
      requireSameFiling(cells, filing);
    }
    if (source.documents().isPresent()) {
      requireSameDocument(cells, day);
    }
    Optional<String> code = code(cells);
    Optional<String> issuer =
        filing
            .map(parts -> issuers.byCik(parts.group("cik")))
            .or(() -> code.map(issuers::byStockCode))
            .or(() -> cells.find("ticker").map(any -> TickerCell.issuer(cells, issuers)));
    Optional<String> market =
        cells
            .find("market")
            .map(word -> word.toLowerCase(Locale.ROOT))
            .or(() -> issuer.map(id -> id.substring(id.lastIndexOf('-') + 1)));
    market.ifPresent(word -> requireMarket(cells, word));
    Announcement announcement =
        new Announcement(
            source.id() + " " + id(cells, filing),
            published
                .instant()
                .map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format)
                .orElse(day.toString()),
            market,
            issuer,
            filing.map(parts -> parts.group("name")).or(() -> plain(cells, "name")),
            plain(cells, "category"),
            title,
            summary(cells),
            link(cells));
    return Optional.of(new Fact(announcement.id(), day, day, announcement, cells.record().place()));
  }

  /** An address that may be followed; one without a host stands below the source's own. */
  private Optional<String> link(FactCells cells) {
    return cells
        .find("link")
        .map(
            text ->
                text.startsWith("/") && source.documents().isPresent()
                    ? source.documents().get() + text
                    : text)
        .filter(
            address -> {
              boolean usable = WEB_ADDRESS.matcher(address).matches() && WebAddress.is(address);
              if (!usable) {
                cells
                    .oddities()
                    .accept(
                        new Issue(
                            IssueCode.LINK_UNUSABLE, cells.place("link"), address, "https://…"));
              }
              return usable;
            });
  }

  /** One filing is listed for its issuer and for each owner: the company's number tells. */
  private static String id(FactCells cells, Optional<Matcher> filing) {
    String id = cells.text("id");
    Matcher accession = ACCESSION.matcher(id);
    if (filing.isPresent() && accession.find()) {
      return accession.group(1) + " " + filing.get().group("cik");
    }
    return id.replaceAll("\\s", "");
  }

  /** EDGAR says three times which filing it is, and twice whose. */
  private static void requireSameFiling(FactCells cells, Optional<Matcher> filing) {
    Optional<Matcher> address = cells.find("link").map(EDGAR::matcher).filter(Matcher::matches);
    if (address.isEmpty()) {
      return;
    }
    String number = address.get().group(2);
    String accession =
        number.substring(0, 10) + "-" + number.substring(10, 12) + "-" + number.substring(12);
    Matcher id = ACCESSION.matcher(cells.text("id"));
    if (!id.find() || !id.group(1).equals(accession)) {
      throw malformed(cells, "id", cells.text("id"), accession);
    }
    cells
        .record()
        .find("summary")
        .map(raw -> ACCESSION_TOLD.matcher(text(parsed(raw.text()))))
        .filter(told -> told.find() && !told.group(1).equals(accession))
        .ifPresent(
            told -> {
              throw malformed(cells, "summary", told.group(1), accession);
            });
    String title = cells.text("title");
    String cik = address.get().group(1);
    if (filing.isEmpty()) {
      throw malformed(cells, "title", title, "8-K - … (" + tenDigits(cik) + ") (Filer)");
    } else if (!filing.get().group("cik").equals(tenDigits(cik))) {
      throw malformed(cells, "title", filing.get().group("cik"), tenDigits(cik));
    }
  }

  private static String tenDigits(String cik) {
    return "0".repeat(10 - cik.length()) + cik;
  }

  /** The exchange's documents stand below the day of their publication. */
  private static void requireSameDocument(FactCells cells, LocalDate day) {
    String id = cells.text("id").replaceAll("\\s", "");
    Optional<Matcher> address = cells.find("link").map(EXCHANGE::matcher).filter(Matcher::matches);
    if (!NEWS_NUMBER.matcher(id).matches()
        && address.filter(each -> each.group(3).startsWith(id)).isEmpty()) {
      throw malformed(
          cells, "id", id, "12345678" + address.map(each -> " | " + each.group(3)).orElse(""));
    }
    address
        .map(each -> each.group(1) + each.group(2))
        .filter(told -> !told.equals(day.format(DateTimeFormatter.BASIC_ISO_DATE)))
        .ifPresent(
            told -> {
              throw new RowRefused(
                  IssueCode.DATE_PARTS_DIFFER, cells.place("link"), told, day.toString());
            });
  }

  private static RowRefused malformed(FactCells cells, String field, String found, String form) {
    return new RowRefused(IssueCode.NAME_MALFORMED, cells.place(field), found, form);
  }

  private static Optional<String> code(FactCells cells) {
    // An issuer with a second counter is listed under both codes; the first is its own.
    return plain(cells, "code").map(codes -> codes.split(" ")[0]).map(code -> digits(cells, code));
  }

  private static String digits(FactCells cells, String code) {
    String bare = code.replace(".HK", "");
    if (!bare.matches("\\d{1,5}")) {
      throw new RowRefused(
          IssueCode.NUMBER_MALFORMED, cells.place("code"), code, "175 | 00175 | 00175.HK");
    }
    return bare;
  }

  private static void requireMarket(FactCells cells, String word) {
    if (!COUNTRIES.contains(word.toUpperCase(Locale.ROOT))) {
      throw new RowRefused(IssueCode.MARK_UNKNOWN, cells.place("market"), word, "hk | us | tw | …");
    }
  }

  private static String title(FactCells cells) {
    String raw = cells.text("title");
    Document read = parsed(raw);
    String foreign =
        read.getAllElements().stream()
            .map(Element::normalName)
            .filter(name -> !name.startsWith("#") && !name.equals("br"))
            .filter(name -> raw.toLowerCase(Locale.ROOT).contains("<" + name))
            .distinct()
            .collect(Collectors.joining(", "));
    String title = text(read);
    if (title.isEmpty()) {
      throw new RowRefused(IssueCode.CELL_MISSING, cells.place("title"), raw, "title");
    }
    if (!foreign.isEmpty()) {
      cells
          .oddities()
          .accept(new Issue(IssueCode.MARKUP_IN_TITLE, cells.place("title"), raw, title));
    }
    return title;
  }

  private static Optional<String> plain(FactCells cells, String field) {
    return cells.find(field).map(raw -> text(parsed(raw))).filter(text -> !text.isEmpty());
  }

  private static Optional<String> summary(FactCells cells) {
    return cells
        .record()
        .find("summary")
        .map(raw -> text(parsed(raw.text())))
        .filter(text -> !text.isEmpty() && text.indexOf('\uFFFD') < 0)
        .map(text -> text.length() > LONGEST_SUMMARY ? text.substring(0, LONGEST_SUMMARY) : text);
  }

  /** A text that may hold markup: an angle that opens no whole tag or comment is a sign. */
  private static Document parsed(String raw) {
    return Jsoup.parse(SIGN.matcher(raw).replaceAll("&lt;"));
  }

  /** Texts of a document on one line, blocks and line breaks apart; control characters are none. */
  private static String text(Document read) {
    return UNSEEN.matcher(read.text()).replaceAll("").strip();
  }

  /** When it was published; a day that is oddly written is read, and said. */
  private PublishedAt published(FactCells cells) {
    String text = cells.text("published-at");
    PublishedAt read =
        PublishedAt.of(text, cells.dateForm().formatter(), source.zone())
            .orElseThrow(
                () ->
                    new RowRefused(
                        IssueCode.DATE_MALFORMED,
                        cells.place("published-at"),
                        text,
                        cells.dateForm().inWords()));
    if (!read.oddities().isEmpty()) {
      cells
          .oddities()
          .accept(
              new Issue(
                  IssueCode.DATE_ODD,
                  cells.place("published-at"),
                  text,
                  String.join("; ", read.oddities())));
    }
    return read;
  }

  /**
   * One filing may be listed for the same company as subject and as filer; that is one
   * announcement.
   */
  @Override
  public boolean isSame(Fact earlier, Fact again) {
    return ACCESSION_KEY.matcher(again.key()).find();
  }

  /** Items of a feed that share an id are told apart by their address, else by their title. */
  @Override
  public Optional<String> secondKey(Fact fact) {
    Announcement announcement = (Announcement) fact.body();
    return Optional.of(
        fact.key()
            + " "
            + shortened(announcement.url().orElse(""))
            + " "
            + Integer.toHexString(announcement.title().hashCode()));
  }

  private static String shortened(String address) {
    return address.length() <= LONGEST_ADDRESS
        ? address
        : address.substring(address.length() - LONGEST_ADDRESS);
  }
}
