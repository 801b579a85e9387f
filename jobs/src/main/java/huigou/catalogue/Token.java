package huigou.catalogue;

import java.util.Locale;
import java.util.stream.Stream;

/** Words of the catalogue for one of a few things. */
final class Token {

  private Token() {}

  /**
   * The constant that a word stands for: its name in small letters, with hyphens.
   *
   * @param noun what it is, for a message: "market"
   * @throws UnknownName when none is called so
   */
  static <E extends Enum<E>> E of(Class<E> type, String noun, String token) {
    return Stream.of(type.getEnumConstants())
        .filter(constant -> of(constant).equals(token))
        .findFirst()
        .orElseThrow(
            () ->
                new UnknownName(
                    "no " + noun + " is called",
                    token,
                    Stream.of(type.getEnumConstants()).map(Token::of).toList()));
  }

  /** The word for a constant. */
  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
