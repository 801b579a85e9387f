package huigou.command;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.support.Project;
import huigou.support.TestInput;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HuigouTest {

  private record Answer(int code, String out, String err) {}

  private static Answer run(Map<String, String> environment, String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
    try {
      int code = Huigou.run(environment, arguments);
      return new Answer(
          code, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  @Test
  void anUnknownOptionIsWrongUseAndNamesTheNearestOne() {
    Answer answer = run(Map.of(), "nightly", "--ful");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("--ful").contains("--full");
    assertThat(answer.out()).isEmpty();
  }

  @Test
  void anImpossibleDateIsWrongUse() {
    assertThat(run(Map.of(), "rerun", "--as-of", "2025-02-30").code()).isEqualTo(2);
    assertThat(run(Map.of(), "rerun").code()).isEqualTo(2);
    assertThat(run(Map.of(), "nigthly").err()).contains("nightly");
    assertThat(run(Map.of()).code()).isEqualTo(2);
  }

  @Test
  void anAddressOrFolderThatCannotBeIsWrongUse() {
    for (String url :
        new String[] {
          "foo", "ftp://example.org/", "https://exa mple/", "https://example.org/?a=1"
        }) {
      Answer answer = run(Map.of(), "nightly", "--base-url", url);
      assertThat(answer.code()).as(url).isEqualTo(2);
      assertThat(answer.err()).contains(url, "https://example.org/huigou");
    }
    assertThat(run(Map.of("HUIGOU_SITE", ""), "nightly").code()).isEqualTo(2);
    assertThat(run(Map.of(), "rerun", "--as-of", "2025-02-30").err())
        .contains("2025-02-30 is no date; expected is one such as 2025-11-28");
  }

  @Test
  void whereErrorsAreToldIsAnAddressThatAReaderCanWriteTo() {
    for (String address : new String[] {"us", "errors@", "ftp://example.org/", "a b@example.org"}) {
      Answer answer = run(Map.of(), "nightly", "--errors-to", address);
      assertThat(answer.code()).as(address).isEqualTo(2);
      assertThat(answer.err()).contains(address, "errors@example.org");
    }
  }

  /** None is named by itself; one that is set stands on every page, and in the mail. */
  @Test
  void everyPageNamesWhereErrorsAreTold(@TempDir Path folder) throws Exception {
    TestInput.in(folder)
        .put("new-york-fed/2025-11-26/sofr.json", TestInput.rates("SOFR", "2025-11-25", "2.22"));
    assertThat(run(Map.of(), with(folder, "nightly")).code()).isZero();
    Path current = folder.resolve("site/current");
    assertThat(Files.readString(current.resolve("en/index.html"))).doesNotContain("mailto:");
    Map<String, String> environment = Map.of("HUIGOU_ERRORS_TO", "errors@example.org");
    assertThat(run(environment, with(folder, "nightly")).code()).isZero();
    String link = "<a href=\"mailto:errors@example.org\">errors@example.org</a>";
    int pages = 0;
    for (String language : new String[] {"en", "zh-Hant"}) {
      try (Stream<Path> walk = Files.walk(current.toRealPath().resolve(language))) {
        for (Path page : walk.filter(file -> file.endsWith("index.html")).toList()) {
          assertThat(Files.readString(page)).as(page.toString()).contains(link);
          pages++;
        }
      }
    }
    assertThat(pages).isGreaterThan(40);
    assertThat(Files.readString(current.resolve("mail/en.html")))
        .contains("mailto:errors@example.org");
    assertThat(
            run(
                    Map.of(),
                    with(folder, "nightly", "--errors-to", "https://example.org/errors?to=us"))
                .code())
        .isZero();
    assertThat(Files.readString(current.resolve("zh-Hant/index.html")))
        .contains("發現錯誤，請告知：<a href=\"https://example.org/errors?to=us\">");
  }

  @Test
  void everyCommandHasHelpAndAVersion() {
    assertThat(run(Map.of(), "--help").out()).contains("nightly", "rerun", "Exit codes");
    assertThat(run(Map.of(), "nightly", "--help").out()).contains("--base-url");
    assertThat(run(Map.of(), "--version").out()).startsWith("huigou ");
  }

  @Test
  void anOptionBeatsTheEnvironment(@TempDir Path folder) throws Exception {
    TestInput input =
        TestInput.in(folder)
            .put(
                "new-york-fed/2025-11-26/sofr.json", TestInput.rates("SOFR", "2025-11-25", "2.22"));
    Map<String, String> environment =
        Map.of(
            "HUIGOU_BASE_URL",
            "https://environment.example/",
            "HUIGOU_SITE",
            folder.resolve("site").toString());
    String[] night = {
      "nightly",
      "--input",
      input.folder().toString(),
      "--store",
      folder.resolve("var/store").toString(),
      "--templates",
      Project.templates().toString()
    };
    assertThat(run(environment, night).code()).isZero();
    Path page = folder.resolve("site/current/en/index.html");
    assertThat(Files.readString(page))
        .contains(
            "<link rel=\"canonical\" href=\"https://environment.example/editions/2025-11-26/en/\">");
    String[] more = java.util.Arrays.copyOf(night, night.length + 2);
    more[night.length] = "--base-url";
    more[night.length + 1] = "https://option.example";
    assertThat(run(environment, more).code()).isZero();
    assertThat(Files.readString(page)).contains("https://option.example/editions/2025-11-26/en/");
  }

  @Test
  void everyCommandOfTheContractIsThereWithItsHelp() {
    for (String command :
        new String[] {
          "nightly",
          "rerun",
          "deliver",
          "check",
          "status",
          "explain",
          "rollback",
          "preview",
          "doctor"
        }) {
      Answer help = run(Map.of(), command, "--help");
      assertThat(help.code()).as(command).isZero();
      assertThat(help.out())
          .as(command)
          .contains(
              "--input", "--site", "--store", "--templates", "--dry-run", "--strict", "--log");
    }
  }

  private static String[] with(Path folder, String... more) {
    return CommandLineRun.on(folder, more).toArray(String[]::new);
  }

  @Test
  void aSpanMakesEveryEditionOnceEachAfterTheOneBefore(@TempDir Path folder) throws Exception {
    for (Path each : List.of(folder, folder.resolve("alone"))) {
      TestInput.in(each)
          .put("new-york-fed/2025-11-25/sofr.json", TestInput.rates("SOFR", "2025-11-24", "4.00"))
          .put("new-york-fed/2025-11-25/bgcr.json", TestInput.rates("BGCR", "2025-11-24", "3.98"))
          .put("new-york-fed/2025-11-26/sofr.json", TestInput.rates("SOFR", "2025-11-25", "4.01"))
          .put("new-york-fed/2025-11-28/sofr.json", TestInput.rates("SOFR", "2025-11-26", "4.02"));
    }
    Answer span =
        run(Map.of(), with(folder, "rerun", "--from", "2025-11-25", "--to", "2025-12-05"));
    assertThat(span.code()).as(span.err()).isIn(0, 3);
    Path editions = folder.resolve("site/editions");
    assertThat(editions.toFile().list())
        .as("27 November is closed, and nothing is delivered after the 28th")
        .containsExactlyInAnyOrder("2025-11-25", "2025-11-26", "2025-11-28");
    assertThat(folder.resolve("site/current")).doesNotExist();
    String still = "data/series/bgcr.csv";
    assertThat(Files.isSameFile(file(editions, "25", still), file(editions, "26", still)))
        .as("a file without a new figure is linked")
        .isTrue();
    String moved = "data/series/sofr.csv";
    assertThat(Files.isSameFile(file(editions, "25", moved), file(editions, "26", moved)))
        .isFalse();
    run(Map.of(), with(folder.resolve("alone"), "rerun", "--as-of", "2025-11-28"));
    for (String name : List.of("en/glossary/index.html", "en/index.html", still, moved)) {
      assertThat(Files.readString(file(editions, "28", name)))
          .as(name + " is what it would be alone")
          .isEqualTo(Files.readString(file(folder.resolve("alone/site/editions"), "28", name)));
    }
    Answer none =
        run(Map.of(), with(folder, "rerun", "--from", "2025-11-29", "--to", "2025-11-30"));
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("no day on which rates are fixed");
  }

  private static Path file(Path editions, String day, String name) {
    return editions.resolve("2025-11-" + day).resolve(name);
  }

  @Test
  void aStoreThatIsNotOursIsRefusedBeforeAnythingBegins(@TempDir Path folder) {
    TestInput.in(folder);
    Answer refused =
        run(
            Map.of(),
            "nightly",
            "--input",
            folder.resolve("input").toString(),
            "--site",
            folder.resolve("site").toString(),
            "--store",
            "jdbc:postgresql://localhost/x");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err())
        .contains("--store jdbc:postgresql://localhost/x")
        .contains("a folder")
        .contains("jdbc:h2:");
    assertThat(folder.resolve("site")).doesNotExist();
  }

  @Test
  void commandsThatLookPrintResultsAndExitAsTheContractSays(@TempDir Path folder) {
    TestInput.in(folder)
        .put("new-york-fed/2025-11-26/sofr.json", TestInput.rates("SOFR", "2025-11-25", "2.22"))
        .put("new-york-fed/2025-11-26/origin.yml", "files: {sofr.json: {bytes_are: publisher}}");
    assertThat(run(Map.of(), with(folder, "status")).out()).contains("edition        none");
    assertThat(run(Map.of(), with(folder, "rollback")).code()).isEqualTo(2);
    assertThat(run(Map.of(), with(folder, "preview")).code()).isEqualTo(2);
    Answer dry = run(Map.of(), with(folder, "nightly", "--dry-run"));
    assertThat(dry.code()).isZero();
    assertThat(dry.out()).contains("would write site/releases/2025-11-26-", "new: ");
    assertThat(folder.resolve("site")).doesNotExist();
    assertThat(run(Map.of(), with(folder, "nightly")).code()).isZero();
    assertThat(run(Map.of(), with(folder, "check")).out()).contains("1 files, 1 rows, 0 issues");
    assertThat(run(Map.of(), with(folder, "check")).code()).isZero();
    assertThat(run(Map.of(), with(folder, "explain", "sofr@2025-11-25")).out())
        .contains("sofr@2025-11-25 = 2.22 percent_per_annum", "the cell says “2.22”");
    Answer unknown = run(Map.of(), with(folder, "explain", "sofr@2025-11-26"));
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("nearest are sofr@2025-11-25");
    assertThat(run(Map.of(), with(folder, "status", "--json")).out()).contains("\"last_exit\" : 0");
    assertThat(run(Map.of(), with(folder, "doctor")).out())
        .contains("--input", "from option", "--base-url", "from default", "all is well")
        .contains(
            "nobody has written down when a person read https://",
            "nobody has written down what the robots file says of api.fiscaldata.treasury.gov");
    assertThat(run(Map.of("HUIGOU_STRICT", "true"), with(folder, "doctor")).out())
        .contains("from environment, HUIGOU_STRICT");
    assertThat(run(Map.of(), with(folder, "nightly", "--log", "yaml")).code()).isEqualTo(2);
    TestInput.in(folder.resolve("other")).put("new-york-fed/2025-11-26/sofr.json", "<html>");
    Answer bad = run(Map.of(), with(folder.resolve("other"), "check", "--language", "zh-Hant"));
    assertThat(bad.code()).isEqualTo(3);
    assertThat(bad.out()).contains("markup-page", "這是網頁", "gate  ");
  }

  @Test
  void aTagAuthorityIsAHostAndAYear() {
    Answer answer = run(Map.of(), "nightly", "--tag-authority", "example.org");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("example.org,2025");
  }

  @Test
  void anEditorWritesAClaimAndSeesItTested(@TempDir Path folder) throws Exception {
    TestInput input =
        TestInput.in(folder)
            .put(
                "new-york-fed/2025-11-26/sofr.json",
                TestInput.rates("SOFR", "2025-11-24", "2.11", "2025-11-25", "2.22"));
    String[] skeleton =
        with(folder, "claims", "new", "--article", "T1", "--claimed-on", "2025-11-26");
    assertThat(run(Map.of(), skeleton).code()).isZero();
    Path file = input.folder().resolve("catalogue/claims/T1.yml");
    assertThat(file).exists();
    Answer again = run(Map.of(), skeleton);
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("T1.yml stands already");
    Path numberless = Files.writeString(folder.resolve("numberless.txt"), "回購市場承壓。");
    Answer none =
        run(Map.of(), with(folder, "claims", "new", numberless.toString(), "--article", "T2"));
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("numberless.txt holds no number");
    Path scrambled =
        Files.write(folder.resolve("scrambled.txt"), new byte[] {0, 1, (byte) 0xFF, (byte) 0xFE});
    Answer bytes =
        run(Map.of(), with(folder, "claims", "new", scrambled.toString(), "--article", "T2"));
    assertThat(bytes.code()).isEqualTo(2);
    assertThat(bytes.err()).contains("scrambled.txt is in no encoding that is known here");
    assertThat(input.folder().resolve("catalogue/claims/T2.yml")).doesNotExist();
    Path article =
        Files.write(
            folder.resolve("article.txt"),
            "2025年11月25日，SOFR 為4.01%。".getBytes(Charset.forName("Big5")));
    assertThat(
            run(Map.of(), with(folder, "claims", "new", article.toString(), "--article", "T2"))
                .code())
        .isZero();
    assertThat(input.folder().resolve("catalogue/claims/T2.yml"))
        .content()
        .contains("# 4.01%  in: 2025年11月25日，SOFR 為4.01%。")
        .contains("#    measure: {level: sofr}")
        .contains("#    date: \"2025-11-25\"");
    assertThat(run(Map.of(), with(folder, "claims", "new", "--article", "../x")).code())
        .isEqualTo(2);
    assertThat(run(Map.of(), with(folder, "claims")).code()).isEqualTo(2);
    assertThat(run(Map.of(), with(folder, "check")).code()).as("a skeleton is no fault").isIn(0, 3);
    Files.writeString(
        file,
        Files.readString(file)
            .replace(
                "claims: []",
                """
                claims:
                  - id: T1-1
                    says: {en: "SOFR rose by 11 basis points.", zh-Hant: "SOFR 上升11個基點。"}
                    measure: {change: sofr}
                    date: "2025-11-25"
                    printed: "11"
                    unit: basis_point
                """));
    Answer explained = run(Map.of(), with(folder, "explain", "T1-1"));
    assertThat(explained.code()).as(explained.err()).isZero();
    assertThat(explained.out())
        .contains("T1-1 (T1, 2025-11-26): SOFR rose by 11 basis points.")
        .contains("as known on 2025-11-26: agrees (equal), observed 11 on 2025-11-25")
        .contains("sofr@2025-11-25 = 2.22")
        .contains("sofr@2025-11-24 = 2.11");
    Answer record = run(Map.of(), with(folder, "explain", "record-sofr-high-2025-11-25"));
    assertThat(record.out()).contains("none as extreme since 2025-11-24");
    Answer unknown =
        run(Map.of(), with(folder, "explain", "breach-target-range-sofr-strict-2020-01-01"));
    assertThat(unknown.code()).isEqualTo(2);
  }
}
