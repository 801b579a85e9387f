package huigou.evidence;

import huigou.catalogue.Catalogue;
import huigou.catalogue.SeriesEntry;
import huigou.derive.claim.BuybackSuggestions;
import huigou.derive.claim.NumberReader;
import huigou.derive.claim.Suggestions;
import huigou.edition.KnownEdition;
import huigou.installation.StandingInput;
import huigou.installation.Workplace;
import huigou.job.Workbench;
import huigou.model.buyback.ReportLine;
import huigou.model.claim.PrintedNumber;
import huigou.model.corridor.Corridor;
import huigou.model.fact.Execution;
import huigou.model.series.Combination;
import huigou.model.series.SeriesId;
import huigou.model.series.Unit;
import huigou.model.text.GlossaryTerm;
import huigou.model.text.Localised;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The numbers of an article, each with what it may mean by what an installation knows.
 *
 * @param number as it is printed
 * @param suggestions the likeliest first
 */
public record ArticleNumbers(PrintedNumber number, List<Suggestions.Suggestion> suggestions) {

  /** What a series of a term of the glossary measures. */
  private static final String ABOUT = "(rate|accepted|level|week-average|close)";

  public ArticleNumbers {
    suggestions = List.copyOf(suggestions);
  }

  /** Reads an article by the newest edition of an installation; empty where it has no number. */
  public static List<ArticleNumbers> read(Workplace place, String text, LocalDate articleDay) {
    List<PrintedNumber> numbers = new NumberReader(articleDay).read(text);
    if (numbers.isEmpty()) {
      return List.of();
    }
    StandingInput input = StandingInput.read(place);
    LocalDate asOf = input.editionDate(place, Optional.empty());
    Catalogue catalogue = input.catalogue();
    try (Workbench bench = Workbench.of(place, input, FindingEvidence.needed(catalogue))) {
      KnownEdition edition = bench.edition(asOf);
      Suggestions suggestions =
          new Suggestions(
              catalogue.series().stream().map(entry -> named(entry, catalogue)).toList(),
              buybacks(edition, catalogue, text, articleDay),
              edition.openCheck(),
              articleDay);
      return numbers.stream()
          .map(number -> new ArticleNumbers(number, suggestions.of(number)))
          .toList();
    }
  }

  private static BuybackSuggestions buybacks(
      KnownEdition edition, Catalogue catalogue, String text, LocalDate articleDay) {
    Map<String, String> listed =
        edition.reportLines().stream()
            .map(ReportLine::execution)
            .collect(Collectors.toMap(Execution::issuer, Execution::name, (one, other) -> other));
    return new BuybackSuggestions(
        catalogue.issuers().all(),
        listed,
        catalogue.programmes(),
        edition.citedFigures(),
        text,
        articleDay);
  }

  /** A series with its names; a difference of two with those of each. */
  private static Suggestions.Named named(SeriesEntry entry, Catalogue catalogue) {
    List<SeriesId> terms =
        entry
            .combination()
            .filter(combination -> entry.unit() == Unit.BASIS_POINT)
            .map(combination -> combination.terms().stream().map(Combination.Term::series).toList())
            .orElse(List.of(entry.id()));
    return new Suggestions.Named(
        entry.id(),
        entry.unit(),
        terms.stream().map(id -> names(catalogue.getSeries(id), catalogue)).toList());
  }

  /** Its own names, those of the term of the glossary that it is about and of its corridor. */
  private static Set<String> names(SeriesEntry entry, Catalogue catalogue) {
    Set<String> names = new HashSet<>();
    Stream.of(entry.words().title(), entry.words().shortTitle(), entry.words().inText())
        .forEach(text -> names.addAll(parts(text)));
    String id = entry.id().value();
    for (GlossaryTerm term : catalogue.glossary()) {
      if (id.equals(term.id()) || id.matches(term.id() + "-" + ABOUT)) {
        names.addAll(parts(term.term()));
        names.addAll(term.names().all());
      }
    }
    for (Corridor corridor : catalogue.corridors()) {
      if (List.of(corridor.ceiling(), corridor.floor()).contains(entry.id())) {
        names.addAll(parts(corridor.title()));
      }
    }
    names.removeIf(name -> name.length() < 2);
    return names;
  }

  /** The names that words of the catalogue hold: without brackets, articles and what follows. */
  private static List<String> parts(Localised text) {
    List<String> parts = new ArrayList<>();
    for (String words : List.of(text.en(), text.zhHant())) {
      for (String part : words.split("[、；;，,：:（）()]| at the ")) {
        String name = part.strip().replaceFirst("^(the|The|a|A) ", "");
        if (!name.isEmpty()
            && !name.matches("(?i)wednesday level|week average|month|top|bottom|estimate")) {
          parts.add(name);
        }
      }
    }
    return parts;
  }
}
