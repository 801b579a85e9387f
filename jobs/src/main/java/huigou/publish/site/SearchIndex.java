package huigou.publish.site;

import com.ibm.icu.text.Transliterator;
import huigou.model.view.SearchView;
import huigou.model.view.SearchView.Entry;
import huigou.model.view.SearchView.Kind;
import huigou.publish.FileSink;
import huigou.publish.text.Words;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code assets/search-<language>.js}: what can be looked for, with the program that looks. A page
 * loads it when somebody first looks for something; a classic script, so that it works from a disk
 * too.
 */
public final class SearchIndex {

  private static final JsonMapper JSON = new JsonMapper();
  private static final char FIRST_HAN = '\u3400';
  private static final char LAST_HAN = '\u9fff';

  /** Simplified forms by the Unicode Consortium's table. */
  private static final Transliterator TO_SIMPLIFIED =
      Transliterator.getInstance("Traditional-Simplified");

  private static final Map<Character, Character> SIMPLIFIED = new ConcurrentHashMap<>();

  private SearchIndex() {}

  /** Address of the index of a language from the edition's root. */
  public static String path(Words words) {
    return "assets/search-" + words.language().tag() + ".js";
  }

  /**
   * @param templates where the program that looks lies
   */
  public static void write(SearchView view, Words words, Path templates, FileSink sink) {
    Path program = templates.resolve("search").resolve("find.js");
    try {
      String index = Files.readString(program) + "huigouSearch(" + index(view, words) + ");\n";
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
  private static String index(SearchView view, Words words) {
    List<Kind> kinds = view.kinds();
    List<List<Object>> entries = new ArrayList<>();
    for (Entry entry : view.entries()) {
      String title = words.say(entry.title());
      List<Object> row = new ArrayList<>();
      row.add(kinds.indexOf(entry.kind()));
      row.add(file(entry.path()));
      row.add(title);
      entry.names().stream().filter(name -> !name.equals(title)).forEach(row::add);
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

  /** Inner addresses name their file. */
  private static String file(String path) {
    return path.endsWith("/") ? path + "index.html" : path;
  }

  /**
   * Pairs of a character and its form, of all whose form some entry has: whatever way somebody
   * writes a word of the index, it is brought to the form of the index.
   */
  private static String folds(List<List<Object>> entries, List<List<String>> synonyms) {
    TreeSet<Character> forms = new TreeSet<>();
    entries.forEach(row -> row.stream().skip(2).forEach(text -> forms(text.toString(), forms)));
    synonyms.forEach(words -> words.forEach(word -> forms(word, forms)));
    StringBuilder pairs = new StringBuilder();
    for (char han = FIRST_HAN; han <= LAST_HAN; han++) {
      char form = simplified(han);
      if (form != han && forms.contains(form)) {
        pairs.append(han).append(form);
      }
    }
    return pairs.toString();
  }

  private static void forms(String text, TreeSet<Character> forms) {
    for (char letter : text.toCharArray()) {
      if (letter >= FIRST_HAN && letter <= LAST_HAN) {
        forms.add(simplified(letter));
      }
    }
  }

  private static char simplified(char han) {
    return SIMPLIFIED.computeIfAbsent(
        han,
        letter -> {
          String found = TO_SIMPLIFIED.transliterate(String.valueOf(letter));
          return found.length() == 1 ? found.charAt(0) : letter;
        });
  }
}
