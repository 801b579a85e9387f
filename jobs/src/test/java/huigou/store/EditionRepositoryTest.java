package huigou.store;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import huigou.model.origin.SourceId;
import huigou.model.series.Revision;
import huigou.model.series.SeriesId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Results of editions stand apart. Figures are made up. */
class EditionRepositoryTest {

  private static final LocalDate MONDAY = LocalDate.parse("2025-11-24");
  private static final LocalDate TUESDAY = LocalDate.parse("2025-11-25");
  private static final SourceId SOURCE = new SourceId("new-york-fed");
  private static final SeriesId SOFR = SeriesId.of("sofr");

  private JdbcTemplate jdbc;
  private EditionRepository monday;
  private EditionRepository tuesday;

  @BeforeEach
  void twoEditions() {
    JdbcDataSource store = new JdbcDataSource();
    store.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    store.setUser("sa");
    Flyway.configure().dataSource(store).locations("classpath:db").load().migrate();
    jdbc = new JdbcTemplate(store);
    monday = new EditionRepository(jdbc, MONDAY + " aa");
    tuesday = new EditionRepository(jdbc, TUESDAY + " bb");
  }

  private void derive(EditionRepository edition, LocalDate asOf, int figures) {
    edition.addCounts(SOFR, figures, 0);
    edition.addNewestDate(SOURCE, asOf.minusDays(1));
    edition.addUsedFile("new-york-fed/" + asOf + "/sofr.json");
    edition.addRevisions(
        List.of(
            new Revision(
                SOFR,
                asOf.minusDays(4),
                BigDecimal.ONE,
                BigDecimal.TEN,
                asOf,
                Revision.Kind.REVISION)));
    edition.addIssues(
        List.of(
            new Issue(
                IssueCode.SUM_DIFFERS, Place.of("new-york-fed/" + asOf + "/sofr.json"), "1", "2")));
    edition.close(asOf);
  }

  @Test
  void eachEditionHasItsOwn() {
    derive(monday, MONDAY, 3);
    derive(tuesday, TUESDAY, 4);
    assertThat(monday.counts()).contains(new EditionRepository.Counts(3, 0));
    assertThat(tuesday.counts()).contains(new EditionRepository.Counts(4, 0));
    assertThat(monday.newestReferenceDate(SOURCE)).contains(MONDAY.minusDays(1));
    assertThat(monday.usedFiles()).containsExactly("new-york-fed/2025-11-24/sofr.json");
    assertThat(monday.issues())
        .extracting(issue -> issue.place().file())
        .containsExactly("new-york-fed/2025-11-24/sofr.json");
    assertThat(tuesday.issues())
        .extracting(issue -> issue.place().file())
        .containsExactly("new-york-fed/2025-11-25/sofr.json");
  }

  @Test
  void whatIsFoundInFilesIsOfEveryEditionAndNoneIsOfFiles() {
    Issue ofFile =
        new Issue(IssueCode.FILE_UNREADABLE, Place.of("fred/2025-11-24/a.csv"), "a", "b");
    IssueRepository files = new IssueRepository(jdbc);
    files.add("LOAD", List.of(ofFile));
    derive(monday, MONDAY, 3);
    assertThat(files.all()).containsExactly(ofFile);
    assertThat(monday.issues()).hasSize(2).contains(ofFile);
    assertThat(tuesday.issues()).containsExactly(ofFile);
  }

  @Test
  void oneIsDerivedAnewAndTheOtherStays() {
    derive(monday, MONDAY, 3);
    derive(tuesday, TUESDAY, 4);
    monday.clear();
    assertThat(monday.isClosed()).isFalse();
    assertThat(monday.counts()).isEmpty();
    assertThat(monday.usedFiles()).isEmpty();
    assertThat(monday.newestReferenceDate(SOURCE)).isEmpty();
    assertThat(monday.issues()).isEmpty();
    assertThat(tuesday.isClosed()).isTrue();
    assertThat(tuesday.usedFiles()).hasSize(1);
    assertThat(tuesday.issues()).hasSize(1);
  }

  @Test
  void onlyThoseAreKeptOfWhichThereIsARun() {
    EditionRepository sunday = new EditionRepository(jdbc, "2025-11-23 cc");
    derive(sunday, MONDAY.minusDays(1), 2);
    derive(monday, MONDAY, 3);
    derive(tuesday, TUESDAY, 4);
    tuesday.retain(Set.of(MONDAY + " aa"));
    assertThat(sunday.isClosed()).isFalse();
    assertThat(sunday.issues()).isEmpty();
    assertThat(monday.isClosed()).isTrue();
    assertThat(tuesday.isClosed()).isTrue();
  }
}
