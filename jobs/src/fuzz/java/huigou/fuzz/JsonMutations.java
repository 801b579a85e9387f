package huigou.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Members of JSON objects that are renamed, missing, twice or otherwise held. */
final class JsonMutations {

  private JsonMutations() {}

  static List<Mutation> all() {
    return List.of(
        member("key renamed", (all, at, random) -> rename(all, at, Texts::altered, random)),
        member("key removed", (all, at, random) -> all.remove(at)),
        member("key twice", (all, at, random) -> all.add(at, all.get(at))),
        member("key twice, another value", JsonMutations::twiceAndOther),
        value("value null", value -> new Json.Leaf("null")),
        value("value in an object", JsonMutations::nested),
        value("value in an array", value -> new Json.Elements(new ArrayList<>(List.of(value)))),
        value("number as text", JsonMutations::asText),
        value("text as number", JsonMutations::asNumber),
        new Mutation("envelope key altered", JsonMutations::envelope),
        new Mutation("array cut", JsonMutations::arrayCut),
        new Mutation("record nested", JsonMutations::recordNested),
        new Mutation("record null", JsonMutations::recordNull));
  }

  /** What is done to the members of an object at a place. */
  private interface MemberChange {
    void on(List<Json.Member> all, int at, Random random);
  }

  private static Mutation member(String kind, MemberChange change) {
    return new Mutation(
        kind,
        (subject, random) -> {
          Json json = json(subject);
          List<Json.Members> objects = new ArrayList<>();
          objects(json, objects);
          List<Json.Member> all = objects.get(random.nextInt(objects.size())).all();
          if (all.isEmpty()) {
            return Optional.empty();
          }
          change.on(all, random.nextInt(all.size()), random);
          return written(json);
        });
  }

  private static Mutation value(String kind, UnaryOperator<Json> other) {
    return member(
        kind,
        (all, at, random) ->
            all.set(at, new Json.Member(all.get(at).key(), other.apply(all.get(at).value()))));
  }

  private static void rename(
      List<Json.Member> all, int at, BiFunction<String, Random, String> name, Random random) {
    all.set(at, new Json.Member(name.apply(all.get(at).key(), random), all.get(at).value()));
  }

  private static void twiceAndOther(List<Json.Member> all, int at, Random random) {
    String raw = Json.write(all.get(at).value());
    boolean digits = raw.length() < 40 && raw.chars().anyMatch(Character::isDigit);
    all.add(
        at + random.nextInt(2),
        new Json.Member(
            all.get(at).key(), new Json.Leaf(digits ? Texts.otherDigit(raw, random) : "\"x\"")));
  }

  private static Json nested(Json value) {
    return new Json.Members(new ArrayList<>(List.of(new Json.Member("value", value))));
  }

  private static Json asText(Json value) {
    return value instanceof Json.Leaf leaf && !leaf.raw().startsWith("\"")
        ? new Json.Leaf("\"" + leaf.raw() + "\"")
        : value;
  }

  private static Json asNumber(Json value) {
    return value instanceof Json.Leaf leaf && leaf.raw().matches("\"-?(0|[1-9]\\d*)(\\.\\d+)?\"")
        ? new Json.Leaf(leaf.raw().substring(1, leaf.raw().length() - 1))
        : value;
  }

  /** A member of an object around the records, which is where envelopes say what they hold. */
  private static Optional<byte[]> envelope(Subject subject, Random random) {
    Json json = json(subject);
    if (!(json instanceof Json.Members outer) || outer.all().isEmpty()) {
      return Optional.empty();
    }
    int at = random.nextInt(outer.all().size());
    Json.Member member = outer.all().get(at);
    if (member.value() instanceof Json.Leaf leaf && random.nextBoolean()) {
      outer
          .all()
          .set(at, new Json.Member(member.key(), new Json.Leaf(otherLeaf(leaf.raw(), random))));
    } else {
      rename(outer.all(), at, Texts::altered, random);
    }
    return written(json);
  }

  private static String otherLeaf(String raw, Random random) {
    return raw.startsWith("\"")
        ? Json.quoted(Texts.altered(Json.plain(raw), random))
        : raw.chars().anyMatch(Character::isDigit) ? Texts.otherDigit(raw, random) : "null";
  }

  private static Optional<byte[]> arrayCut(Subject subject, Random random) {
    return array(subject, random, (all, at) -> all.subList(at, all.size()).clear());
  }

  private static Optional<byte[]> recordNested(Subject subject, Random random) {
    return array(
        subject,
        random,
        (all, at) -> all.set(at, new Json.Elements(new ArrayList<>(List.of(all.get(at))))));
  }

  private static Optional<byte[]> recordNull(Subject subject, Random random) {
    return array(subject, random, (all, at) -> all.set(at, new Json.Leaf("null")));
  }

  /** What is done to the elements of an array at a place. */
  private interface ElementChange {
    void on(List<Json> all, int at);
  }

  private static Optional<byte[]> array(Subject subject, Random random, ElementChange change) {
    Json json = json(subject);
    List<Json> tables = new ArrayList<>();
    JsonForm.collect(json, tables);
    List<Json.Elements> arrays =
        tables.stream()
            .filter(Json.Elements.class::isInstance)
            .map(Json.Elements.class::cast)
            .toList();
    if (arrays.isEmpty()) {
      return Optional.empty();
    }
    List<Json> all = arrays.get(random.nextInt(arrays.size())).all();
    change.on(all, random.nextInt(all.size()));
    return written(json);
  }

  private static void objects(Json json, List<Json.Members> objects) {
    if (json instanceof Json.Members members) {
      objects.add(members);
      members.all().forEach(member -> objects(member.value(), objects));
    } else if (json instanceof Json.Elements elements) {
      elements.all().forEach(each -> objects(each, objects));
    } else if (json instanceof Json.Within within) {
      objects(within.json(), objects);
    }
  }

  private static Json json(Subject subject) {
    return Json.of(new String(subject.bytes(), StandardCharsets.UTF_8));
  }

  private static Optional<byte[]> written(Json json) {
    return Optional.of(Json.write(json).getBytes(StandardCharsets.UTF_8));
  }
}
