package huigou.publish.release;

import huigou.disk.Checksum;
import huigou.publish.release.EditionRecord.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds every published edition of a web root against its record, offline: the chain of the log,
 * its signatures, and each byte of what stands.
 *
 * @param entries of the log
 * @param editions that stand and are as they were published
 * @param unsigned entries without a signature
 * @param unsealed editions of which nobody wrote down what they held
 * @param differences what is not as it was, each naming edition and file
 */
public record Verification(
    int entries, int editions, int unsigned, List<String> unsealed, List<String> differences) {

  public Verification {
    unsealed = List.copyOf(unsealed);
    differences = List.copyOf(differences);
  }

  /**
   * Looks at a web root.
   *
   * @param key public half of the key that must have signed; empty for that of each entry
   * @throws IOException when something cannot be read
   */
  public static Verification of(Path site, Optional<String> key) throws IOException {
    Path file = site.resolve(EditionRecord.FILE);
    List<String> differences = new ArrayList<>();
    EditionRecord record;
    try {
      record = EditionRecord.read(site);
    } catch (EditionRecord.Unreadable unreadable) {
      return new Verification(0, 0, 0, List.of(), List.of(unreadable.getMessage()));
    }
    int unsigned = 0;
    String previous = "";
    for (int i = 0; i < record.entries().size(); i++) {
      Entry entry = record.entries().get(i);
      String place =
          file + ", byte " + entry.at() + ", entry " + entry.seq() + " of " + entry.date() + ": ";
      if (entry.seq() != i + 1) {
        differences.add(place + "it is number " + (i + 1) + " of the log; an entry is missing");
      }
      if (!entry.previous().equals(previous)) {
        differences.add(place + "the entry before it is not the one that it followed");
      }
      previous = Checksum.of(entry.text());
      if (entry.signature().isEmpty()) {
        unsigned++;
      } else if (!SigningKey.isSigned(
          entry.signed(), entry.signature().get(), entry.key().orElse(""))) {
        differences.add(place + "its signature is not that of what it says");
      } else if (key.isPresent() && !key.equals(entry.key())) {
        differences.add(place + "it was signed with another key than this installation's");
      }
    }
    List<String> unsealed = new ArrayList<>();
    int editions = 0;
    for (Map.Entry<LocalDate, Entry> last : record.byDate().entrySet()) {
      if (!last.getValue().removed()) {
        if (last.getValue().content().isEmpty()) {
          unsealed.add(last.getKey().toString());
        } else {
          List<String> found = edition(site, last.getKey(), last.getValue());
          differences.addAll(found);
          editions += found.isEmpty() ? 1 : 0;
        }
      }
    }
    for (String standing : new SiteFolder(site).editionDates()) {
      if (!record.byDate().containsKey(LocalDate.parse(standing))) {
        differences.add("editions/" + standing + " stands, and the log says nothing of it");
      }
    }
    return new Verification(record.entries().size(), editions, unsigned, unsealed, differences);
  }

  private static List<String> edition(Path site, LocalDate date, Entry entry) throws IOException {
    String name = "editions/" + date;
    Path folder = site.resolve(name);
    if (!Files.isDirectory(folder)) {
      return List.of(name + " is gone, and the log does not say that it was removed");
    }
    SealedContent now = SealedContent.of(folder.toRealPath());
    if (now.hash().equals(entry.content())) {
      return List.of();
    }
    Path seal = site.resolve(SiteFolder.SEALS).resolve(date + ".txt");
    if (Files.isRegularFile(seal)) {
      SealedContent sealed = SealedContent.parse(Files.readString(seal));
      if (sealed.hash().equals(entry.content())) {
        return now.differences(sealed, folder.toRealPath()).stream()
            .map(each -> name + "/" + each)
            .toList();
      }
    }
    return List.of(
        name
            + " is not what was published: its content was "
            + entry.content()
            + ", now it is "
            + now.hash()
            + "; which file, nobody can tell without "
            + SiteFolder.SEALS
            + "/"
            + date
            + ".txt");
  }
}
