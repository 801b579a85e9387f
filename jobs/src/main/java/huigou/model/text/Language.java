package huigou.model.text;

import java.util.Locale;

/** A language of the edition. The tag is both the BCP 47 tag and the folder of its pages. */
public enum Language {
  ZH_HANT("zh-Hant", Locale.forLanguageTag("zh-Hant-TW"), "中文"),
  EN("en", Locale.forLanguageTag("en-GB"), "English");

  private final String tag;
  private final Locale locale;
  private final String ownName;

  Language(String tag, Locale locale, String ownName) {
    this.tag = tag;
    this.locale = locale;
    this.ownName = ownName;
  }

  /**
   * @throws IllegalArgumentException when no language has that tag
   */
  public static Language parse(String tag) {
    for (Language language : values()) {
      if (language.tag.equals(tag)) {
        return language;
      }
    }
    throw new IllegalArgumentException("no language of the edition is called " + tag);
  }

  /** {@code zh-Hant} or {@code en}. */
  public String tag() {
    return tag;
  }

  /**
   * Locale of number, date and plural forms: Taiwan's Chinese; British English for its day-month
   * order and tn, bn, m.
   */
  public Locale locale() {
    return locale;
  }

  /** The language's name in the language itself, for the switch. */
  public String ownName() {
    return ownName;
  }

  /** The language that a reader of this one is offered instead. */
  public Language other() {
    return this == EN ? ZH_HANT : EN;
  }
}
