package huigou.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may know whom. A rule that is in the way is changed here, with its reason, or not at all. */
class ArchitectureTest {

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("huigou");

  private static final List<String> STAGES =
      List.of(
          "huigou.snapshot..",
          "huigou.parse..",
          "huigou.normalise..",
          "huigou.store..",
          "huigou.derive..",
          "huigou.publish..");

  @Test
  void theWholeProgramIsLookedAt() {
    assertThat(CODE.size()).isGreaterThan(100);
  }

  @Test
  void modelDependsOnTheJdkAlone() {
    classes()
        .that()
        .resideInAPackage("huigou.model..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("huigou.model..", "java..")
        .because("nouns outlive frameworks; put what needs a library into the stage that uses it")
        .check(CODE);
  }

  @Test
  void catalogueKnowsModelAndItsOneReaderKnowsYaml() {
    noClasses()
        .that()
        .resideInAPackage("huigou.catalogue..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "huigou.snapshot..",
            "huigou.parse..",
            "huigou.normalise..",
            "huigou.store..",
            "huigou.derive..",
            "huigou.publish..",
            "huigou.job..",
            "huigou.command..")
        .because("standing facts are read by stages and read none of them")
        .check(CODE);
    noClasses()
        .that()
        .resideInAPackage("huigou..")
        .and()
        .doNotHaveFullyQualifiedName("huigou.catalogue.RowReader")
        .and()
        .doNotHaveFullyQualifiedName("huigou.snapshot.OriginReader")
        .and()
        .doNotHaveFullyQualifiedName("huigou.snapshot.OriginWriter")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("tools.jackson.dataformat.yaml..")
        .because(
            "YAML has two doors: the catalogue and the origin of a delivery; ask them for records")
        .check(CODE);
  }

  @Test
  void diskKnowsNobody() {
    classes()
        .that()
        .resideInAPackage("huigou.disk..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("huigou.disk..", "tools.jackson..", "java..")
        .because("every stage that writes asks it, and it has nothing to ask them")
        .check(CODE);
  }

  @Test
  void stagesDoNotKnowEachOther() {
    for (String stage : STAGES) {
      String[] others =
          STAGES.stream().filter(other -> !other.equals(stage)).toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(stage)
          .and()
          .resideOutsideOfPackage("huigou.publish.view..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(others)
          .because("data travels one way and the job carries it; only publish.view reads the store")
          .check(CODE);
    }
    noClasses()
        .that()
        .resideInAPackage("huigou.publish.view..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "huigou.snapshot..", "huigou.parse..", "huigou.normalise..", "huigou.derive..")
        .because("views are assembled from the store alone")
        .check(CODE);
  }

  @Test
  void renderersSeeViewsAndWordsOnly() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "huigou.publish.site..",
            "huigou.publish.workbook..",
            "huigou.publish.data..",
            "huigou.publish.dataset..",
            "huigou.publish.chart..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("huigou.store..", "huigou.catalogue..", "huigou.publish.view..")
        .because("site, workbook and data files render the same records, so they cannot disagree")
        .check(CODE);
    noClasses()
        .that()
        .resideInAPackage("huigou.publish.site..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("huigou.publish.workbook..", "huigou.publish.data..")
        .because(
            "renderers do not know each other; what both need belongs into publish.text or the view")
        .check(CODE);
    noClasses()
        .that()
        .resideInAPackage("huigou.publish.workbook..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("huigou.publish.site..", "huigou.publish.data..")
        .because(
            "renderers do not know each other; what both need belongs into publish.text or the view")
        .check(CODE);
  }

  @Test
  void deriveSeesModelOnly() {
    classes()
        .that()
        .resideInAPackage("huigou.derive..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "huigou.derive..",
            "huigou.model..",
            "com.ibm.icu.text..",
            "org.apache.commons.math3..",
            "java..")
        .because(
            "calculations are pure functions over series; hand in what they need"
                + " (words of a title are folded with ICU as its readers fold them, quantiles and"
                + " matrices are a library's)")
        .check(CODE);
  }

  @Test
  void nobodySeesTheJobButTheCommandLineAndTheEvidence() {
    noClasses()
        .that()
        .resideOutsideOfPackages("huigou.job..", "huigou.evidence..", "huigou.command..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("huigou.job..")
        .because("the job wires stages together; a stage that asks for it has lost its way")
        .check(CODE);
    noClasses()
        .that()
        .resideOutsideOfPackage("huigou.command..")
        .and()
        .doNotHaveFullyQualifiedName("huigou.Main")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("huigou.command..")
        .because("the command line is the outermost room")
        .check(CODE);
    noClasses()
        .that()
        .resideOutsideOfPackage("huigou.job..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.batch..", "org.springframework.boot..")
        .because("parsers and normalisers are plain Java; Spring Batch lives in huigou.job")
        .check(CODE);
  }

  @Test
  void roomsAroundTheChainKnowWhatTheyNeedAndNoMore() {
    room(
        "huigou.load..",
        "it takes files in; what an edition shows of them is not its business",
        "huigou.edition..",
        "huigou.evidence..",
        "huigou.installation..",
        "huigou.publish..");
    room(
        "huigou.edition..",
        "what is known on a day follows from the store alone, whoever shows it",
        "huigou.snapshot..",
        "huigou.parse..",
        "huigou.normalise..",
        "huigou.load..",
        "huigou.evidence..",
        "huigou.installation..",
        "huigou.publish..");
    room(
        "huigou.collect..",
        "it runs while a night holds the store, and what an edition shows is not its business",
        "huigou.store..",
        "huigou.derive..",
        "huigou.edition..",
        "huigou.evidence..",
        "huigou.publish.view..");
    room(
        "huigou.installation..",
        "folders, locks and records are about runs, not about figures",
        "huigou.derive..",
        "huigou.edition..",
        "huigou.evidence..",
        "huigou.publish.view..",
        "huigou.publish.workbook..",
        "huigou.publish.data..");
  }

  private static void room(String room, String because, String... unknown) {
    noClasses()
        .that()
        .resideInAPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(unknown)
        .because(because)
        .check(CODE);
  }

  @Test
  void librariesHaveOneDoor() {
    door("java.sql..", "huigou.store..", "huigou.publish.data.database..");
    door("org.sqlite..", "huigou.publish.data.database..");
    door("org.springframework.jdbc..", "huigou.store..");
    door("org.h2..", "huigou.store..");
    door("org.flywaydb..", "huigou.store..");
    door("freemarker..", "huigou.publish.site..");
    door("java.net.http..", "huigou.collect..");
    door("com.rometools..", "huigou.parse..");
    door("org.jdom2..", "huigou.parse..");
    door("picocli..", "huigou.command..");
    door("ch.qos.logback..", "huigou.command..");
    door("com.sun.net.httpserver..", "huigou.preview..");
    door("org.openxmlformats..", "huigou.publish.workbook..");
    door("org.apache.xmlbeans..", "huigou.publish.workbook..");
    // Tables are read, written, and read again as a reader of the site would.
    door(
        "de.siegmar.fastcsv..",
        "huigou.parse..",
        "huigou.publish.data..",
        "huigou.publish.truth..");
    // One way in and one way out: spreadsheets are read and written.
    door("org.apache.poi..", "huigou.publish.workbook..", "huigou.parse..");
    // Words of a language; which script a title is in; which encoding bytes are in.
    door(
        "com.ibm.icu..", "huigou.publish.text..", "huigou.derive.announcement..", "huigou.parse..");
    // Pages that are made, markup in titles, pages in the place of data.
    door("org.jsoup..", "huigou.publish.release..", "huigou.normalise..", "huigou.parse..");
  }

  /**
   * @param doors the packages that may know a library: one, unless the comment says why
   */
  private static void door(String library, String... doors) {
    noClasses()
        .that()
        .resideOutsideOfPackages(doors)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .because("a library has its door, " + List.of(doors) + ", so that it can be replaced")
        .check(CODE);
  }

  @Test
  void packagesFormNoCircle() {
    slices()
        .matching("(huigou..)")
        .namingSlices("$1")
        .should()
        .beFreeOfCycles()
        .because("two packages that need each other are one package, or a noun is missing")
        .check(CODE);
  }

  @Test
  void datesLocaleAndZoneArePassedIn() {
    noClasses()
        .that()
        .resideInAPackage("huigou..")
        .and()
        .doNotHaveFullyQualifiedName("huigou.Main")
        .should()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(Locale.class, "getDefault")
        .orShould()
        .callMethod(Locale.class, "setDefault", Locale.class)
        .orShould()
        .callMethod(ZoneId.class, "systemDefault")
        .because(
            "an edition may not depend on clock or machine; take dates, locale and zone as arguments")
        .check(CODE);
    noClasses()
        .that()
        .resideOutsideOfPackage("huigou.command..")
        .and()
        .haveNameNotMatching("huigou\\.disk\\.FolderLock.*")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .orShould()
        .callMethod(Clock.class, "system", ZoneId.class)
        .because(
            "the command line hands the clock in; only a lock asks the machine how old its own"
                + " note is")
        .check(CODE);
  }

  @Test
  void everyPackageSaysWhatItIsFor() throws Exception {
    Path sources = huigou.support.Project.root().resolve("jobs/src/main/java/huigou");
    try (Stream<Path> walk = Files.walk(sources)) {
      List<Path> silent =
          walk.filter(Files::isDirectory)
              .filter(
                  folder -> hasJava(folder) && !Files.exists(folder.resolve("package-info.java")))
              .toList();
      assertThat(silent).isEmpty();
    }
  }

  private static boolean hasJava(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".java"));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
