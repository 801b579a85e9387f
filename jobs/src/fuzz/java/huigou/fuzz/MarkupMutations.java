package huigou.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Elements and attributes that are renamed, missing or twice, and entities. */
final class MarkupMutations {

  private MarkupMutations() {}

  static List<Mutation> all() {
    return List.of(
        attribute("attribute renamed", (all, at, random) -> renamed(all, at, random)),
        attribute("attribute removed", (all, at, random) -> all.remove(at)),
        attribute("attribute twice", (all, at, random) -> all.add(at, all.get(at))),
        attribute("attribute altered", (all, at, random) -> altered(all, at, random)),
        element(
            "element repeated", (parent, at, random) -> parent.within().add(at, child(parent, at))),
        element("element removed", (parent, at, random) -> parent.within().remove(at)),
        element("element renamed", MarkupMutations::elementRenamed),
        element("element within itself", (parent, at, random) -> nested(parent, at)),
        element("element's text emptied", (parent, at, random) -> emptied(parent, at)),
        ofText("entity declared", text -> afterProlog(text, "<!DOCTYPE x [<!ENTITY e \"7\">]>")),
        ofText("entity unknown", text -> text.replaceFirst("(?<=>)[^<]*[^<\\s][^<]*(?=<)", "&e;")),
        ofText(
            "other encoding declared", text -> text.replaceFirst("(?i)utf-8|iso-8859-1", "utf-16")),
        ofText("comment within", text -> text.replaceFirst("(?<=>)\\s*(?=<)", "<!-- - -->")));
  }

  /** What is done to attributes. */
  private interface AttributeChange {
    void on(List<Markup.Attribute> all, int at, Random random);
  }

  /** What is done to one of the elements within another. */
  private interface ElementChange {
    void on(Markup parent, int at, Random random);
  }

  private static Mutation attribute(String kind, AttributeChange change) {
    return new Mutation(
        kind,
        (subject, random) -> {
          Markup root = root(subject);
          List<Markup> some =
              root.all().stream().filter(each -> !each.attributes().isEmpty()).toList();
          if (some.isEmpty()) {
            return Optional.empty();
          }
          List<Markup.Attribute> all = some.get(random.nextInt(some.size())).attributes();
          change.on(all, random.nextInt(all.size()), random);
          return written(root);
        });
  }

  private static Mutation element(String kind, ElementChange change) {
    return new Mutation(
        kind,
        (subject, random) -> {
          Markup root = root(subject);
          List<Markup> parents =
              root.all().stream().filter(each -> !each.within().isEmpty()).toList();
          Markup parent = parents.get(random.nextInt(parents.size()));
          change.on(parent, random.nextInt(parent.within().size()), random);
          while (parent.texts().size() <= parent.within().size()) {
            parent.texts().add("");
          }
          return written(root);
        });
  }

  private static Mutation ofText(String kind, UnaryOperator<String> change) {
    return new Mutation(
        kind,
        (subject, random) ->
            Optional.of(
                change
                    .apply(new String(subject.bytes(), StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8)));
  }

  private static void renamed(List<Markup.Attribute> all, int at, Random random) {
    Markup.Attribute one = all.get(at);
    all.set(at, new Markup.Attribute(Texts.altered(one.name(), random), one.value()));
  }

  private static void altered(List<Markup.Attribute> all, int at, Random random) {
    Markup.Attribute one = all.get(at);
    all.set(at, new Markup.Attribute(one.name(), Texts.altered(one.value(), random)));
  }

  private static Markup child(Markup parent, int at) {
    return parent.within().get(at);
  }

  private static void elementRenamed(Markup parent, int at, Random random) {
    Markup one = child(parent, at);
    parent
        .within()
        .set(
            at,
            new Markup(
                Texts.altered(one.name(), random), one.attributes(), one.within(), one.texts()));
  }

  private static void nested(Markup parent, int at) {
    Markup one = child(parent, at);
    parent
        .within()
        .set(
            at,
            new Markup(
                one.name(),
                new ArrayList<>(one.attributes()),
                new ArrayList<>(List.of(one)),
                new ArrayList<>(List.of("", ""))));
  }

  private static void emptied(Markup parent, int at) {
    child(parent, at).texts().replaceAll(text -> "");
  }

  private static String afterProlog(String text, String put) {
    int end = text.indexOf("?>") + 2;
    return text.substring(0, end) + put + text.substring(end);
  }

  private static Markup root(Subject subject) {
    return Markup.of(new String(subject.bytes(), StandardCharsets.UTF_8));
  }

  private static Optional<byte[]> written(Markup root) {
    return Optional.of(root.write().getBytes(StandardCharsets.UTF_8));
  }
}
