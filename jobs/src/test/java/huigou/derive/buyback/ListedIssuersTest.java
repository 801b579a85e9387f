package huigou.derive.buyback;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.fact.Listing;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Companies by the lists of exchange and regulator. Made up. */
class ListedIssuersTest {

  private final ListedIssuers listed =
      new ListedIssuers(
          List.of(
              listing("mdup-us", "MDUP", "Made Up, long", Optional.of("0000000011")),
              listing("mdb-us", "MDB", "Made Up B", Optional.of("0000000011")),
              listing("mda-us", "MDA", "Made Up A", Optional.of("0000000011")),
              listing("00001-hk", "00001", "MADE UP", Optional.empty()),
              listing("00001-hk", "80001", "MADE UP-R", Optional.empty())));

  private static Listing listing(String issuer, String code, String name, Optional<String> cik) {
    return new Listing(issuer, code, cik, name);
  }

  @Test
  void aNumberIsResolvedToTheShortestThenFirstTicker() {
    assertThat(listed.resolved("cik0000000011-us")).isEqualTo("mda-us");
  }

  @Test
  void whatIsNoKnownNumberStaysAsItIs() {
    assertThat(listed.resolved("cik0000000012-us")).isEqualTo("cik0000000012-us");
    assertThat(listed.resolved("00001-hk")).isEqualTo("00001-hk");
  }

  @Test
  void theFirstCodeNamesAnIssuer() {
    assertThat(listed.name("00001-hk")).contains("MADE UP");
    assertThat(listed.name("mdup-us")).contains("Made Up, long");
    assertThat(listed.name("00002-hk")).isEmpty();
  }
}
