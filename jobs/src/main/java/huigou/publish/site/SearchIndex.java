package huigou.publish.site;

import huigou.model.view.SearchView;
import huigou.model.view.SearchView.Entry;
import huigou.model.view.SearchView.Kind;
import huigou.publish.FileSink;
import huigou.publish.text.HanForms;
import huigou.publish.text.Words;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code assets/search-<language>.js}: what can be looked for, with the program that looks. A page
 * loads it when somebody first looks for something; a classic script, so that it works from a disk
 * too.
 */
public final class SearchIndex {

  private static final JsonMapper JSON = new JsonMapper();

  private SearchIndex() {}

  /** Address of the index of a language from the edition's root. */
  public static String path(Words words) {
    return "assets/search-" + words.language().tag() + ".js";
  }

  /**
   * @param other words of the other language, whose titles find a place too
   * @param templates where the program that looks lies
   */
  public static void write(
      SearchView view, Words words, Words other, Path templates, FileSink sink) {
    Path program = templates.resolve("search").resolve("find.js");
    try {
      String index =
          Files.readString(program) + "huigouSearch(" + index(view, words, other) + ");\n";
      sink.write(path(words), index.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + program + ": " + e.getMessage(), e);
    }
  }

  /**
   * Members: {@code kinds} token and heading each, {@code entries} kind, address, title and other
   * names each, {@code same} lists of synonyms, {@code fold} characters and the form to which each
   * is brought, {@code none} what is said where nothing is found.
   */
  private static String index(SearchView view, Words words, Words other) {
    List<Kind> kinds = view.kinds();
    List<List<Object>> entries = new ArrayList<>();
    for (Entry entry : view.entries()) {
      String title = words.say(entry.title());
      List<Object> row = new ArrayList<>();
      row.add(kinds.indexOf(entry.kind()));
      row.add(file(entry.path()));
      row.add(title);
      Set<String> names = new LinkedHashSet<>(entry.names());
      names.add(other.say(entry.title()));
      names.addAll(sought(entry, words));
      names.addAll(sought(entry, other));
      names.remove(title);
      row.addAll(names);
      entries.add(row);
    }
    Map<String, Object> index = new TreeMap<>();
    index.put(
        "kinds",
        kinds.stream()
            .map(kind -> List.of(kind.token(), words.t("search.kind." + kind.token())))
            .toList());
    index.put("entries", entries);
    index.put("same", view.synonyms());
    index.put("fold", folds(entries, view.synonyms()));
    index.put("none", words.t("search.nothing"));
    index.put("all", words.t("search.all"));
    StringWriter out = new StringWriter();
    JSON.writeValue(out, index);
    return out.toString();
  }

  /** Words by which a page is sought and that it does not bear. */
  private static List<String> sought(Entry entry, Words words) {
    String key = entry.title().key().replaceAll("title$", "sought");
    return words.has(key) ? List.of(words.t(key).split("[;；] *")) : List.of();
  }

  /** Inner addresses name their file. */
  private static String file(String path) {
    return path.endsWith("/") ? path + "index.html" : path;
  }

  /** Whatever way somebody writes a word of the index, it is brought to one form. */
  private static String folds(List<List<Object>> entries, List<List<String>> synonyms) {
    return HanForms.pairs(
        Stream.concat(
                entries.stream().flatMap(row -> row.stream().skip(2).map(Object::toString)),
                synonyms.stream().flatMap(List::stream))
            .toList());
  }
}
