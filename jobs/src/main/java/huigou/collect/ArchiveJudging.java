package huigou.collect;

import huigou.disk.DiskFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Takes an answer that is an archive apart, and has each entry that is wanted judged like an answer
 * of its own.
 */
final class ArchiveJudging {

  private final Judging judging;
  private final CollectState state;
  private final List<String> issuers;
  private final Path bodies;
  private final BiConsumer<Asked, Attempt> settlement;

  /**
   * @param issuers numbers of those whose entries are taken out
   * @param bodies folder for entries
   * @param settlement is told of each entry that is a part of its own
   */
  ArchiveJudging(
      Judging judging,
      CollectState state,
      List<String> issuers,
      Path bodies,
      BiConsumer<Asked, Attempt> settlement) {
    this.judging = judging;
    this.state = state;
    this.issuers = issuers;
    this.bodies = bodies;
    this.settlement = settlement;
  }

  Attempt taken(Asked asked, Question question, Answer.Body body, FeedState.Part known) {
    judging.compare(body);
    Attempt last = null;
    int rows = 0;
    List<String> paths = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    try (ZipFile archive = new ZipFile(body.file().toFile())) {
      for (String name : wanted(asked.feed().answer().unpack().get())) {
        ZipEntry entry = archive.getEntry(name);
        if (entry == null) {
          continue;
        }
        Path file = bodies.resolve("entry");
        try (InputStream in = archive.getInputStream(entry)) {
          Optional<String> tooLong = copy(in, file, name, asked.feed().answer().largest());
          if (tooLong.isPresent()) {
            return judging.refused(
                asked, question, body, tooLong.get(), known, "", Attempt.Kind.USUAL);
          }
        }
        Asked each =
            asked.feed().answer().unpack().get().contains("{cik}")
                ? asked.issuer(digits(name))
                : asked;
        FeedState.Part standing = state.of(asked.feed().id()).part(each.part());
        last = judging.taken(each, question, body, file, standing);
        rows += last.collected().rows();
        if (!last.collected().path().isEmpty()) {
          paths.add(last.collected().path());
        }
        if (!each.part().equals(asked.part())) {
          settlement.accept(each, last);
        } else if (last.collected().outcome() == Outcome.REFUSED) {
          return last;
        }
        if (last.collected().outcome() == Outcome.REFUSED) {
          refused.add(name + ": " + last.collected().why());
        }
      }
    } catch (IOException e) {
      return judging.refused(
          asked,
          question,
          body,
          "the answer is no archive, or one that is cut; expected is a zip with "
              + asked.feed().answer().unpack().get()
              + "; the same command asks again: if it goes on, open the address in a browser and"
              + " correct it in feeds.yml",
          known,
          "",
          Attempt.Kind.USUAL);
    } finally {
      Bodies.remove(body.file());
    }
    if (last == null) {
      return judging.refused(
          asked,
          question,
          body,
          "the archive has no "
              + asked.feed().answer().unpack().get()
              + ", which is expected; look into it, and correct “unpack” in feeds.yml",
          known,
          "",
          Attempt.Kind.USUAL);
    }
    Collected together =
        new Collected(
            !refused.isEmpty()
                ? Outcome.REFUSED
                : paths.isEmpty() ? Outcome.UNCHANGED : Outcome.DELIVERED,
            asked.feed().id(),
            asked.part(),
            question.shown(),
            body.received(),
            rows,
            body.tries(),
            paths.isEmpty() ? "" : paths.get(0),
            refused.isEmpty()
                ? paths.size() > 1 ? paths.size() + " files" : ""
                : paths.size()
                    + " files delivered, "
                    + refused.size()
                    + " refused; the first: "
                    + refused.get(0),
            false);
    return new Attempt(
        together,
        asked.part().equals("") && !asked.feed().answer().unpack().get().contains("{cik}")
            ? last.known()
            : Judging.answered(known, asked, body.at()),
        body.at(),
        Attempt.Kind.USUAL,
        Optional.empty());
  }

  /**
   * An entry is no longer than a body may be, however small it was packed.
   *
   * @return why it is not taken; empty when it is
   */
  private static Optional<String> copy(InputStream in, Path file, String name, long largest)
      throws IOException {
    byte[] buffer = new byte[1 << 16];
    long length = 0;
    try (OutputStream out = open(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        length += read;
        if (length > largest) {
          return Optional.of(
              name
                  + " is longer than the "
                  + (largest >> 20)
                  + " MiB that feeds.yml allows; look at it before allowing more");
        }
        write(out, buffer, read, file);
      }
    }
    return Optional.empty();
  }

  private static OutputStream open(Path file) {
    try {
      return Files.newOutputStream(file);
    } catch (IOException e) {
      throw DiskFault.ofTemporary(file.getParent(), e);
    }
  }

  /** What cannot be written down is no fault of the archive. */
  private static void write(OutputStream out, byte[] buffer, int length, Path file) {
    try {
      out.write(buffer, 0, length);
    } catch (IOException e) {
      throw DiskFault.ofTemporary(file.getParent(), e);
    }
  }

  /** The entries that are wanted of an archive, by name. */
  private List<String> wanted(String unpack) {
    return unpack.contains("{cik}")
        ? issuers.stream().map(number -> unpack.replace("{cik}", number)).toList()
        : List.of(unpack);
  }

  private static String digits(String name) {
    return name.replaceAll("\\D", "");
  }
}
