package huigou.publish;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.support.BundledEdition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.logging.log4j.LogManager;
import org.apache.xmlbeans.XmlObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every part of the workbooks keeps to the schemas of its format. They stand beside the library
 * that writes the workbooks, which has but those that it needs: a loader of their own keeps the two
 * apart.
 */
class SchemaTest {

  /** Rows of a table are alike; so many of them are looked at. */
  private static final int ROWS = 60;

  private static final Pattern ROW = Pattern.compile("<row r=\"(\\d+)\"");

  private static URLClassLoader loader;
  private static Object schemas;

  @BeforeAll
  static void load() throws ReflectiveOperationException, IOException {
    List<URL> jars = new ArrayList<>();
    jars.add(Path.of(System.getProperty("huigou.schemas")).toUri().toURL());
    for (Class<?> each : List.of(XmlObject.class, LogManager.class)) {
      jars.add(each.getProtectionDomain().getCodeSource().getLocation());
    }
    loader = new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    schemas =
        loader
            .loadClass("org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder")
            .getField("typeSystem")
            .get(null);
  }

  @AfterAll
  static void close() throws IOException {
    loader.close();
  }

  /** What is wrong with a part; nothing of one that keeps to its schema. */
  private static List<String> wrong(String xml) throws ReflectiveOperationException {
    Class<?> options = loader.loadClass("org.apache.xmlbeans.XmlOptions");
    Class<?> type = loader.loadClass("org.apache.xmlbeans.SchemaType");
    Object part =
        loader
            .loadClass("org.apache.xmlbeans.SchemaTypeLoader")
            .getMethod("parse", InputStream.class, type, options)
            .invoke(
                schemas,
                new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)),
                null,
                null);
    Collection<Object> errors = new ArrayList<>();
    Object listening = options.getConstructor().newInstance();
    options.getMethod("setErrorListener", Collection.class).invoke(listening, errors);
    Object isRight =
        loader
            .loadClass("org.apache.xmlbeans.XmlObject")
            .getMethod("validate", options)
            .invoke(part, listening);
    assertThat(isRight).isEqualTo(errors.isEmpty());
    return errors.stream().map(Object::toString).distinct().limit(5).toList();
  }

  /** A sheet without the rows after the first ones. */
  private static String shortened(String xml) {
    Matcher rows = ROW.matcher(xml);
    while (rows.find()) {
      if (Integer.parseInt(rows.group(1)) > ROWS) {
        return xml.substring(0, rows.start()) + xml.substring(xml.indexOf("</sheetData>"));
      }
    }
    return xml;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"huigou-en", "huigou-zh-Hant", "huigou-history-en", "huigou-history-zh-Hant"})
  void everyPartKeepsToItsSchema(String name) throws Exception {
    Path file = BundledEdition.root().resolve("workbook/" + name + ".xlsx");
    List<String> faults = new ArrayList<>();
    int parts = 0;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.getName().matches("xl/(?!sharedStrings).*\\.xml|docProps/app.xml")) {
          String xml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
          wrong(shortened(xml)).forEach(fault -> faults.add(entry.getName() + ": " + fault));
          parts++;
        }
      }
    }
    assertThat(faults).isEmpty();
    assertThat(parts).isGreaterThan(name.contains("history") ? 8 : 100);
  }

  /** The other side of the rule: a cell that stands outside the rows of its sheet. */
  @Test
  void whatIsNoPartIsTold() throws ReflectiveOperationException {
    String space = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    assertThat(wrong("<worksheet " + space + "><sheetData/></worksheet>")).isEmpty();
    assertThat(wrong("<worksheet " + space + "><c/><sheetData/></worksheet>")).isNotEmpty();
  }
}
