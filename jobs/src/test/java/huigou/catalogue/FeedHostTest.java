package huigou.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedHostTest {

  @ParameterizedTest
  @CsvSource({
    "www3.hkexnews.hk, hkexnews.hk",
    "WWW.HKEX.com.hk, hkex.com.hk",
    "com.hk, com.hk",
    "data.sec.gov, sec.gov",
    "gov.example.org, example.org",
    "localhost, localhost",
    "127.0.0.1, 127.0.0.1",
    "[::1], [::1]"
  })
  void aSiteIsWhatCanBeRegistered(String host, String site) {
    assertThat(FeedHost.site(host)).isEqualTo(site);
  }
}
