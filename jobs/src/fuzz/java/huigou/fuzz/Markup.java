package huigou.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An element as it is written: texts stay escaped, attributes may stand twice, and everything can
 * be altered in place.
 *
 * @param texts texts before, between and behind the elements within, one more than these
 */
record Markup(String name, List<Attribute> attributes, List<Markup> within, List<String> texts) {

  /** One attribute, escaped. */
  record Attribute(String name, String value) {}

  private static final Pattern TAG =
      Pattern.compile("<(/?)([A-Za-z_][\\w:.-]*)((?:\\s+[\\w:.-]+\\s*=\\s*\"[^\"]*\")*)\\s*(/?)>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:.-]+)\\s*=\\s*\"([^\"]*)\"");

  static Markup named(String name) {
    return new Markup(name, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(List.of("")));
  }

  /** The whole of a file: an element without name around everything. */
  static Markup of(String text) {
    Markup root = named("");
    List<Markup> open = new ArrayList<>(List.of(root));
    Matcher tag = TAG.matcher(text);
    int at = 0;
    while (tag.find()) {
      Markup inner = open.get(open.size() - 1);
      inner.append(text.substring(at, tag.start()));
      at = tag.end();
      if (!tag.group(1).isEmpty()) {
        open.remove(open.size() - 1);
        continue;
      }
      Markup element = named(tag.group(2));
      Matcher attribute = ATTRIBUTE.matcher(tag.group(3));
      while (attribute.find()) {
        element.attributes.add(new Attribute(attribute.group(1), attribute.group(2)));
      }
      inner.add(element);
      if (tag.group(4).isEmpty()) {
        open.add(element);
      }
    }
    root.append(text.substring(at));
    return root;
  }

  void append(String text) {
    int last = texts.size() - 1;
    texts.set(last, texts.get(last) + text);
  }

  void add(Markup element) {
    within.add(element);
    texts.add("");
  }

  /** This element and all within. */
  List<Markup> all() {
    List<Markup> all = new ArrayList<>(List.of(this));
    within.forEach(each -> all.addAll(each.all()));
    return all;
  }

  String write() {
    StringBuilder text = new StringBuilder();
    write(text);
    return text.toString();
  }

  private void write(StringBuilder text) {
    boolean named = !name.isEmpty();
    if (named) {
      text.append('<').append(name);
      attributes.forEach(
          each ->
              text.append(' ').append(each.name()).append("=\"").append(each.value()).append('"'));
      text.append('>');
    }
    text.append(texts.get(0));
    for (int i = 0; i < within.size(); i++) {
      within.get(i).write(text);
      text.append(texts.get(i + 1));
    }
    if (named) {
      text.append("</").append(name).append('>');
    }
  }
}
