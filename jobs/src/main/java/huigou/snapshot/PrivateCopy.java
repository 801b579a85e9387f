package huigou.snapshot;

import huigou.disk.Checksum;
import huigou.disk.DiskFault;
import huigou.disk.TemporaryFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A file's bytes as they were when they were hashed: whatever becomes of the file meanwhile, what
 * is read from the copy is what the checksum is of.
 */
public final class PrivateCopy implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final TemporaryFolder folder;
  private final Path path;
  private final String sha256;

  private PrivateCopy(TemporaryFolder folder, Path path, String sha256) {
    this.folder = folder;
    this.path = path;
    this.sha256 = sha256;
  }

  /**
   * Copies and hashes in one go.
   *
   * @param temporary folder that the copy is put into
   * @throws IOException when the file cannot be read or the copy not be written
   */
  public static PrivateCopy of(Path file, Path temporary) throws IOException {
    TemporaryFolder folder = new TemporaryFolder(temporary, "delivery");
    try {
      Path copy = folder.path().resolve("bytes");
      MessageDigest digest = Checksum.digest();
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        write(in, copy);
      }
      return new PrivateCopy(folder, copy, HexFormat.of().formatHex(digest.digest()));
    } catch (IOException | RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private static void write(InputStream in, Path copy) throws IOException {
    byte[] buffer = new byte[BUFFER];
    try (OutputStream out = Files.newOutputStream(copy)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        write(out, buffer, read, copy);
      }
    }
  }

  private static void write(OutputStream out, byte[] bytes, int length, Path copy) {
    try {
      out.write(bytes, 0, length);
    } catch (IOException e) {
      throw DiskFault.ofTemporary(copy.getParent().getParent(), e);
    }
  }

  public Path path() {
    return path;
  }

  public String sha256() {
    return sha256;
  }

  @Override
  public void close() {
    folder.close();
  }
}
