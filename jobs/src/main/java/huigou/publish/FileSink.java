package huigou.publish;

/** Takes the files of an edition as they are rendered; may be used by several threads. */
@FunctionalInterface
public interface FileSink {

  /**
   * @param path below the edition's root, with forward slashes
   */
  void write(String path, byte[] bytes);
}
