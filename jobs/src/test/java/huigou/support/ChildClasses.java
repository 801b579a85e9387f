package huigou.support;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The classes of children: the program's own as one jar, since folders cannot be archived, and an
 * archive of all that a night loads, as the launcher makes one. A child starts in a third of the
 * time, and there are dozens of them.
 */
final class ChildClasses {

  private static final Path FOLDER = folder();
  private static final String PATH = classPath();

  private ChildClasses() {}

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("huigou-child-classes");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> Trees.delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The class path of a child. */
  static String path() {
    return PATH;
  }

  private static String classPath() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Path jar = FOLDER.resolve("huigou.jar");
    return Stream.of(all.split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes"))
        .map(entry -> Files.isDirectory(Path.of(entry)) ? packed(Path.of(entry), jar) : entry)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String packed(Path classes, Path jar) {
    try (Stream<Path> files = Files.walk(classes);
        OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      // Migrations are looked for in their folder, which has to be an entry too.
      for (Path file : files.filter(each -> !each.equals(classes)).toList()) {
        boolean folder = Files.isDirectory(file);
        String name = classes.relativize(file).toString().replace('\\', '/');
        zip.putNextEntry(new ZipEntry(folder ? name + "/" : name));
        if (!folder) {
          Files.copy(file, zip);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return jar.toString();
  }

  /** Options under which a child uses the archive, which the first one asked for makes. */
  static synchronized List<String> archive() {
    Path archive = FOLDER.resolve("classes.jsa");
    if (!Files.exists(archive)) {
      Child.archiving(archive, FOLDER.resolve("home"));
    }
    return Files.exists(archive) ? List.of("-XX:SharedArchiveFile=" + archive) : List.of();
  }
}
