package huigou.command;

import static huigou.support.PlayedSite.answer;
import static huigou.support.PlayedSite.with;
import static org.assertj.core.api.Assertions.assertThat;

import huigou.installation.RunLock;
import huigou.support.PlayedSite;
import huigou.support.TestInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code collect} and {@code nightly --collect} as a person calls them, on played sites. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class CollectCommandTest {

  /** Friday, nine in New York. */
  private static final String FRIDAY = "2025-10-31T13:05:00Z";

  private static final String RATES =
      TestInput.rates("SOFR", "2025-10-29", "4.00", "2025-10-30", "4.04");
  private static final String ADDRESS =
      "https://markets.newyorkfed.org/api/rates/all/search.json?startDate=2024-09-27&endDate=2025-10-31";

  @TempDir Path folder;
  private final PlayedSite site = new PlayedSite();
  private final PlayedSite treasury = new PlayedSite();
  private TestInput input;

  @BeforeEach
  void anInstallation() throws IOException {
    input = TestInput.in(folder);
    Path feeds = input.folder().resolve("catalogue/feeds.yml");
    input.put(
        "catalogue/feeds.yml", Files.readString(feeds).replaceAll("pause: \\w+", "pause: 1ms"));
    Files.writeString(
        folder.resolve("hosts"),
        "markets.newyorkfed.org = %s%ndata.sec.gov = %s%napi.fiscaldata.treasury.gov = %s%n"
            .formatted(site.address(), site.address(), treasury.address()));
    site.plays(with(200, RATES));
    treasury.plays(with(400, ""));
  }

  @AfterEach
  void close() {
    site.close();
    treasury.close();
  }

  private CommandLineRun run(String... arguments) {
    return CommandLineRun.in(
        folder,
        Map.of(),
        Stream.concat(
                Stream.of(arguments),
                Stream.of("--hosts", folder.resolve("hosts").toString(), "--clock", FRIDAY))
            .toArray(String[]::new));
  }

  private Path state() {
    return folder.resolve("var");
  }

  private List<String> fields(CommandLineRun run) {
    assertThat(run.out().lines()).as(run.out()).hasSize(1);
    return List.of(run.out().strip().split("\t"));
  }

  private List<Path> delivered() throws IOException {
    try (Stream<Path> files = Files.walk(input.folder())) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("nyfed-rates."))
          .toList();
    }
  }

  @Test
  void whatIsDueIsDeliveredALineEachAndNothingIsDueAfterThat() throws IOException {
    CommandLineRun first = run("collect", "nyfed-rates");
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(fields(first))
        .containsExactly(
            "delivered",
            "nyfed-rates",
            ADDRESS,
            String.valueOf(RATES.length()),
            "2",
            fields(first).get(5));
    assertThat(fields(first).get(5)).startsWith("new-york-fed/2025-10-31/nyfed-rates.20251031T");
    assertThat(first.err()).isEmpty();
    CommandLineRun second = run("collect", "nyfed-rates");
    assertThat(second.code()).isZero();
    assertThat(second.out()).isEmpty();
    assertThat(fields(run("collect", "nyfed-rates", "--now")).get(0))
        .as("though the clock is the same")
        .isEqualTo("unchanged");
    assertThat(delivered()).hasSize(1);
  }

  @Test
  void aFeedThatDoesNotAnswerIsSixAndTheOthersAreDelivered() throws IOException {
    CommandLineRun run = run("collect", "treasury-auctions", "nyfed-rates");
    assertThat(run.code()).as(run.err()).isEqualTo(6);
    assertThat(run.out())
        .containsPattern("(?m)^failed\ttreasury-auctions\thttps://.*answered 400: ")
        .containsPattern("(?m)^delivered\tnyfed-rates\t");
    assertThat(delivered()).hasSize(1);
    treasury.forget();
    site.forget();
    assertThat(run("collect", "treasury-auctions", "nyfed-rates").code()).isEqualTo(6);
    assertThat(treasury.asked()).hasSize(1);
    assertThat(site.asked()).as("it has answered").isEmpty();
  }

  @Test
  void anAnswerThatIsRefusedIsThreeForWhoeverIsStrict() {
    site.plays(with(200, "<html><title>Sorry</title></html>"));
    assertThat(run("collect", "nyfed-rates", "--now").code()).isZero();
    CommandLineRun strict = run("collect", "nyfed-rates", "--now", "--strict");
    assertThat(strict.code()).isEqualTo(3);
    assertThat(strict.out()).startsWith("refused\tnyfed-rates\t").contains("“Sorry”");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nyfed-rats|did you mean nyfed-rates?",
        "nyfed-rates --since 2025-01-01 --day 2025-01-01|say one of them",
        "nyfed-rates --since 2026-01-01|2026-01-01 lies ahead",
        "nyfed-rates --day 2025-10-30|--since 2025-10-30 asks for everything since then",
        "nyfed-rates --since soon|soon is no date",
        "nyfed-rates --resume-host www.sec.com|no host is called www.sec.com",
        "nyfed-rates --contact (me)|no address in plain letters"
      })
  void wrongUseIsTwoAndSaysWhatIsMeant(String arguments, String said) {
    CommandLineRun run = run(("collect " + arguments).split(" "));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(said);
    assertThat(site.asked()).isEmpty();
  }

  @Test
  void aContactOrAConsentThatIsMissingIsTwoForWhoeverNamesTheFeed() {
    CommandLineRun facts = run("collect", "sec-facts", "--now");
    assertThat(facts.code()).isEqualTo(2);
    assertThat(facts.out()).contains("skipped\tsec-facts 0").contains("HUIGOU_CONTACT");
    CommandLineRun fred = run("collect", "fred-sofr", "--now");
    assertThat(fred.code()).isEqualTo(2);
    assertThat(fred.out()).contains("waits for the consent of Federal Reserve Bank of St. Louis");
    assertThat(site.asked()).isEmpty();
  }

  @Test
  void aTimeOfOnesOwnIsForTrialsAlone() {
    CommandLineRun run = CommandLineRun.in(folder, Map.of(), "collect", "--clock", FRIDAY);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--clock is for trials, with --hosts");
  }

  @Test
  void twoAtOnceAreFive() {
    try (var held = RunLock.ofCollecting(state(), Instant.parse(FRIDAY))) {
      assertThat(held.isHeld()).isTrue();
      CommandLineRun run = run("collect", "nyfed-rates");
      assertThat(run.code()).isEqualTo(5);
      assertThat(run.err()).contains("already collecting: process ");
      assertThat(run("collect", "--list").code()).as("whoever looks asks nobody").isZero();
    }
    assertThat(site.asked()).isEmpty();
  }

  @Test
  void theListSaysOfEachFeedWhenAndWhy() {
    CommandLineRun all = run("collect", "--list");
    assertThat(all.code()).isZero();
    assertThat(all.out())
        .containsPattern("(?m)^nyfed-rates\tlast answer never\tnext ask now\tdue$")
        .containsPattern(
            "(?m)^fred-sofr\tlast answer never\tnext ask never\toff: waits for the consent")
        .containsPattern(
            "(?m)^sec-facts-bulk\tlast answer never\tnext ask never\toff in feeds.yml$");
    run("collect", "nyfed-rates", "treasury-auctions");
    assertThat(run("collect", "--list", "nyfed-rates").out())
        .isEqualTo(
            "nyfed-rates\tlast answer 2025-10-31T13:05:00Z\tnext ask 2025-10-31T18:45:00Z\tnothing"
                + " due"
                + System.lineSeparator());
    assertThat(run("collect", "--list", "treasury-auctions").out())
        .contains("next ask now\tdue; failing since 2025-10-31T13:05:00Z: answered 400");
  }

  @Test
  void aDryRunSaysTheAddressesAndAsksNobody() throws IOException {
    CommandLineRun run = run("collect", "nyfed-rates", "--dry-run");
    assertThat(run.code()).isZero();
    assertThat(fields(run)).containsExactly("nyfed-rates", ADDRESS);
    assertThat(run("collect", "fred-sofr", "--dry-run", "--now").out())
        .as("its key is not shown")
        .contains("&api_key=…");
    assertThat(site.asked()).isEmpty();
    assertThat(delivered()).isEmpty();
    assertThat(state().resolve("collect")).doesNotExist();
  }

  @Test
  void aCheckAsksForTheLeastAndDeliversNothing() throws IOException {
    CommandLineRun run = run("collect", "nyfed-rates", "--check");
    assertThat(run.code()).as(run.out() + run.err()).isZero();
    assertThat(fields(run))
        .contains("delivered", "2")
        .endsWith("as expected; it was looked at, and not put into input/");
    assertThat(fields(run).get(2)).endsWith("startDate=2025-10-17&endDate=2025-10-31");
    assertThat(delivered()).isEmpty();
    assertThat(state().resolve("collect/state.json")).doesNotExist();
    assertThat(run("collect", "h41-whole", "--check").err())
        .contains("h41-whole: not asked for a check, its answer is a whole archive");
    site.plays(with(404, ""));
    CommandLineRun absent = run("collect", "sec-facts", "--check", "--contact", "me@example.org");
    assertThat(absent.code()).as("though nobody is strict").isEqualTo(3);
    assertThat(absent.out()).startsWith("refused\tsec-facts 0").contains("answered 404 of issuer");
  }

  @Test
  void everythingSinceADayIsAskedForAndThatDayIsNotAskedTwice() {
    site.plays(with(200, "{\"refRates\": []}"));
    assertThat(run("collect", "nyfed-rates", "--since", "2025-10-01").code()).isZero();
    assertThat(site.asked()).hasSize(1);
    assertThat(site.asked().get(0).question()).endsWith("startDate=2025-10-01&endDate=2025-10-31");
    assertThat(run("collect", "nyfed-rates", "--since", "2025-10-01").out()).isEmpty();
  }

  @Test
  void aNightThatCollectsPublishesThoughOneFeedFails() {
    input.put("new-york-fed/2025-10-30/sofr.json", TestInput.rates("SOFR", "2025-10-29", "4.00"));
    CommandLineRun first = run("nightly", "--collect", "--only", "nyfed-rates,treasury-auctions");
    assertThat(first.code()).as(first.err()).isEqualTo(6);
    assertThat(first.out())
        .containsPattern("(?m)^failed\ttreasury-auctions\t")
        .containsPattern("(?m)^delivered\tnyfed-rates\t");
    assertThat(folder.resolve("site/editions/2025-10-31")).exists();
    treasury.plays(
        exchange ->
            answer(exchange, 200, "{\"data\":[],\"meta\":{\"total-pages\":1,\"total-count\":0}}"));
    site.forget();
    CommandLineRun second = run("nightly", "--collect", "--only", "nyfed-rates,treasury-auctions");
    assertThat(second.code()).as(second.err()).isZero();
    assertThat(fields(second)).startsWith("empty", "treasury-auctions");
    assertThat(site.asked()).isEmpty();
    CommandLineRun dry = run("nightly", "--collect", "--dry-run");
    assertThat(dry.code()).isEqualTo(2);
    assertThat(dry.err()).contains("collect --dry-run says what would be asked");
    CommandLineRun status = run("status");
    assertThat(status.out())
        .containsPattern(
            "(?m)^nyfed-rates +delivered, answered .*, asked next 2025-10-31T18:45:00Z")
        .containsPattern("(?m)^nyfed-operations +never asked, due now: the next run asks");
  }

  @ParameterizedTest
  @CsvSource({
    "0,0,0", "0,3,3", "6,0,6", "6,3,6", "3,0,3", "6,1,1", "6,2,2", "6,4,4", "2,0,2", "2,4,4",
    "6,5,5"
  })
  void whatCameOfAskingAndOfPublishingTogether(int fetched, int published, int exit) {
    assertThat(NightlyCommand.together(fetched, published)).isEqualTo(exit);
  }
}
