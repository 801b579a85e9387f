package huigou.publish;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.series.Quantity;
import huigou.model.series.Unit;
import huigou.model.text.Language;
import huigou.model.text.Localised;
import huigou.model.view.Sentence;
import huigou.publish.text.Words;
import huigou.support.Project;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

  private static final Words CHINESE = Words.read(Project.templates(), Language.ZH_HANT);
  private static final Words ENGLISH = Words.read(Project.templates(), Language.EN);

  private static Words words(Language language) {
    return language == Language.EN ? ENGLISH : CHINESE;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "82448000|8,244.8萬|82,448,000",
        "230000|23萬|230,000",
        "1008392703|1,008,392,703|1,008,392,703",
        "9999|9,999|9,999",
        "12300|1.23萬|12,300"
      })
  void aNumberInASentenceCountsByTenThousandsInChineseWhereItStaysExact(
      String value, String chinese, String english) {
    Quantity quantity = Quantity.of(new BigDecimal(value), Unit.NUMBER);
    assertThat(CHINESE.quantity(quantity)).isEqualTo(chinese);
    assertThat(ENGLISH.quantity(quantity)).isEqualTo(english);
  }

  /** A figure that was changed by a few millions shows them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2331031000000|USD|23,310.31億美元|$2,331.031bn",
        "-69000000|USD|−6,900萬美元|−$69m",
        "1234567.89|USD|123.456789萬美元|$1.23456789m",
        "950.5|USD|950.5美元|$950.5",
        "4.05|PERCENT|4.05%|4.05%"
      })
  void exactFiguresShowEveryDigit(String value, Unit unit, String chinese, String english) {
    Quantity quantity = Quantity.of(new BigDecimal(value), unit);
    assertThat(CHINESE.exact(quantity)).isEqualTo(chinese);
    assertThat(ENGLISH.exact(quantity)).isEqualTo(english);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4.05|PERCENT|4.05%|4.05%",
        "-0.05|PERCENT|−0.05%|−0.05%",
        "18|BASIS_POINT|+18個基點|+18 basis points",
        "1|BASIS_POINT|+1個基點|+1 basis point",
        "-12|BASIS_POINT|−12個基點|−12 basis points",
        "0|BASIS_POINT|0個基點|0 basis points",
        "2922000000000|USD|2.922兆美元|$2.922tn",
        "50350000000|USD|503.5億美元|$50.35bn",
        "2300000000|USD|23億美元|$2.3bn",
        "0|USD|0美元|$0"
      })
  void quantitiesReadAsTheLanguageWritesThem(
      String value, Unit unit, String chinese, String english) {
    Quantity quantity = Quantity.of(new BigDecimal(value), unit);
    assertThat(CHINESE.quantity(quantity)).isEqualTo(chinese);
    assertThat(ENGLISH.quantity(quantity)).isEqualTo(english);
  }

  @Test
  void datesReadAsTheLanguageWritesThem() {
    LocalDate date = LocalDate.parse("2025-11-28");
    assertThat(CHINESE.date(date)).isEqualTo("2025年11月28日");
    assertThat(CHINESE.dateWithWeekday(date)).isEqualTo("2025年11月28日（星期五）");
    assertThat(ENGLISH.date(date)).isEqualTo("28 November 2025");
    assertThat(ENGLISH.dateWithWeekday(date)).isEqualTo("Friday 28 November 2025");
    assertThat(ENGLISH.shortDate(date)).isEqualTo("28 Nov");
  }

  @Test
  void sentencesCarryTheirFacts() {
    Sentence sentence =
        Sentence.of(
            "chart.series.title",
            new huigou.model.text.Localised("SOFR", "SOFR"),
            Quantity.of(new BigDecimal("4.12"), Unit.PERCENT),
            LocalDate.parse("2025-11-28"));
    assertThat(ENGLISH.say(sentence)).isEqualTo("SOFR at 4.12% on 28 November 2025");
    assertThat(CHINESE.say(sentence)).isEqualTo("SOFR於2025年11月28日為4.12%");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyRateAndSpreadCanBeReadBackToItsLastDigit(Language language) {
    Random random = new Random(20251128);
    for (int i = 0; i < 2000; i++) {
      BigDecimal value = BigDecimal.valueOf(random.nextInt(200_001) - 100_000, random.nextInt(4));
      for (Unit unit : new Unit[] {Unit.PERCENT, Unit.BASIS_POINT}) {
        String shown = words(language).number(Quantity.of(value, unit));
        assertThat(shown).doesNotContain("-");
        assertThat(new BigDecimal(shown.replace('\u2212', '-').replace("+", "")))
            .as(shown)
            .isEqualTo(value);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void moneyReadsBackToFourSignificantDigits(Language language) {
    Map<String, Integer> scales =
        Map.of("兆", 12, "億", 8, "萬", 4, "tn", 12, "bn", 9, "m", 6, "k", 3, "", 0);
    Pattern form = Pattern.compile("(\u2212?)\\$?([0-9.,]+)(兆|億|萬|tn|bn|m|k|)(美元)?");
    Random random = new Random(20260823);
    for (int i = 0; i < 2000; i++) {
      BigDecimal value =
          new BigDecimal(random.nextLong(1, 9_999_999_999_999L))
              .movePointLeft(random.nextInt(9))
              .setScale(0, RoundingMode.DOWN)
              .negate();
      String shown = words(language).quantity(Quantity.of(value, Unit.USD));
      Matcher parts = form.matcher(shown);
      assertThat(parts.matches()).as(value + " " + shown).isTrue();
      BigDecimal read =
          new BigDecimal(parts.group(2).replace(",", ""))
              .movePointRight(scales.get(parts.group(3)));
      assertThat(parts.group(1)).as(shown).isEqualTo(value.signum() < 0 ? "\u2212" : "");
      assertThat(read)
          .as(value + " " + shown)
          .isEqualByComparingTo(value.abs().round(new MathContext(4, RoundingMode.HALF_UP)));
    }
  }

  @Test
  void aNameAsItsSourcePrintsItIsWrittenAsTheLanguageDoes() {
    assertThat(CHINESE.text(Localised.same("Securities Times"))).isEqualTo("證券時報");
    assertThat(CHINESE.text(Localised.same("S&P Dow Jones Indices"))).isEqualTo("標普道瓊斯指數");
    assertThat(CHINESE.t("text", Localised.same("By private arrangement"))).isEqualTo("私人協議");
    assertThat(CHINESE.text(Localised.same("Birinyi Associates"))).isEqualTo("Birinyi Associates");
    assertThat(ENGLISH.text(Localised.same("Securities Times"))).isEqualTo("Securities Times");
    assertThat(CHINESE.text(new Localised("Wind", "風")))
        .as("the catalogue has its own words")
        .isEqualTo("風");
  }
}
