package huigou.model.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.text.Language;
import huigou.publish.text.Words;
import huigou.support.Project;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The one list of pages, and that each has what it names. */
class StandingPageTest {

  @Test
  void everyPageHasAnAddressOfItsOwn() {
    assertThat(Arrays.stream(StandingPage.values()).map(StandingPage::path))
        .doesNotHaveDuplicates()
        .allMatch(path -> path.isEmpty() || path.endsWith("/") && !path.startsWith("/"));
  }

  @Test
  void everyPageHasItsTemplateAndItsTitleInBothLanguages() {
    for (Language language : Language.values()) {
      Words words = Words.read(Project.templates(), language);
      for (StandingPage page : StandingPage.values()) {
        assertThat(Project.templates().resolve("pages/" + page.template() + ".ftlh")).exists();
        assertThat(words.t(page.key() + "title")).isNotBlank();
      }
      StandingPage.navigation()
          .forEach(page -> assertThat(words.t("nav." + page.key().replace(".", ""))).isNotBlank());
    }
  }

  @Test
  void whatBelongsToThePageOfBuybacksIsWithinItAndNothingElse() {
    assertThat(StandingPage.BUYBACKS.children())
        .containsExactly(
            StandingPage.HONG_KONG, StandingPage.UNITED_STATES, StandingPage.ANNOUNCEMENTS);
    assertThat(StandingPage.HONG_KONG.isWithin(StandingPage.BUYBACKS)).isTrue();
    assertThat(MemberPage.Family.ISSUER.of("00175-hk").isWithin(StandingPage.BUYBACKS)).isTrue();
    assertThat(MemberPage.Family.SERIES.of("sofr").isWithin(StandingPage.BUYBACKS)).isFalse();
    assertThat(StandingPage.TREASURY.isWithin(StandingPage.BUYBACKS)).isFalse();
  }

  @Test
  void addressesNameTheFileSoThatTheyOpenWithoutAServer() {
    assertThat(StandingPage.FRONT.address()).isEqualTo("index.html");
    assertThat(MemberPage.Family.SERIES.of("sofr").address("table"))
        .isEqualTo("series/sofr/index.html#table");
  }
}
