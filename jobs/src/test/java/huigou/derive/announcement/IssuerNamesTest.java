package huigou.derive.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.buyback.Issuer;
import huigou.model.buyback.Market;
import huigou.model.text.Localised;
import huigou.model.text.OtherNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Issuers by the codes and names in a title. Made up. */
class IssuerNamesTest {

  private final IssuerNames names =
      new IssuerNames(
          List.of(
              issuer(
                  "00011-hk",
                  "Made Up Holdings (Group)",
                  "虛構控股",
                  new OtherNames(List.of("MUH", "Madeup"), List.of("虛構", "虛構集團", "構")),
                  List.of("00011", "80011"),
                  List.of()),
              issuer(
                  "madx-us",
                  "Up Bank",
                  "上升銀行",
                  OtherNames.NONE,
                  List.of(),
                  List.of("MADX", "UP.A")),
              issuer("mini-us", "Mini", "迷", OtherNames.NONE, List.of(), List.of())));

  private static Issuer issuer(
      String id,
      String en,
      String zh,
      OtherNames others,
      List<String> codes,
      List<String> tickers) {
    return new Issuer(
        id,
        codes.isEmpty() ? Market.US : Market.HK,
        new Localised(en, zh),
        others,
        Optional.empty(),
        codes,
        List.of(),
        tickers,
        Map.of());
  }

  private String find(String title) {
    return names.find(Wording.of(title).text()).orElse("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "某公司(00011)回購|00011-hk",
        "某公司（0011.HK）回購|00011-hk",
        "Some company (HKEX: 0011) buys back|00011-hk",
        "Some company 80011.HK buys back|00011-hk",
        "Some company, SEHK: 11, buys back|00011-hk",
        "Some company (1234) buys back|01234-hk",
        "Some company, SEHK: 5, buys back|00005-hk",
        "Some company (NASDAQ: MADX) buys back|madx-us",
        "Some company (NYSE: UP.A) buys back|madx-us",
        "Some company (NYSE: BRK.B) buys back|brk-b-us",
        "Made Up Holdings (NASDAQ: MADX) buys back|madx-us",
      })
  void aCodeDecidesBeforeAnyName(String title, String issuer) {
    assertThat(find(title)).isEqualTo(issuer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Made Up Holdings buys back|00011-hk",
        "A plan of Madeup to buy back|00011-hk",
        "Madeups buy back|none",
        "AMadeup buys back|none",
        "AMadeup, not Madeup, buys back|00011-hk",
        "madeup|00011-hk",
        "MUH buys back|none",
        "Mini buys back|mini-us",
        "Minimum of shares bought back|none",
        "11 buys back|none",
        "虛構控股回購|00011-hk",
        "大虛構公司回購|00011-hk",
        "構想回購|none",
        "迷回購|none",
        "Up Bank buys back|madx-us",
        "某公司回購|none",
      })
  void aNameStandsAsAWordAndIsLongEnoughToBeNoOther(String title, String issuer) {
    assertThat(find(title)).isEqualTo(issuer);
  }

  @Test
  void theLongestNameDecides() {
    assertThat(find("Mini and Made Up Holdings buy back")).isEqualTo("00011-hk");
    assertThat(find("Made Up Holdings and Mini buy back")).isEqualTo("00011-hk");
  }
}
