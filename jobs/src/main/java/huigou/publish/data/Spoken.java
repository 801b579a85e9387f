package huigou.publish.data;

import huigou.model.text.Language;
import huigou.model.view.Sentence;
import huigou.publish.text.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says sentences of a cell in a language. */
record Spoken(Map<Language, Words> words) {

  String say(Language language, List<Sentence> sentences) {
    return sentences.stream()
        .map(words.get(language)::say)
        .collect(Collectors.joining(language == Language.EN ? " " : ""));
  }
}
