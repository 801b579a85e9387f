package huigou.publish.view;

import static huigou.publish.view.MadeBuybacks.ledger;
import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.announcement.AnnouncementKind;
import huigou.model.announcement.Doubt;
import huigou.model.announcement.ReadAnnouncement;
import huigou.model.announcement.ReadAnnouncement.Bound;
import huigou.model.fact.Announcement;
import huigou.model.view.TableView;
import huigou.model.view.TopicView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which announcements are counted, which are put to review, and which are none. Made up. */
class AnnouncementsAssemblerTest {

  private static ReadAnnouncement read(
      String id, String issuer, AnnouncementKind kind, Doubt... doubts) {
    return read(id, issuer, kind, "500", "", Bound.EXACT, doubts);
  }

  /** Published on 28 November 2025 at the hour that its id begins with. */
  private static ReadAnnouncement read(
      String id,
      String issuer,
      AnnouncementKind kind,
      String amount,
      String shares,
      Bound bound,
      Doubt... doubts) {
    return new ReadAnnouncement(
        new Announcement(
            "hkex " + id,
            "2025-11-28T" + id.substring(0, 2) + ":00:00",
            Optional.of("hk"),
            Optional.empty(),
            Optional.of("NAME " + id),
            Optional.empty(),
            "Title " + id,
            Optional.empty(),
            Optional.empty()),
        issuer.isEmpty() ? Optional.empty() : Optional.of(issuer),
        "en",
        kind,
        amount.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(amount)),
        amount.isEmpty() ? Optional.empty() : Optional.of("HKD"),
        shares.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(shares)),
        Optional.empty(),
        bound,
        List.of("rule"),
        Set.of(doubts));
  }

  private static TopicView topic(ReadAnnouncement... read) {
    return new AnnouncementsAssembler(
            new MadeBuybacks()
                .with(ledger("00175-hk", "2025-01-06", "HKD", "1500"))
                .with((Object[]) read)
                .parts())
        .topic();
  }

  private static List<String> titles(TopicView topic, String table) {
    return InLines.rows(InLines.table(topic, table)).stream()
        .map(row -> row.split(" \\| ")[0].replace("Title ", ""))
        .toList();
  }

  /** A doubt that is not grave leaves a reading counted. */
  @Test
  void eachAnnouncementStandsInOneTableByItsKindAndHowSureItsReadingIs() {
    TopicView topic =
        topic(
            read("09a", "00175-hk", AnnouncementKind.PLAN),
            read("10b", "00175-hk", AnnouncementKind.PLAN, Doubt.TWO_KINDS),
            read("11c", "00175-hk", AnnouncementKind.PLAN, Doubt.HEARSAY),
            read("12d", "00175-hk", AnnouncementKind.NONE),
            read("13e", "00175-hk", AnnouncementKind.NONE, Doubt.NO_RULE),
            read("14f", "00175-hk", AnnouncementKind.NONE, Doubt.SUMMARY_ONLY));
    assertThat(titles(topic, "read")).containsExactly("10b", "09a");
    assertThat(titles(topic, "review")).containsExactly("13e", "11c");
    assertThat(titles(topic, "others")).containsExactly("14f", "12d");
    assertThat(InLines.of(topic.facts()))
        .containsExactly("announcements.fact.read(6, 2, 2, 2025-11-28)");
    assertThat(topic().facts()).isEmpty();
  }

  @Test
  void ofOneInstantTheOrderIsThatOfTheirIds() {
    assertThat(
            titles(
                topic(
                    read("10b", "00175-hk", AnnouncementKind.PLAN),
                    read("10a", "00175-hk", AnnouncementKind.PLAN),
                    read("11z", "00175-hk", AnnouncementKind.PLAN)),
                "read"))
        .containsExactly("11z", "10a", "10b");
  }

  @Test
  void kindsAreCountedOfWhatIsCountedWithTheNewestDay() {
    assertThat(
            InLines.rows(
                InLines.table(
                    topic(
                        read("09a", "00175-hk", AnnouncementKind.EXECUTION),
                        read("10b", "00175-hk", AnnouncementKind.MANDATE),
                        read("11c", "00175-hk", AnnouncementKind.EXECUTION),
                        read("12d", "00175-hk", AnnouncementKind.EXECUTION, Doubt.HEARSAY)),
                    "kinds")))
        .containsExactly(
            "announcement.kind.mandate | 1 | 2025-11-28",
            "announcement.kind.execution | 2 | 2025-11-28");
  }

  /** A bound is of the amount, and of the shares where no amount is told. */
  @ParameterizedTest
  @CsvSource({
    "500, 7, EXACT, 500 HKD, 7",
    "500, 7, AT_MOST, 500 HKD [announcement.bound.at-most], 7",
    "'', 7, AT_LEAST, –, 7 [announcement.bound.at-least]",
    "'', 7, EXACT, –, 7",
    "'', '', AT_MOST, –, –"
  })
  void aBoundIsSaidOfTheFigureThatItIsOf(
      String amount, String shares, Bound bound, String money, String number) {
    String[] cells =
        InLines.rows(
                InLines.table(
                    topic(read("09a", "00175-hk", AnnouncementKind.PLAN, amount, shares, bound)),
                    "read"))
            .get(0)
            .split(" \\| ");
    assertThat(cells[3]).isEqualTo(money);
    assertThat(cells[4]).isEqualTo(number);
  }

  @Test
  void anIssuerWithAPageIsALinkAnotherKeepsTheNameThatIsPrinted() {
    TableView table =
        InLines.table(
            topic(
                read("09a", "00175-hk", AnnouncementKind.PLAN),
                read("10b", "00999-hk", AnnouncementKind.PLAN),
                read("11c", "", AnnouncementKind.PLAN)),
            "read");
    assertThat(InLines.rows(table))
        .extracting(row -> row.split(" \\| ")[2])
        .containsExactly("NAME 11c", "NAME 10b", "Geely Automobile Holdings → issuers/00175-hk/");
  }

  @Test
  void thePageOfACompanyHasItsOwnWithoutItsName() {
    AnnouncementsAssembler assembler =
        new AnnouncementsAssembler(
            new MadeBuybacks()
                .with(
                    read("09a", "00175-hk", AnnouncementKind.PLAN),
                    read("10b", "00175-hk", AnnouncementKind.NONE),
                    read("11c", "00175-hk", AnnouncementKind.PLAN, Doubt.HEARSAY),
                    read("12d", "00005-hk", AnnouncementKind.PLAN))
                .parts());
    TableView own = assembler.of("00175-hk").orElseThrow();
    assertThat(InLines.rows(own))
        .containsExactly(
            "Title 09a | 2025-11-28 | announcement.kind.plan | 500 HKD | –"
                + " | announcement.confidence.high");
    assertThat(assembler.of("00700-hk")).isEmpty();
  }

  @Test
  void aReviewTellsTheGravestOfItsDoubts() {
    assertThat(
            InLines.rows(
                InLines.table(
                    topic(
                        read(
                            "09a",
                            "00175-hk",
                            AnnouncementKind.PLAN,
                            Doubt.TWO_KINDS,
                            Doubt.LOT_UNSURE,
                            Doubt.CURRENCY_UNSAID)),
                    "review")))
        .containsExactly(
            "Title 09a | 2025-11-28 | announcement.kind.plan | announcement.doubt.currency-unsaid"
                + " | 500 HKD");
  }
}
