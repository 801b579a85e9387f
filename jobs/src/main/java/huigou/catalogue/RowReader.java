package huigou.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies.KebabCaseStrategy;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads files of the catalogue into their rows. A row says by the types of its components what may
 * be left out ({@link RowInstantiator}); what is missing, unknown or no value of its kind is noted
 * with its line and its key, and the next entry is read.
 */
final class RowReader {

  /** The keys of files: {@code claimed-on}; that of a text in Chinese is a tag of a language. */
  private static final class Keys extends KebabCaseStrategy {

    @Override
    public String translate(String name) {
      return name.equals("zhHant") ? "zh-Hant" : super.translate(name);
    }
  }

  private static final Keys KEYS = new Keys();

  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .propertyNamingStrategy(KEYS)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .addModule(rows())
          .build();

  private final Path folder;
  private final Slips slips;

  /**
   * @param folder of the catalogue
   */
  RowReader(Path folder, Slips slips) {
    this.folder = folder;
    this.slips = slips;
  }

  private static JacksonModule rows() {
    return new SimpleModule() {
      @Override
      public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addValueInstantiators(
            new ValueInstantiators.Base() {
              @Override
              public ValueInstantiator modifyValueInstantiator(
                  DeserializationConfig config,
                  BeanDescription.Supplier bean,
                  ValueInstantiator made) {
                return bean.getBeanClass().isRecord() ? new RowInstantiator(made) : made;
              }
            });
      }
    }.addDeserializer(Entry.class, new EntryDeserializer());
  }

  /** The key under which a component of a row stands in its file. */
  static String key(String component) {
    return KEYS.translate(component);
  }

  /** What a file holds; empty, and noted, when it cannot be read as a whole. */
  <T> Optional<T> file(String name, Class<T> type) {
    return read(name, MAPPER.constructType(type));
  }

  /** The entries of a file that is a list of them; empty, and noted, when it cannot be read. */
  <R> Optional<List<Entry<R>>> entries(String name, Class<R> type) {
    return read(
        name,
        MAPPER
            .getTypeFactory()
            .constructCollectionType(
                List.class, MAPPER.getTypeFactory().constructParametricType(Entry.class, type)));
  }

  private <T> Optional<T> read(String name, JavaType type) {
    Path file = folder.resolve(name);
    if (!Files.isReadable(file)) {
      slips.add(name, 0, "there is no such file, or it cannot be read");
      return Optional.empty();
    }
    ReadingSlips reading = new ReadingSlips(name, slips);
    try (JsonParser parser = MAPPER.createParser(file)) {
      JsonToken first = parser.nextToken();
      if (first == null || first == JsonToken.VALUE_NULL) {
        slips.add(name, 0, "it holds nothing");
        return Optional.empty();
      }
      T read =
          MAPPER
              .readerFor(type)
              .withHandler(reading)
              .withAttribute(ReadingSlips.class, reading)
              .readValue(parser);
      reading.leave(JsonPointer.empty(), "");
      return Optional.ofNullable(read);
    } catch (JacksonException e) {
      reading.leave(JsonPointer.empty(), "");
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      slips.add(name, line, inWords(e));
      return Optional.empty();
    }
  }

  /** What the parser says of text that is no YAML, without names of classes. */
  private static String inWords(JacksonException e) {
    return String.valueOf(e.getOriginalMessage())
        .replaceAll(" \\(class .*?\\)", "")
        .lines()
        .findFirst()
        .orElse("");
  }
}
