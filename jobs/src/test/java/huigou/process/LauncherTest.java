package huigou.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import huigou.support.Installation;
import huigou.support.Installation.Running;
import huigou.support.TestInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The launcher as schedulers, hardened hosts and containers start it. Figures are made up. What
 * needs rights that a machine lacks (another user, a small disk) is skipped there, and says so.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LauncherTest {

  @TempDir Path bench;
  private Installation installation;

  @BeforeEach
  void install() {
    TestInput input =
        TestInput.in(bench)
            .put("new-york-fed/2025-06-02/sofr.json", TestInput.rates("SOFR", "2025-05-29", "1.11"))
            .put(
                "new-york-fed/2025-06-02/origin.yml",
                "files: {sofr.json: {bytes_are: publisher}}\n");
    installation = Installation.in(bench, input);
  }

  /** One line of the launcher's, which is all that it says. */
  private static void saysOneLine(Running running, int exit, String words) {
    assertThat(running.exit()).as(running.said()).isEqualTo(exit);
    assertThat(running.said().lines().toList()).hasSize(1);
    assertThat(running.said()).startsWith("huigou: ").contains(words);
  }

  /**
   * A name in Chinese, a path with Chinese and blanks, no locale, another time zone: the same
   * bytes. A script makes the files, since this process may itself be without a locale.
   */
  @Test
  @Tag("thorough")
  void aNightUnderCronsEnvironmentMakesTheSameBytes() throws IOException {
    Path script =
        installation.script(
            "cron.sh",
            """
            set -eu
            cd "$1"
            mv plain/input/new-york-fed/2025-06-02/sofr.json plain/input/new-york-fed/2025-06-02/隔夜利率.json
            printf 'files: {隔夜利率.json: {bytes_are: publisher}}\n' > plain/input/new-york-fed/2025-06-02/origin.yml
            mkdir '回購 的 站'
            cp -a plain/. '回購 的 站/'
            LC_ALL=C.UTF-8 TZ=Asia/Taipei plain/huigou nightly
            cd /
            env -i PATH=/usr/bin:/bin JAVA_HOME="$JAVA_HOME" "$1/回購 的 站/huigou" nightly
            diff -r --exclude=status.json "$1/plain/site/current/" "$1/回購 的 站/site/current/"
            grep -q 隔夜利率 "$1/回購 的 站/site/current/data/observations.csv" || grep -rq 隔夜利率 "$1/回購 的 站/site/current/data"
            echo same
            """);
    Running run = installation.start(new ProcessBuilder("sh", script.toString(), bench.toString()));
    assertThat(run.exit()).as(run.said()).isZero();
    assertThat(run.said()).endsWith("same\n").contains("to look at it: open ");
  }

  @Test
  void withoutJavaItSaysWhatToInstall() throws IOException {
    ProcessBuilder builder = new ProcessBuilder(installation.launcher().toString(), "status");
    builder.environment().clear();
    builder.environment().put("JAVA_HOME", bench.resolve("nowhere").toString());
    builder.environment().put("PATH", "/usr/bin:/bin");
    saysOneLine(installation.running(builder), 2, "there is no Java in JAVA_HOME");
    Path few = Files.createDirectories(bench.resolve("few"));
    for (String tool : List.of("sh", "dirname", "sed")) {
      Files.createSymbolicLink(
          few.resolve(tool),
          Path.of(Files.exists(Path.of("/bin/" + tool)) ? "/bin" : "/usr/bin", tool));
    }
    builder.environment().remove("JAVA_HOME");
    builder.environment().put("PATH", few.toString());
    saysOneLine(
        installation.running(builder),
        2,
        "there is no Java on the path; install a JDK 17 or newer");
  }

  /** A night ends before the slow compiler pays; hashes and spans of editions do not. */
  @ParameterizedTest
  @CsvSource({
    "nightly,true",
    "nightly --collect,true",
    "rerun --as-of 2026-01-02,true",
    "rerun --from 2026-01-02 --to 2026-01-09,false",
    "rerun --to=2026-01-09 --from=2026-01-02,false",
    "verify,false",
    "pack,false",
    "collect --now,false"
  })
  void whatTakesLongHasBothCompilers(String command, boolean quickAlone) throws IOException {
    installation.script(
        "newer/bin/java",
        """
        [ "$1" != -version ] || { echo 'openjdk version "17.0.1"' >&2; exit 0; }
        echo "$*"
        """);
    List<String> line = new ArrayList<>(List.of(installation.launcher().toString()));
    line.addAll(List.of(command.split(" ")));
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().put("JAVA_HOME", bench.resolve("newer").toString());
    Running running = installation.running(builder);
    assertThat(running.exit()).as(running.said()).isZero();
    assertThat(running.said()).endsWith(command + "\n");
    assertThat(running.said().contains("-XX:TieredStopAtLevel=1 ")).isEqualTo(quickAlone);
  }

  /** Asked by an option, by the environment, or by the installation's file; in this order. */
  @ParameterizedTest
  @CsvSource({
    "--log json,,,true",
    "--log=json,text,,true",
    "--log text,json,json,false",
    "--strict,json,text,true",
    "--strict,,json,true",
    "--strict,,text,false"
  })
  void whatTheLauncherSaysIsAnObjectWhereTheProgramSaysObjects(
      String option, String environment, String file, boolean object) throws IOException {
    if (file != null) {
      Files.writeString(
          installation.launcher().resolveSibling("huigou.properties"),
          "# ours\nlog = " + file + "\n");
    }
    List<String> line = new ArrayList<>(List.of(installation.launcher().toString(), "status"));
    line.addAll(List.of(option.split(" ")));
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().put("JAVA_HOME", "/no \"where\\");
    if (environment != null) {
      builder.environment().put("HUIGOU_LOG", environment);
    }
    Running running = installation.running(builder);
    assertThat(running.exit()).isEqualTo(2);
    if (!object) {
      assertThat(running.said()).startsWith("huigou: there is no Java in JAVA_HOME");
      return;
    }
    JsonNode said = JsonMapper.builder().build().readTree(running.said());
    assertThat(said.get("level").asString()).isEqualTo("ERROR");
    assertThat(said.get("message").asString())
        .contains("there is no Java in JAVA_HOME (/no \"where\\)");
    assertThat(Instant.parse(said.get("time").asString())).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "'openjdk version \"11.0.2\" 2019-01-15',11.0.2",
    "'java version \"1.8.0_392\"',1.8.0_392"
  })
  void anOldJavaIsNamed(String says, String version) throws IOException {
    installation.script("old/bin/java", "echo '" + says + "' >&2\n");
    ProcessBuilder builder = new ProcessBuilder(installation.launcher().toString(), "status");
    builder.environment().clear();
    builder.environment().put("JAVA_HOME", bench.resolve("old").toString());
    builder.environment().put("PATH", "/usr/bin:/bin");
    saysOneLine(installation.running(builder), 2, "Java 17 or newer is needed");
    assertThat(installation.running(builder).exit()).isEqualTo(2);
  }

  @Test
  void twoAtOnceBuildOnce() throws IOException {
    installation.unbuilt();
    ProcessBuilder one = new ProcessBuilder(installation.launcher().toString(), "status");
    one.environment().put("SLEEP", "2");
    ProcessBuilder two = new ProcessBuilder(installation.launcher().toString(), "status");
    two.environment().put("SLEEP", "2");
    Running first = installation.start(one);
    Running second = installation.start(two);
    assertThat(first.exit()).as(first.said()).isZero();
    assertThat(second.exit()).as(second.said()).isZero();
    assertThat(installation.builds()).isEqualTo(1);
    assertThat(first.said() + second.said())
        .contains("building for the first time", "waiting for the build of process");
  }

  @Test
  void aBuildThatIsToldToEndEndsAtOnceAndTheNextOneBuilds()
      throws IOException, InterruptedException {
    installation.unbuilt();
    ProcessBuilder builder = new ProcessBuilder(installation.launcher().toString(), "status");
    builder.environment().put("SLEEP", "60");
    Running run = installation.start(builder);
    run.await("building");
    run.process().destroy();
    assertThat(run.exit()).isEqualTo(143);
    assertThat(run.said().lines().toList()).hasSize(2);
    assertThat(run.said()).contains("told to stop before the run began");
    assertThat(installation.start("status").exit()).isZero();
  }

  @Test
  void aBuildThatWasKilledIsTakenOver() throws IOException, InterruptedException {
    installation.unbuilt();
    ProcessBuilder builder = new ProcessBuilder(installation.launcher().toString(), "status");
    builder.environment().put("SLEEP", "3");
    Running run = installation.start(builder);
    run.await("building");
    run.process().destroyForcibly();
    run.exit();
    Running next = installation.start("status");
    assertThat(next.exit()).as(next.said()).isZero();
    assertThat(next.said()).contains("taking over the build of process");
  }

  /**
   * A number in an old note is another process's by now; a note that is not touched is nobody's.
   */
  @Test
  void anOldNoteOfAProcessThatLivesIsTakenOver() throws IOException {
    installation.unbuilt();
    Path lock = Files.createDirectories(installation.home().resolve("var/cache/building"));
    Files.writeString(lock.resolve("process"), ProcessHandle.current().pid() + "\n");
    Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minusSeconds(150)));
    Running run = installation.start("status");
    assertThat(run.exit()).as(run.said()).isZero();
    assertThat(run.said())
        .contains("taking over the build of process " + ProcessHandle.current().pid());
    assertThat(lock).doesNotExist();
  }

  @Test
  void throughALinkItIsTheSameInstallation() throws IOException {
    Path link = Files.createDirectories(bench.resolve("bin")).resolve("huigou");
    Files.createSymbolicLink(link, Path.of("../plain/huigou"));
    Running run =
        installation.start(new ProcessBuilder(link.toString(), "status").directory(bench.toFile()));
    assertThat(run.exit()).as(run.said()).isZero();
    assertThat(installation.builds()).isZero();
    assertThat(bench.resolve("bin/var")).doesNotExist();
  }

  @Test
  void aCacheThatCannotBeWrittenIsNamed() throws IOException {
    assumeTrue(
        succeeds("setpriv", "--reuid=65534", "--clear-groups", "true"), "needs another user");
    installation.selfContained().unbuilt();
    assertThat(succeeds("chmod", "-R", "a+rX", bench.toString())).isTrue();
    Running run =
        installation.start(
            new ProcessBuilder(
                "setpriv",
                "--reuid=65534",
                "--clear-groups",
                installation.launcher().toString(),
                "status"));
    saysOneLine(run, 2, "cannot be made by ");
  }

  @Test
  void aBuildThatFailsIsAFaultAndMavenIsAskedForInWords() throws IOException {
    installation.unbuilt();
    Files.writeString(bench.resolve("broken"), "");
    Running run = installation.start("status");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.said()).contains("the build failed");
    Files.delete(bench.resolve("mvn"));
    saysOneLine(installation.start("status"), 2, "Maven (mvn) is needed for the first build");
  }

  /** What is published can be read by a web server; what is ours stays ours. */
  @Test
  @Tag("thorough")
  void underANarrowMaskTheWebRootIsStillReadable() throws IOException {
    Running run =
        installation.start(
            new ProcessBuilder(
                "sh", "-c", "umask 077; exec '" + installation.launcher() + "' nightly"));
    assertThat(run.exit()).as(run.said()).isZero();
    assertThat(huigou.disk.Trees.closedToOthers(installation.site())).isEmpty();
    assertThat(huigou.disk.Trees.closedToOthers(installation.home().resolve("var/store")))
        .isPresent();
    Running doctor = installation.start("doctor");
    assertThat(doctor.said()).doesNotContain("wrong:");
    assertThat(doctor.exit()).isZero();
    installation.script(
        "close.sh", "chmod 600 '" + installation.site().resolve("current/en/index.html") + "'\n");
    assertThat(
            installation.running(new ProcessBuilder(bench.resolve("close.sh").toString())).exit())
        .isZero();
    Running closed = installation.start("doctor");
    assertThat(closed.exit()).isEqualTo(2);
    assertThat(closed.said()).contains("wrong: ", "en/index.html cannot be read by other users");
  }

  /** The system's own folder for temporary files is another user's matter. */
  @Test
  @Tag("thorough")
  void aSecondUserCanPublish() throws IOException {
    assumeTrue(
        succeeds("setpriv", "--reuid=65534", "--clear-groups", "true"), "needs another user");
    installation.selfContained();
    Running first = installation.start("nightly");
    assertThat(first.exit()).as(first.said()).isZero();
    Path second = bench.resolve("second");
    assertThat(succeeds("cp", "-a", installation.home().toString(), second.toString())).isTrue();
    huigou.support.Trees.delete(second.resolve("site"));
    huigou.support.Trees.delete(second.resolve("var/store"));
    assertThat(succeeds("chmod", "-R", "a+rX", bench.toString())).isTrue();
    assertThat(succeeds("chown", "-R", "65534", second.toString())).isTrue();
    Running other =
        installation.start(
            new ProcessBuilder(
                "setpriv",
                "--reuid=65534",
                "--clear-groups",
                second.resolve("huigou").toString(),
                "nightly"));
    assertThat(other.exit()).as(other.said()).isZero();
    assertThat(second.resolve("site/current/workbook/huigou-en.xlsx")).exists();
    // In the first one's installation the second may look, and is told why it cannot publish.
    Running denied =
        installation.start(
            new ProcessBuilder(
                "setpriv",
                "--reuid=65534",
                "--clear-groups",
                installation.launcher().toString(),
                "nightly"));
    assertThat(denied.exit()).as(denied.said()).isEqualTo(1);
    assertThat(denied.said())
        .contains("cannot take the lock", "permission denied to nobody; let this user write ");
  }

  @Test
  @Tag("thorough")
  void aFullTemporaryFolderIsNamedAndTheEditionStands() throws IOException {
    Running first = installation.start("nightly");
    assertThat(first.exit()).as(first.said()).isZero();
    Path temporary = installation.home().resolve("var/tmp");
    assumeTrue(
        succeeds("mount", "-t", "tmpfs", "-o", "size=4k", "tmpfs", temporary.toString()),
        "needs a small disk");
    try {
      Files.write(temporary.resolve("full"), new byte[4096]);
      Running night = installation.start("nightly", "--full");
      assertThat(night.exit()).as(night.said()).isEqualTo(1);
      assertThat(night.said())
          .contains("temporary files cannot be written to ", "var/tmp", "make room there");
      Running doctor = installation.start("doctor");
      assertThat(doctor.exit()).isEqualTo(2);
      assertThat(doctor.said()).contains("wrong: temporary files cannot be written to");
    } finally {
      succeeds("umount", "-l", temporary.toString());
    }
    assertThat(installation.site().resolve("current/en/index.html")).exists();
  }

  private static boolean succeeds(String... words) {
    try {
      return new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
