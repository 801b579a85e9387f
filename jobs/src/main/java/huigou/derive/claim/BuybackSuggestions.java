package huigou.derive.claim;

import huigou.derive.announcement.Script;
import huigou.derive.claim.BuybackSentence.Topic;
import huigou.derive.claim.IssuerMentions.Subject;
import huigou.derive.claim.SpokenTimes.Spoken;
import huigou.model.buyback.Issuer;
import huigou.model.buyback.Market;
import huigou.model.buyback.Programme;
import huigou.model.claim.Cited.Authorised;
import huigou.model.claim.Cited.Bought;
import huigou.model.claim.Cited.Bought.Span;
import huigou.model.claim.Cited.Filed;
import huigou.model.claim.Cited.Planned;
import huigou.model.claim.Cited.Planned.Part;
import huigou.model.claim.Cited.Total;
import huigou.model.claim.Measure;
import huigou.model.claim.PrintedNumber;
import huigou.model.series.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a number of an article about buybacks may mean: what a company or a market bought over a
 * span, in a currency or in shares; a budget, a mandate and how much of them is used; what a US
 * company filed as paid over a period, or was allowed; a total as its publisher states it. Which
 * company is meant is told by its names, which span by words and days, what is counted by the unit
 * and the words about it.
 */
public final class BuybackSuggestions {

  /** So much less likely a company is where the clause names a market. */
  private static final int OF_A_MARKET = 4;

  /** So far back in the article a word of buybacks may stand. */
  private static final int CONTEXT = 300;

  private final String article;
  private final Script script = new Script();
  private final IssuerMentions mentions;
  private final List<Programme> programmes;
  private final CitedFigures cited;
  private final SpokenTimes times;
  private final LocalDate articleDay;

  /** A measure that may be meant, in the unit in which it is counted. */
  record Meant(Measure measure, Unit unit, int likelihood) {}

  /**
   * @param issuers those of the catalogue
   * @param listed names of others as their own files print them, by their id
   * @param cited what is known of buybacks
   * @param article its text, in which numbers are found
   */
  public BuybackSuggestions(
      List<Issuer> issuers,
      Map<String, String> listed,
      List<Programme> programmes,
      CitedFigures cited,
      String article,
      LocalDate articleDay) {
    this.article = folded(article);
    this.mentions = new IssuerMentions(NamedCompanies.of(issuers, listed), this.article, script);
    this.programmes = List.copyOf(programmes);
    this.cited = cited;
    this.times = new SpokenTimes(articleDay);
    this.articleDay = articleDay;
  }

  private String folded(String text) {
    String folded = script.folded(text);
    return folded.length() == text.length() ? folded : text;
  }

  private BuybackSentence sentence(PrintedNumber number) {
    String text = folded(number.sentence());
    int from = Math.max(0, number.start() - CONTEXT);
    return new BuybackSentence(
        number,
        text,
        SpokenTimes.clause(text, number.at()),
        article.substring(from, number.start()),
        times.of(number, text));
  }

  /** What a number may mean; nothing where its sentence is about no buyback. */
  List<Meant> of(PrintedNumber number) {
    BuybackSentence sentence = sentence(number);
    if (sentence.isOfSomethingElse() || !sentence.isAboutBuybacks()) {
      return List.of();
    }
    List<Meant> meant = new ArrayList<>();
    for (Subject each : mentions.of(number)) {
      Subject subject = sentence.isOfAMarket() ? each.lessLikely(OF_A_MARKET) : each;
      meant.addAll(
          subject.market() == Market.US ? filed(subject, sentence) : bought(subject, sentence));
    }
    meant.addAll(market(sentence));
    Map<Measure, Meant> likeliest = new LinkedHashMap<>();
    meant.forEach(
        each ->
            likeliest.merge(
                each.measure(),
                each,
                (one, other) -> one.likelihood() >= other.likelihood() ? one : other));
    return List.copyOf(likeliest.values());
  }

  private static Unit unit(String currency) {
    return currency.equals("HKD")
        ? Unit.HKD
        : currency.equals("USD")
            ? Unit.USD
            : currency.equals(Bought.SHARES) ? Unit.NUMBER : Unit.CURRENCY;
  }

  /** Of a company in Hong Kong. */
  private List<Meant> bought(Subject subject, BuybackSentence sentence) {
    List<Meant> meant = new ArrayList<>();
    if (sentence.isPercent()) {
      meant.addAll(parts(subject, sentence));
    } else if (sentence.isShares()) {
      meant.addAll(parts(subject, sentence));
      meant.addAll(spans(subject.id(), Bought.SHARES, subject.likelihood(), sentence));
    } else if (!sentence.isPrice()) {
      sentence
          .currency(Market.HK)
          .ifPresent(
              currency -> {
                meant.addAll(parts(subject, sentence));
                meant.addAll(spans(subject.id(), currency, subject.likelihood(), sentence));
              });
    }
    return meant;
  }

  /** What was bought over the spans that the sentence speaks of, or on the last day before it. */
  private List<Meant> spans(String whom, String counted, int likelihood, BuybackSentence sentence) {
    List<Meant> meant = new ArrayList<>();
    for (Spoken each : sentence.spoken()) {
      meant.add(
          new Meant(
              new Bought(whom, each.span(), each.from(), counted),
              unit(counted),
              likelihood + each.likelihood()));
    }
    if (sentence.spoken().isEmpty()) {
      cited
          .lastDay(whom, articleDay)
          .ifPresent(
              day ->
                  meant.add(
                      new Meant(
                          new Bought(whom, Span.DAY, day, counted), unit(counted), likelihood)));
    }
    LocalDate since =
        sentence
            .number()
            .since()
            .or(() -> SpokenTimes.year(sentence.spoken()))
            .orElse(articleDay.withDayOfYear(1));
    int bound = sentence.number().since().isPresent() ? 3 : 0;
    int largest = sentence.says(Topic.LARGEST);
    int smallest = sentence.says(Topic.SMALLEST);
    if (largest > 0) {
      meant.add(
          new Meant(
              new Bought(whom, Span.LARGEST_DAY, since, counted),
              unit(counted),
              likelihood + largest + bound));
    }
    if (smallest > 0) {
      meant.add(
          new Meant(
              new Bought(whom, Span.SMALLEST_DAY, since, counted),
              unit(counted),
              likelihood + smallest + bound));
    }
    return meant;
  }

  /** Figures of a company's programmes that had been announced by the day of the article. */
  private List<Meant> parts(Subject subject, BuybackSentence sentence) {
    List<Meant> meant = new ArrayList<>();
    int planned = sentence.says(Topic.PLANNED);
    int allowed = sentence.says(Topic.ALLOWED);
    int toDate = sentence.says(Topic.TO_DATE);
    for (Programme programme : programmes) {
      if (!programme.issuer().equals(subject.id())
          || programme.announcedOn().isAfter(articleDay.plusDays(1))) {
        continue;
      }
      int base = subject.likelihood() + (programme.covers(articleDay) ? 2 : 0);
      if (sentence.isPercent()) {
        if (allowed > 0) {
          part(programme, Part.PERCENT_OF_MANDATE, base + toDate + allowed).ifPresent(meant::add);
        }
        if (planned > 0) {
          part(programme, Part.PERCENT_OF_BUDGET, base + toDate + planned).ifPresent(meant::add);
        }
        int issued = Math.max(allowed, sentence.says(Topic.ISSUED));
        if (issued > 0
            && Part.MANDATE_BASE.isOf(programme)
            && Part.MANDATE_SHARES.isOf(programme)) {
          meant.add(
              new Meant(
                  new Measure.Ratio(
                      new Planned(programme.id(), Part.MANDATE_SHARES),
                      new Planned(programme.id(), Part.MANDATE_BASE)),
                  Unit.PERCENT,
                  base + issued));
        }
      } else if (sentence.isShares()) {
        part(programme, Part.MANDATE_SHARES, base + Math.max(planned, allowed))
            .ifPresent(meant::add);
        part(programme, Part.MANDATE_BASE, base + sentence.says(Topic.ISSUED))
            .ifPresent(meant::add);
        part(programme, Part.EXECUTED_SHARES, base + toDate).ifPresent(meant::add);
      } else if (sentence.currency(Market.HK).filter(programme.currency()::equals).isPresent()) {
        part(programme, Part.BUDGET, base + planned).ifPresent(meant::add);
        part(programme, Part.EXECUTED_AMOUNT, base + toDate).ifPresent(meant::add);
      }
    }
    return meant;
  }

  /**
   * A figure that the programme states; its unit is the programme's currency, shares or percent.
   */
  private static Optional<Meant> part(Programme programme, Part part, int likelihood) {
    if (!part.isOf(programme)) {
      return Optional.empty();
    }
    Unit unit =
        switch (part) {
          case BUDGET, EXECUTED_AMOUNT -> unit(programme.currency());
          case PERCENT_OF_BUDGET, PERCENT_OF_MANDATE -> Unit.PERCENT;
          case MANDATE_SHARES, MANDATE_BASE, EXECUTED_SHARES -> Unit.NUMBER;
        };
    return Optional.of(new Meant(new Planned(programme.id(), part), unit, likelihood));
  }

  /** Of a company in the United States: what it filed as paid, and what its board allowed. */
  private List<Meant> filed(Subject subject, BuybackSentence sentence) {
    if (sentence.isPrice() || sentence.currency(Market.US).filter("USD"::equals).isEmpty()) {
      return List.of();
    }
    List<Meant> meant = new ArrayList<>();
    FiledPeriods periods =
        new FiledPeriods(sentence.text(), sentence.clause(), sentence.number().when(), articleDay);
    List<Filed> own =
        cited.filed().stream()
            .filter(each -> each.issuer().equals(subject.id()))
            .filter(each -> !each.end().isAfter(articleDay))
            .sorted(Comparator.comparing(Filed::end).thenComparing(Filed::start))
            .toList();
    for (Filed each : own) {
      int likely = periods.likelihood(each, own);
      if (likely > 0) {
        meant.add(new Meant(each, Unit.USD, subject.likelihood() + likely));
      }
    }
    List<Filed> lastYear = FiledPeriods.lastYear(own);
    if (periods.isTwelveMonths() && !lastYear.isEmpty()) {
      meant.add(
          new Meant(new Measure.Parts(List.copyOf(lastYear)), Unit.USD, subject.likelihood() + 8));
    }
    int allowed = sentence.says(Topic.ALLOWED);
    int words = Math.max(allowed == 0 ? 0 : allowed + 2, sentence.says(Topic.PLANNED));
    for (Authorised each : cited.authorised()) {
      if (each.issuer().equals(subject.id()) && words > 0) {
        meant.add(
            new Meant(
                each, Unit.USD, subject.likelihood() + words + near(each, sentence.number())));
      }
    }
    return meant;
  }

  /** How near to what the sentence or the article speaks of something was allowed. */
  private int near(Authorised each, PrintedNumber number) {
    String announced = each.announcedOn();
    boolean named =
        number
            .when()
            .filter(when -> announced.startsWith(when.text()) || when.text().startsWith(announced))
            .isPresent();
    String month = articleDay.toString().substring(0, 7);
    return named ? 4 : announced.startsWith(month) ? 3 : 0;
  }

  /** Of a market: its total as a publisher states it, and what the issuers at hand bought. */
  private List<Meant> market(BuybackSentence sentence) {
    int hongKong = sentence.says(Topic.HONG_KONG);
    int unitedStates = sentence.says(Topic.UNITED_STATES);
    if (sentence.isPrice()) {
      return List.of();
    }
    List<Meant> meant = new ArrayList<>();
    FiledPeriods periods =
        new FiledPeriods(sentence.text(), sentence.clause(), sentence.number().when(), articleDay);
    for (Total each : cited.totals()) {
      boolean repurchased = each.measure().startsWith("repurchased-");
      String publisher = each.publisher().split(" ")[0].toLowerCase(Locale.ROOT);
      int named = sentence.text().toLowerCase(Locale.ROOT).contains(publisher) ? 4 : 0;
      int base = named + (repurchased ? hongKong : unitedStates);
      Optional<String> currency = sentence.currency(repurchased ? Market.HK : Market.US);
      if (base > 0 && currency.filter(repurchased ? "HKD"::equals : "USD"::equals).isPresent()) {
        boolean announced = each.measure().startsWith("announced-");
        boolean speaksOfPlans = sentence.says(Topic.PLANNED) + sentence.says(Topic.ALLOWED) > 0;
        int likely = base + (announced == speaksOfPlans ? 2 : 0) + periods.likelihood(each);
        meant.add(new Meant(each, repurchased ? Unit.HKD : Unit.USD, likely));
      }
    }
    if (hongKong > 0) {
      sentence
          .currency(Market.HK)
          .ifPresent(
              currency -> meant.addAll(spans(Bought.MARKET, currency, hongKong - 1, sentence)));
    }
    return meant;
  }
}
