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

  /** This text with <code>{0}</code> replaced by the other one, language by language. */
  public Localised with(Localised argument) {
    return new Localised(en.replace("{0}", argument.en), zhHant.replace("{0}", argument.zhHant));
  }
}
