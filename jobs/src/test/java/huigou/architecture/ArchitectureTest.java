package huigou.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
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
        .doNotHaveFullyQualifiedName("huigou.catalogue.CatalogueReader")
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
        .resideInAnyPackage("huigou.derive..", "huigou.model..", "com.ibm.icu.text..", "java..")
        .because(
            "calculations are pure functions over series; hand in what they need"
                + " (words of a title are folded with ICU as its readers fold them)")
        .check(CODE);
  }

  @Test
  void nobodySeesTheJobButTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackages("huigou.job..", "huigou.command..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("huigou.job..")
        .because("the job wires stages together; a stage that asks for it has lost its way")
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
  void librariesHaveOneDoor() {
    door("huigou.store..", "huigou.job..", "java.sql..", "org.springframework.jdbc..");
    door("huigou.publish.workbook..", "huigou.parse..", "org.apache.poi..");
    door("huigou.publish.workbook..", null, "org.openxmlformats..", "org.apache.xmlbeans..");
    door("huigou.publish.site..", null, "freemarker..");
    door("huigou.snapshot..", null, "java.net.http..");
    // Words of a language; which script a title is in; which encoding bytes are in.
    doors(
        List.of("huigou.publish.text..", "huigou.derive.announcement..", "huigou.parse.."),
        "com.ibm.icu..");
    door("huigou.command..", null, "picocli..", "ch.qos.logback..");
    door("huigou.store..", "huigou.job..", "org.h2..", "org.flywaydb..");
    door("huigou.preview..", null, "com.sun.net.httpserver..");
    // Pages that are made, markup in titles, pages in the place of data.
    doors(
        List.of("huigou.publish.release..", "huigou.normalise..", "huigou.parse.."), "org.jsoup..");
    door("huigou.parse..", null, "com.rometools..", "org.jdom2..");
  }

  private static void door(String at, String second, String... library) {
    doors(second == null ? List.of(at) : List.of(at, second), library);
  }

  private static void doors(List<String> doors, String... library) {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackages(doors.toArray(String[]::new))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(library)
            .because(
                "a library has its doors, "
                    + doors
                    + "; go through one, so that it can be replaced");
    rule.check(CODE);
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
