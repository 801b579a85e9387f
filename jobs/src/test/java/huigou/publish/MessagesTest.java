package huigou.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import huigou.model.claim.Claim;
import huigou.model.issue.IssueCode;
import huigou.model.text.Language;
import huigou.model.view.MemberPage;
import huigou.model.view.StandingPage;
import huigou.publish.text.Messages;
import huigou.support.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

  private static final Map<String, String> ENGLISH =
      Messages.read(Project.templates(), Language.EN).patterns();
  private static final Map<String, String> CHINESE =
      Messages.read(Project.templates(), Language.ZH_HANT).patterns();

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(CHINESE.keySet()).isEqualTo(ENGLISH.keySet());
  }

  @Test
  void aTextTakesTheSameFactsInBothLanguages() {
    ENGLISH.forEach(
        (key, pattern) -> {
          if (!key.startsWith("date.")) {
            Set<String> english = new TreeSet<>(new MessageFormat(pattern).getArgumentNames());
            Set<String> chinese =
                new TreeSet<>(new MessageFormat(CHINESE.get(key)).getArgumentNames());
            // English needs a number once more where a noun has a plural.
            if (pattern.contains(",plural,")) {
              assertThat(english).as(key).containsAll(chinese);
            } else {
              assertThat(chinese).as(key).isEqualTo(english);
            }
          }
        });
  }

  @Test
  void noTextIsUnused() throws IOException {
    String everything =
        sources(Project.templates(), ".ftlh")
            + sources(Project.root().resolve("jobs/src/main/java"), ".java");
    // A key is used when it is named whole, or when it begins with a named prefix that code or
    // template completes.
    Set<String> prefixes = new TreeSet<>();
    Matcher prefix =
        Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)*\\.)\"").matcher(everything);
    while (prefix.find()) {
      prefixes.add(prefix.group(1));
    }
    Set<String> ofPages = ofPages();
    List<String> unused =
        ENGLISH.keySet().stream()
            .filter(key -> !ofPages.contains(key))
            .filter(key -> !everything.contains("\"" + key + "\""))
            .filter(key -> prefixes.stream().noneMatch(key::startsWith))
            .filter(
                key -> !everything.contains("method.\" + section") || !key.startsWith("method."))
            .toList();
    assertThat(unused).isEmpty();
  }

  /** The words that a page is said to have by the list of pages. */
  private static Set<String> ofPages() {
    Set<String> keys = new TreeSet<>();
    for (StandingPage page : StandingPage.values()) {
      keys.add(page.key() + "title");
      keys.add(page.key() + "sought");
      if (page.template().equals("topic")) {
        keys.addAll(
            Set.of(page.key() + "lede", page.key() + "description", page.key() + "calendar"));
      }
    }
    StandingPage.navigation().forEach(page -> keys.add("nav." + page.key().replace(".", "")));
    String issuer = MemberPage.Family.ISSUER.of("any").key();
    keys.addAll(Set.of(issuer + "title", issuer + "lede", issuer + "description"));
    return keys;
  }

  @Test
  void everyRuleHasItsSentence() {
    for (IssueCode code : IssueCode.values()) {
      assertThat(ENGLISH).containsKeys("issue." + code.token(), "repair." + code.token());
    }
  }

  /** A bound that we read into an article is not said to be printed by it. */
  @Test
  void aBoundIsCalledAReading() {
    for (Claim.Comparator comparator : Claim.Comparator.values()) {
      assertThat(ENGLISH.get("claims.printed." + comparator.token()))
          .startsWith(comparator.isBound() ? "Read as" : "Printed");
      assertThat(CHINESE.get("claims.printed." + comparator.token()))
          .startsWith(comparator.isBound() ? "解讀為" : "所載");
    }
  }

  @Test
  void chineseIsWrittenWithFullWidthPunctuationAndTaiwanTerms() {
    Pattern halfWidth =
        Pattern.compile("[\\u4e00-\\u9fff][,;:!?]|[\\u4e00-\\u9fff]\\.(?![0-9a-z])");
    CHINESE.forEach(
        (key, text) -> {
          assertThat(halfWidth.matcher(text).find()).as(key + ": " + text).isFalse();
          assertThat(text).as(key).doesNotContain("美聯儲", "數據", "默認", "信息", "視頻", "软件");
        });
  }

  private static String sources(Path folder, String ending) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(each -> each.toString().endsWith(ending)).sorted().toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }

  private static final String HAN = "[\\u4e00-\\u9fff]";

  /** Where the classical particle is part of a word: 之前, 百分之, 之和, 更正之。 */
  private static final Pattern CLASSICAL = Pattern.compile("(?<!分)之(?![前後間內外一和差比積處上中際類下日。，；：）]|$)");

  /** A blank between Han and Latin letters, digits or an argument: programs set that gap. */
  private static final Pattern BLANK =
      Pattern.compile(
          "(?<=" + HAN + "|[，。；：、）」（「]) +(?=[\\w{&$±−+])|(?<=[\\w}%]) +(?=" + HAN + ")");

  private static final Pattern HALF_WIDTH = Pattern.compile(HAN + "[,;:!?]");

  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "手邊|在手|毛發行|佔|牴觸|隔離|見證|日終(?!了)|無人問津|新事|常備便利|破界|他種口徑|(?<!其)他日|皆不然|確是如此|可知日|得知日"
              + "|氣候值|帳內|香港報告|下跌|跌幅|小規則|證管會");

  /** The text of a pattern without its arguments. */
  private static String said(String pattern) {
    return pattern.replaceAll("\\{[^{}]*(\\{[^{}]*\\}[^{}]*)*\\}", "{}");
  }

  @Test
  void chineseKeepsToItsTermsAndItsRegister() {
    CHINESE.forEach(
        (key, pattern) -> {
          String said = said(pattern);
          if (!key.equals("site.name") && !key.startsWith("date.")) {
            assertThat(BLANK.matcher(said).find()).as(key + ": blank, " + said).isFalse();
          }
          assertThat(CLASSICAL.matcher(said).find()).as(key + ": 之, " + said).isFalse();
          assertThat(HALF_WIDTH.matcher(said).find()).as(key + ": half-width, " + said).isFalse();
          assertThat(FORBIDDEN.matcher(said).find()).as(key + ": " + said).isFalse();
        });
  }

  /** The catalogue's own words stand beside them. */
  @Test
  void theCatalogueKeepsToTheSameTerms() throws IOException {
    try (Stream<Path> files = Files.list(Project.input().resolve("catalogue"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".yml")).toList()) {
        for (String line : Files.readAllLines(file)) {
          if (line.contains("zh-Hant:") && !line.contains("names:")) {
            assertThat(FORBIDDEN.matcher(line).find()).as(file + ": " + line).isFalse();
          }
        }
      }
    }
  }

  /** A typewriter's apostrophe in an English word. */
  private static final Pattern STRAIGHT =
      Pattern.compile("[A-Za-z]''?(?=[a-z]\\b)|s''?(?= [A-Za-z])");

  /** English is set with curly apostrophes; names of companies stand as they are registered. */
  @Test
  void englishHasNoStraightApostrophes() throws IOException {
    ENGLISH.forEach(
        (key, said) -> assertThat(STRAIGHT.matcher(said).find()).as(key + ": " + said).isFalse());
    try (Stream<Path> files = Files.list(Project.input().resolve("catalogue"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".yml")).toList()) {
        for (String line : Files.readAllLines(file)) {
          if (line.contains("en: ") && !line.contains("name: {")) {
            assertThat(STRAIGHT.matcher(line).find()).as(file + ": " + line).isFalse();
          }
        }
      }
    }
    assertThat(STRAIGHT.matcher("the day''s volume, Presidents' Day").results().count())
        .isEqualTo(2);
  }

  /** What a file holds is a sentence, in a list of sentences. */
  @Test
  void everyFileIsDescribedByASentence() {
    ENGLISH.forEach(
        (key, said) -> {
          if (key.startsWith("downloads.table.")) {
            assertThat(said).as(key).endsWith(".");
            assertThat(CHINESE.get(key)).as(key).endsWith("。");
          }
        });
  }

  private static final Pattern GLUED = Pattern.compile("\\$\\{[^{}]*\\}(</[a-z]+>)?[:;,] ");

  /** What stands between two texts of a page is a text: a colon is of one language. */
  @Test
  void templatesAddNoPunctuationOfOneLanguage() throws IOException {
    assertThat(GLUED.matcher("${w.t(\"a\")}: <a href").find()).isTrue();
    assertThat(GLUED.matcher("${w.t(\"a\")}${w.t(\"list.colon\")}<a href").find()).isFalse();
    try (Stream<Path> walk = Files.walk(Project.templates().resolve("pages"))) {
      for (Path file : walk.filter(each -> each.toString().endsWith(".ftlh")).toList()) {
        for (String line : Files.readAllLines(file)) {
          assertThat(GLUED.matcher(line).find()).as(file + ": " + line).isFalse();
        }
      }
    }
  }

  @Test
  void theLintFindsWhatItLooksFor() {
    assertThat(CLASSICAL.matcher("操作之使用").find()).isTrue();
    assertThat(CLASSICAL.matcher("在此之前百分之十之和").find()).isFalse();
    assertThat(BLANK.matcher("截至 {} 已購").find()).isTrue();
    assertThat(BLANK.matcher("截至{}已購").find()).isFalse();
    assertThat(HALF_WIDTH.matcher("上限: 3").find()).isTrue();
    assertThat(FORBIDDEN.matcher("已收錄發行人").find()).isFalse();
    assertThat(FORBIDDEN.matcher("手邊沒有").find()).isTrue();
  }
}
