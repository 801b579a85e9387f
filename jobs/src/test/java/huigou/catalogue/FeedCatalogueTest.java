package huigou.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huigou.support.Project;
import huigou.support.TestInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedCatalogueTest {

  @TempDir Path folder;

  @Test
  void theProjectsOwnFeedsAreRead() {
    Feeds feeds = CatalogueReader.read(Project.input()).feeds();
    assertThat(feeds.all()).extracting(Feed::id).contains("nyfed-rates", "hkex-gem", "sec-facts");
    assertThat(feeds.host("www.sec.gov").budget()).isEqualTo("sec");
    assertThat(feeds.host("www1.hkexnews.hk").budget())
        .as("one site, two hosts")
        .isEqualTo("hkexnews.hk")
        .isEqualTo(feeds.host("www3.hkexnews.hk").budget());
    assertThat(feeds.host("data.sec.gov").pause()).isEqualTo(Duration.ofMillis(200));
    assertThat(feeds.find("fred-sofr").orElseThrow().isAsked()).isFalse();
    assertThat(feeds.find("nyfed-rates").orElseThrow().isAsked()).isTrue();
    assertThat(feeds.all()).allMatch(feed -> feed.about().terms().url().startsWith("https://"));
  }

  @Test
  void anInstallationMayCollectNothing() {
    TestInput input = TestInput.in(folder).remove("catalogue/feeds.yml");
    assertThat(CatalogueReader.read(input.folder()).feeds().all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "source: new-york-fed|source: new-york-fad|new-york-fad",
        "layouts: [nyfed-rates-json]|layouts: [nyfed-rates-jsn]|nyfed-rates-jsn",
        "markets.newyorkfed.org/api/rates|markets.newyorkfed.com/api/rates|markets.newyorkfed.com",
        "https://markets.newyorkfed.org/api/rates|http://markets.newyorkfed.org/api/rates|https://",
        "endDate={to}|endDate={until}|until",
        "{release: secured}|{release: secure}|secure",
        "{calendar: desk,|{calendar: dask,|dask",
        "pause: 2s|pause: 2 seconds|2 seconds",
        "largest: 8 MiB|largest: 8 MB|8 MB",
        "  enabled: false¶  needs-consent: Fed|  enabled: true¶  needs-consent: Fed|needs the"
            + " consent",
        "secret: fred-api-key|# secret|{secret}",
        "&api_key={secret}|&api_key={secret}&again={secret}|carries 2 times the key fred-api-key",
        "&api_key={secret}||carries 0 times the key fred-api-key",
        "&api_key={secret}|&api_key={secret:yyyy}|expected is {secret} alone",
        "  www.sec.gov: {budget: sec,|  www.sec.gov: {budget: other,|data.sec.gov of the same site"
            + " has sec",
        "  www.sec.gov: {budget: sec,|  www.sec.gov: {budget: ../sec,|cannot be the name of a file",
        "  www.sec.gov: {budget: sec,|  www.sec.gov: {|expected is one “budget” for both",
        "page: \"https://www.federalreserve.gov/|page: \"http://www.federalreserve.gov/|https://",
        "page: \"https://www.federalreserve.gov/|page:"
            + " \"https://www.federalreserve.org/|www.federalreserve.org",
        "Choose.aspx?rel=H41|Choose.aspx?rel={found}|the address of a page as it stands",
        "per: day|per: week|week",
        "most: 400|most: 0|most: 0 is less than 1",
        "overlap: 14|overlap: -14|overlap: -14",
        "{json: /refRates, is|{json: refRates, is|refRates is no way into JSON",
        "key: [effectiveDate, type]|key: []|no key",
        "form: yyyy-MM-dd|form: yyyy-QQQQQQ|no form of a day",
        "search.json?startDate|search json?startDate|no address",
        "- id: nyfed-rates|- id: ../x|name of a file",
        "- id: nyfed-operations|- id: nyfed-rates|twice",
        "addresses: [\"https://www.hkex.com.hk/eng|adresses:"
            + " [\"https://www.hkex.com.hk/eng|adresses"
      })
  void whatLeadsNowhereIsASlipThatNamesIt(String right, String wrong, String named)
      throws IOException {
    TestInput input = TestInput.in(folder);
    String yml = Files.readString(input.folder().resolve("catalogue/feeds.yml"));
    String from = right.replace("¶", "\n");
    assertThat(yml).contains(from);
    input.put(
        "catalogue/feeds.yml",
        yml.replaceFirst(
            Pattern.quote(from),
            Matcher.quoteReplacement(wrong == null ? "" : wrong.replace("¶", "\n"))));
    assertThatThrownBy(() -> CatalogueReader.read(input.folder()))
        .isInstanceOf(CatalogueFault.class)
        .hasMessageContaining("feeds.yml")
        .hasMessageContaining(named);
  }
}
