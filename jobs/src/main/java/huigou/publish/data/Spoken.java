package huigou.publish.data;

import huigou.model.text.Language;
import huigou.model.view.Sentence;
import huigou.publish.text.Words;
import java.util.List;
import java.util.Map;

/** Says sentences of a cell in a language. */
record Spoken(Map<Language, Words> words) {

  String say(Language language, List<Sentence> sentences) {
    return words.get(language).say(sentences);
  }
}
