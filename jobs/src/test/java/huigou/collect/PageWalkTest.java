package huigou.collect;

import static huigou.support.PlayedSite.answer;
import static huigou.support.PlayedSite.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pages of what is newest. Made up. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class PageWalkTest extends PlayedFeeds {

  private static String atom(String clock, int first, int count) {
    StringBuilder atom =
        new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"ISO-8859-1\" ?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n<title>Latest Filings - %s</title>\n<updated>%s</updated>\n"
                .formatted(clock, clock));
    for (int i = first; i > first - count; i--) {
      atom.append(
          "<entry>\n<title>8-K - APPLE INC (0000320193) (Filer)</title>\n<link rel=\"alternate\" type=\"text/html\" href=\"https://www.sec.gov/Archives/%d.htm\"/>\n<summary type=\"html\">Filed</summary>\n<updated>2025-10-31T09:00:00-04:00</updated>\n<category term=\"8-K\"/>\n<id>urn:tag:sec.gov,2008:accession-number=0000320193-25-%06d</id>\n</entry>\n"
              .formatted(i, i));
    }
    return atom.append("</feed>").toString();
  }

  @Test
  void pagesAreWalkedUntilOneThatHasWhatIsKnown() throws IOException {
    at("2025-10-31T13:35:00Z");
    site.plays(with(200, atom("one", 500, 100)));
    List<Collected> first = due("sec-8k");
    assertThat(outcomes(first)).as(first.toString()).containsExactly("delivered");
    at("2025-10-31T17:05:00Z");
    site.plays(
        exchange -> {
          int start =
              Integer.parseInt(
                  exchange.getRequestURI().getQuery().replaceAll(".*start=(\\d+).*", "$1"));
          answer(exchange, 200, atom("two", 750 - start, 100));
        });
    assertThat(outcomes(due("sec-8k")))
        .as("750 to 651, 650 to 551, 550 to 451 has 500")
        .containsExactly("delivered", "delivered", "delivered");
    at("2025-10-31T21:50:00Z");
    site.plays(with(200, atom("three", 750, 100)));
    assertThat(outcomes(due("sec-8k"))).as("only its clock").containsExactly("unchanged");
  }

  @Test
  void pagesBehindOneThatDidNotComeAreWalkedAgain() throws IOException {
    at("2025-10-31T13:35:00Z");
    site.plays(with(200, atom("one", 500, 100)));
    due("sec-8k");
    at("2025-10-31T17:05:00Z");
    int[] broken = {100};
    site.plays(
        exchange -> {
          int start =
              Integer.parseInt(
                  exchange.getRequestURI().getQuery().replaceAll(".*start=(\\d+).*", "$1"));
          if (start == broken[0]) {
            answer(exchange, 400, "");
          } else {
            answer(exchange, 200, atom("two", 750 - start, 100));
          }
        });
    assertThat(outcomes(due("sec-8k"))).containsExactly("delivered", "failed");
    broken[0] = -1;
    assertThat(outcomes(due("sec-8k")))
        .as("the first page stands, the others come")
        .containsExactly("unchanged", "delivered", "delivered");
    assertThat(due("sec-8k")).isEmpty();
  }
}
