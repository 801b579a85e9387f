package huigou.derive.announcement;

import huigou.catalogue.Catalogue;
import huigou.catalogue.CatalogueReader;
import huigou.model.announcement.ReadAnnouncement;
import huigou.model.fact.Announcement;
import huigou.support.Project;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A sentence with what a careful reader finds in it.
 *
 * @param review whether that reader would not be sure
 */
record Labelled(
    String id,
    String market,
    String text,
    String language,
    String kind,
    String amount,
    String currency,
    String shares,
    String percent,
    boolean review) {

  private static final Catalogue CATALOGUE = CatalogueReader.read(Project.input());
  static final AnnouncementReader READER = new AnnouncementReader(CATALOGUE.issuers().all());

  static List<Labelled> all(String file) {
    try (InputStream in = Labelled.class.getResourceAsStream("/announcements/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .map(
              cell ->
                  new Labelled(
                      cell[0],
                      cell[1],
                      cell[2],
                      cell[3],
                      cell[4],
                      cell[5],
                      cell[6],
                      cell[7],
                      cell[8],
                      Boolean.parseBoolean(cell[9])))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ReadAnnouncement read() {
    return READER.read(
        new Announcement(
            id,
            "2025-01-01",
            Optional.of(market).filter(each -> !each.isEmpty()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            text,
            Optional.empty(),
            Optional.empty()));
  }

  boolean isBuyback() {
    return !kind.equals("none");
  }

  static String plain(Optional<BigDecimal> value) {
    return value.map(BigDecimal::toPlainString).orElse("");
  }

  /** What was read, in the labels' columns. */
  static String said(ReadAnnouncement read) {
    return String.join(
        " | ",
        read.language(),
        read.kind().token(),
        plain(read.amount()),
        read.currency().orElse(""),
        plain(read.shares()),
        plain(read.percent()));
  }

  String said() {
    return String.join(" | ", language, kind, amount, currency, shares, percent);
  }
}
