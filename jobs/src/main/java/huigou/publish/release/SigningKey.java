package huigou.publish.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * An Ed25519 key with which editions are signed, and its public half as it stands in the record:
 * Base64 of the X.509 form.
 */
public final class SigningKey {

  private static final String ALGORITHM = "Ed25519";
  private static final String PRIVATE =
      "huigou signing key, Ed25519, PKCS#8 in Base64; keep it to yourself: ";
  private static final String PUBLIC = "public half: ";

  private final PrivateKey key;
  private final String publicHalf;

  private SigningKey(PrivateKey key, String publicHalf) {
    this.key = key;
    this.publicHalf = publicHalf;
  }

  /**
   * Makes a key and writes it into a new file that its owner alone can read.
   *
   * @throws FileAlreadyExistsException when there is one: a key that is lost cannot be made again
   */
  public static SigningKey create(Path file) throws IOException {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      String publicHalf = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
      String text =
          PRIVATE
              + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())
              + "\n"
              + PUBLIC
              + publicHalf
              + "\n";
      if (file.toAbsolutePath().getParent() != null) {
        Files.createDirectories(file.toAbsolutePath().getParent());
      }
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, text, StandardOpenOption.TRUNCATE_EXISTING);
      return new SigningKey(pair.getPrivate(), publicHalf);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  /**
   * The key of a file.
   *
   * @throws IOException when it holds none, saying what was found
   */
  public static SigningKey read(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    String[] lines = text.split("\n");
    if (lines.length < 2 || !lines[0].startsWith(PRIVATE) || !lines[1].startsWith(PUBLIC)) {
      throw new IOException(
          file + " holds no signing key; expected are the two lines that key new writes");
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(lines[0].substring(PRIVATE.length()).strip());
      return new SigningKey(
          KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(bytes)),
          lines[1].substring(PUBLIC.length()).strip());
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      throw new IOException(file + ", line 1, is no Ed25519 key: " + e.getMessage(), e);
    }
  }

  /** The public half, as the record has it. */
  public String publicHalf() {
    return publicHalf;
  }

  /** The signature of a text, in Base64. */
  String sign(String text) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key that was read cannot sign: " + e.getMessage(), e);
    }
  }

  /** Whether a signature is that of a text by a key. */
  static boolean isSigned(String text, String signature, String publicHalf) {
    try {
      PublicKey key =
          KeyFactory.getInstance(ALGORITHM)
              .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicHalf)));
      Signature check = Signature.getInstance(ALGORITHM);
      check.initVerify(key);
      check.update(text.getBytes(StandardCharsets.UTF_8));
      return check.verify(Base64.getDecoder().decode(signature));
    } catch (IllegalArgumentException | GeneralSecurityException noKeyOrSignature) {
      return false;
    }
  }
}
