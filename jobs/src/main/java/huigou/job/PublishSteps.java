package huigou.job;

import huigou.disk.Trees;
import huigou.installation.GateClosed;
import huigou.installation.RunIdentity;
import huigou.installation.RunLock;
import huigou.installation.RunStatus;
import huigou.installation.SigningKeyFile;
import huigou.installation.Workplace;
import huigou.model.issue.Severity;
import huigou.model.text.Language;
import huigou.model.view.IssueView;
import huigou.model.view.MadeFile;
import huigou.model.view.SiteView;
import huigou.publish.data.DataArchive;
import huigou.publish.data.DataPackage;
import huigou.publish.data.database.DataBase;
import huigou.publish.release.ContentHash;
import huigou.publish.release.ReleaseCheck;
import huigou.publish.release.ReleaseFolder;
import huigou.publish.release.SiteFolder;
import huigou.publish.site.SiteRenderer;
import huigou.publish.text.Words;
import huigou.publish.truth.PublishedData;
import huigou.publish.truth.SentenceGate;
import huigou.publish.view.EditionAssembler;
import huigou.store.MadeFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From what the edition shows to what readers open: render, validate, swap in. */
final class PublishSteps {

  private static final Logger LOG = LoggerFactory.getLogger(PublishSteps.class);
  private static final int ISSUES_ON_THE_CONSOLE = 20;
  private static final String PARTS = "parts";
  private static final String DATABASE = "database";
  private static final String ARCHIVE = "archive";

  private final Workplace place;
  private final RunParameters parameters;
  private final Clock clock;
  private final RunIdentity identity;
  private final RunLock lock;
  private final EditionAssembler assembler;
  private final MadeFiles madeFiles;
  private final SiteFolder site;
  private SiteView shown;
  private ReleaseFolder release;
  private Rendering rendering;

  PublishSteps(
      Workplace place,
      RunParameters parameters,
      RunIdentity identity,
      Clock clock,
      RunLock lock,
      EditionAssembler assembler,
      MadeFiles madeFiles) {
    this.place = place;
    this.parameters = parameters;
    this.identity = identity;
    this.clock = clock;
    this.lock = lock;
    this.assembler = assembler;
    this.madeFiles = madeFiles;
    this.site = new SiteFolder(place.site(), SigningKeyFile.find(place));
  }

  /** Begins a release beside the standing one: what is in it whatever the data say. */
  Done begin() {
    clearParts();
    release = ReleaseFolder.start(site.building(), before(), standing());
    assets(release);
    release.write("index.html", SiteRenderer.forwardPage(place.templates(), ""));
    return new Done(0, 0);
  }

  /** The pieces that are to be rendered, by name. */
  List<String> pieces() {
    return rendering(view()).pieces();
  }

  /** Renders a piece of the edition into the release. */
  void render(String piece) {
    rendering(view()).piece(piece);
    note();
  }

  /**
   * The edition after which this one is made: the standing one, or before a dated one that which
   * was made for a date before it.
   */
  private Path before() {
    return parameters.intoCurrent()
        ? site.current()
        : site.editionBefore(identity.asOf()).orElse(site.current());
  }

  private MadeFiles.Line line() {
    return parameters.intoCurrent() ? MadeFiles.Line.CURRENT : MadeFiles.Line.DATED;
  }

  /** What files of the edition before were made from, as far as that is known. */
  private Map<String, MadeFile> standing() {
    return madeFiles.all(line(), identity.shape());
  }

  /** Sets down what files were made from, for the night that comes after this one. */
  private void note() {
    madeFiles.put(line(), identity.shape(), release().made());
  }

  /**
   * Puts together what is rendered, leaves out what the data do not say, and describes the data.
   *
   * @throws GateClosed when the answer of the front page is not what the data say
   */
  Done finish() {
    rendering(view()).together();
    SentenceGate gate = SentenceGate.of(view(), data(release()));
    if (!gate.answers(view())) {
      throw new GateClosed(
          "the answer of the front page is not what the data say: "
              + gate.falsehoods().get(0).difference());
    }
    if (!gate.falsehoods().isEmpty()) {
      shown = gate.view();
      rendering = null;
      begin();
      pieces().forEach(this::render);
      rendering(view()).together();
    }
    note();
    SiteView view = view();
    DataPackage.write(release().folder(), view, words(), release());
    say(view);
    clearParts();
    return new Done(
        view.series().size(),
        view.everyPage().size() * (long) Language.values().length,
        Map.of("issues", view.received().issues().size()));
  }

  /** What holds all data files once more, by name. */
  List<String> packs() {
    return List.of(DATABASE, ARCHIVE);
  }

  /**
   * Packs the data files that stand.
   *
   * @throws IllegalArgumentException when there is no pack of that name
   */
  void pack(String name) {
    switch (name) {
      case DATABASE ->
          DataBase.write(release().folder(), view(), words(), place.temporary(), release());
      case ARCHIVE -> DataArchive.write(release().folder(), view(), words(), release());
      default -> throw new IllegalArgumentException("there is no pack " + name);
    }
  }

  private Map<Language, Words> words() {
    return Words.all(place.templates());
  }

  private void clearParts() {
    Path parts = place.temporary().resolve(PARTS);
    try {
      Trees.delete(parts);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + parts + ": " + e.getMessage(), e);
    }
  }

  /** What the edition shows, assembled once. */
  private synchronized SiteView view() {
    if (shown == null) {
      shown =
          assembler.assemble(identity.asOf(), identity.program().number(), parameters.address());
    }
    return shown;
  }

  private synchronized ReleaseFolder release() {
    if (release == null) {
      release = ReleaseFolder.resume(site.building(), before(), standing());
    }
    return release;
  }

  private synchronized Rendering rendering(SiteView view) {
    if (rendering == null) {
      rendering =
          new Rendering(view, place.templates(), release(), place.temporary().resolve(PARTS));
    }
    return rendering;
  }

  /** The data files of a release, as a reader would fetch them. */
  private PublishedData data(ReleaseFolder release) {
    return new PublishedData(
        file -> {
          Path path = release.folder().resolve("data").resolve(file);
          try {
            return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
          } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path + ": " + e.getMessage(), e);
          }
        },
        identity.asOf());
  }

  /** Names on the console what kept rows or files out. */
  private void say(SiteView view) {
    Words english = words().get(Language.EN);
    List<IssueView> issues =
        view.received().issues().stream()
            .filter(each -> each.issue().severity() != Severity.WARNING)
            .toList();
    issues.stream()
        .limit(ISSUES_ON_THE_CONSOLE)
        .forEach(
            each ->
                LOG.warn(
                    "{}: {} {}",
                    each.issue().place(),
                    english.say(each.sentence()),
                    english.say(each.repair())));
    if (issues.size() > ISSUES_ON_THE_CONSOLE) {
      LOG.warn("… and {} more, in data/quarantine.csv", issues.size() - ISSUES_ON_THE_CONSOLE);
    }
  }

  private void assets(ReleaseFolder release) {
    Path assets = place.templates().resolve("assets");
    try (Stream<Path> files = Files.list(assets)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        release.write("assets/" + file.getFileName(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot copy " + assets + ": " + e.getMessage(), e);
    }
  }

  private void status(SiteView view, ReleaseFolder release) {
    try {
      release.write(
          ContentHash.CLOCK_FILE,
          RunStatus.json(
              view, identity, ContentHash.of(release.folder()), replaced(), clock.instant()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the release back: " + e.getMessage(), e);
    }
  }

  /** What stands at the edition's dated address now; empty when nothing does. */
  private String replaced() {
    return site.edition(identity.asOf())
        .flatMap(RunStatus::read)
        .map(RunStatus::content)
        .orElse("");
  }

  /**
   * Sets down what the release is, and looks at every page of it.
   *
   * @throws GateClosed naming what is wrong with the rendered edition
   */
  Done validate() {
    status(view(), release());
    ReleaseCheck.Result checked = ReleaseCheck.of(site.building());
    List<String> faults = checked.faults();
    if (!faults.isEmpty()) {
      throw new GateClosed(
          "the rendered edition fails its validation: " + String.join("; ", faults));
    }
    return new Done(checked.pages(), 0);
  }

  /** Makes the release the standing one. */
  Done swapIn() {
    lock.requireHeld();
    site.swapIn(
        identity.releaseName(),
        identity.asOf(),
        parameters.intoCurrent(),
        SiteRenderer.forwardPage(place.templates(), "current/"));
    return new Done(0, 1, Map.of("release", identity.releaseName()));
  }
}
