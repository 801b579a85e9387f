package huigou.publish.text;

import huigou.model.text.Language;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The text of one language: {@code templates/messages_<tag>.properties}, UTF-8, patterns of ICU's
 * MessageFormat.
 */
public final class Messages {

  private final Language language;
  private final Map<String, String> patterns = new TreeMap<>();

  private Messages(Language language) {
    this.language = language;
  }

  /**
   * @throws UncheckedIOException when the file cannot be read
   */
  public static Messages read(Path templates, Language language) {
    Path file = templates.resolve("messages_" + language.tag() + ".properties");
    Messages messages = new Messages(language);
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot read " + file.getFileName() + ": " + e.getMessage(), e);
    }
    properties
        .stringPropertyNames()
        .forEach(key -> messages.patterns.put(key, properties.getProperty(key)));
    return messages;
  }

  public Language language() {
    return language;
  }

  /** All keys, for a comparison of the languages. */
  public Map<String, String> patterns() {
    return Collections.unmodifiableMap(patterns);
  }

  /**
   * @throws IllegalArgumentException when the language has no such text
   */
  String pattern(String key) {
    String pattern = patterns.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException(
          "messages_" + language.tag() + ".properties has no " + key);
    }
    return pattern;
  }
}
