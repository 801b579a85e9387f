package huigou.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import huigou.support.BundledEdition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;

/** Holds one page of every kind against the HTML standard. */
class HtmlCheckerTest {

  private static final List<String> PAGES =
      List.of(
          "en/index.html",
          "zh-Hant/index.html",
          "en/rates/index.html",
          "zh-Hant/corridor/index.html",
          "en/corridor/facilities/index.html",
          "zh-Hant/series/index.html",
          "en/series/sofr/index.html",
          "zh-Hant/series/sofr-minus-iorb/index.html",
          "en/downloads/index.html",
          "zh-Hant/sources/index.html",
          "en/method/index.html",
          "zh-Hant/glossary/index.html");

  @Test
  void pagesAreValidHtml() throws Exception {
    EmbeddedValidator checker = new EmbeddedValidator();
    checker.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
    checker.setForceHTML(true);
    List<String> errors = new ArrayList<>();
    for (String page : PAGES) {
      Path file = BundledEdition.root().resolve(page);
      for (JsonElement element :
          JsonParser.parseString(checker.validate(file))
              .getAsJsonObject()
              .getAsJsonArray("messages")) {
        JsonObject message = element.getAsJsonObject();
        if (message.get("type").getAsString().equals("error")) {
          errors.add(
              page + ": " + message.get("message").getAsString() + " " + message.get("extract"));
        }
      }
    }
    assertThat(errors).isEmpty();
  }
}
