package huigou.installation;

import huigou.disk.Checksum;
import huigou.model.issue.Intake;
import huigou.model.issue.Issue;
import huigou.model.origin.Delivery;
import huigou.model.view.SiteAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * What makes two runs the same: date of the edition and fingerprint of deliveries, catalogue,
 * templates, program and the site's addresses. Same identity, same bytes.
 *
 * @param deliveries hash of the deliveries alone
 * @param basis hash of what shapes figures besides deliveries: catalogue and program
 * @param shape hash of what shapes pages besides figures: those, templates and the site's addresses
 * @param material hash of all that goes in but the program
 */
public record RunIdentity(
    LocalDate asOf,
    String fingerprint,
    String deliveries,
    String basis,
    String shape,
    String material,
    ProgramVersion program) {

  /** Says how files are fetched: no figure follows from it. */
  private static final String COLLECTING = "feeds.yml";

  /**
   * @throws UncheckedIOException when templates or catalogue cannot be read
   */
  public static RunIdentity of(
      Workplace place, SiteAddress address, Intake intake, LocalDate asOf) {
    ProgramVersion program = ProgramVersion.current();
    try {
      String catalogue = FileTree.hash(place.input().resolve("catalogue"), COLLECTING);
      String templates = FileTree.hash(place.templates());
      String basis = hash(catalogue, program.hash());
      MessageDigest digest = Checksum.digest();
      for (Delivery delivery : intake.deliveries()) {
        add(digest, delivery.path() + " " + delivery.sha256() + " " + delivery.origin());
      }
      for (Issue issue : intake.issues()) {
        add(digest, issue.toString());
      }
      String where = address.toString();
      String shape = hash(basis, templates, where);
      String deliveries = HexFormat.of().formatHex(digest.digest());
      String material = hash(asOf.toString(), deliveries, catalogue, templates, where);
      return new RunIdentity(
          asOf,
          hash(asOf.toString(), deliveries, shape),
          deliveries,
          basis,
          shape,
          material,
          program);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot read what the edition is made from: " + e.getMessage(), e);
    }
  }

  /** The folder name of the release that this run makes. */
  public String releaseName() {
    return asOf + "-" + fingerprint.substring(0, 12);
  }

  private static String hash(String... parts) {
    MessageDigest digest = Checksum.digest();
    for (String part : parts) {
      add(digest, part);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String part) {
    digest.update(part.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
  }
}
