package huigou.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.buyback.Issuer;
import huigou.model.buyback.Market;
import huigou.model.text.Localised;
import huigou.model.text.OtherNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuersTest {

  private static final Issuers ISSUERS =
      new Issuers(
          List.of(made("one-us", "AB.C", "ABD"), made("two-us", "XY.Z"), made("three-us", "XY-Z")));

  private static Issuer made(String id, String... tickers) {
    return new Issuer(
        id,
        Market.US,
        new Localised(id, id),
        OtherNames.NONE,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(tickers),
        Map.of());
  }

  /** The last two differ in nothing but their mark: each is itself, and a third way is neither. */
  @ParameterizedTest
  @CsvSource({
    "AB.C, AB.C",
    "AB/C, AB.C",
    "AB-C, AB.C",
    "AB C, AB.C",
    "ab.c, AB.C",
    "ABC, ''",
    "AB, ''",
    "abd, ABD",
    "$ABD, ABD",
    "NYSE: ABD, ABD",
    "nasdaq:abd, ABD",
    "ABD US, ABD",
    "ABD US Equity, ABD",
    "ABD HK, ''",
    "LSE: ABD, ''",
    "XY.Z, XY.Z",
    "XY-Z, XY-Z",
    "XY/Z, ''",
    "xy.z, ''"
  })
  void aTickerHoweverItIsWritten(String typed, String meant) {
    assertThat(ISSUERS.tickerMeant(typed).orElse("")).isEqualTo(meant);
  }
}
