package huigou.model.text;

/** A text in both languages of the edition; neither may be blank. */
public record Localised(String en, String zhHant) {

  public Localised {
    if (en == null || en.isBlank() || zhHant == null || zhHant.isBlank()) {
      throw new IllegalArgumentException(
          "a text wants both languages, has en=" + en + ", zh-Hant=" + zhHant);
    }
  }

  /** A text that is the same in both languages, such as a name. */
  public static Localised same(String text) {
    return new Localised(text, text);
  }

  /** The text in the language asked for. */
  public String in(Language language) {
    return language == Language.EN ? en : zhHant;
  }

  /** This text with <code>{0}</code> and so on replaced by others, language by language. */
  public Localised with(Localised... arguments) {
    Localised filled = this;
    for (int i = 0; i < arguments.length; i++) {
      String place = "{" + i + "}";
      filled =
          new Localised(
              filled.en.replace(place, arguments[i].en),
              filled.zhHant.replace(place, arguments[i].zhHant));
    }
    return filled;
  }
}
