package huigou.collect;

import static huigou.support.PlayedSite.answer;

import com.sun.net.httpserver.HttpExchange;
import huigou.catalogue.Catalogue;
import huigou.model.time.AskRule;
import huigou.model.time.BusinessCalendar;
import huigou.support.TestInput;
import huigou.support.Workbooks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What every publisher of the catalogue answers at an instant of autumn 2025: of each figure what
 * is out by then, in the publisher's form. A rate is revised on its day, a weekly release comes a
 * day late, a host is dead for two days. Figures are made up.
 */
final class PlayedPublishers {

  static final LocalDate REVISED = LocalDate.parse("2025-10-23");

  /** The Treasury's host answers nothing. */
  static final Set<LocalDate> DEAD =
      Set.of(LocalDate.parse("2025-10-28"), LocalDate.parse("2025-10-29"));

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final ZoneId HONG_KONG = ZoneId.of("Asia/Hong_Kong");
  private static final LocalDate BEGIN = LocalDate.parse("2025-10-01");
  private static final LocalDate CUT = LocalDate.parse("2025-10-30");
  private static final Pattern SPAN =
      Pattern.compile(".*?(\\d{4}-\\d\\d-\\d\\d).*?(\\d{4}-\\d\\d-\\d\\d).*");
  private static final Pattern DAY = Pattern.compile(".*?(\\d{4})(\\d\\d)(\\d\\d).*");
  private static final String APPLE = "CIK0000320193.json";

  private final Catalogue catalogue;
  private final Supplier<Instant> now;

  PlayedPublishers(Catalogue catalogue, Supplier<Instant> now) {
    this.catalogue = catalogue;
    this.now = now;
  }

  void play(HttpExchange exchange) throws IOException {
    String host = exchange.getRequestHeaders().getFirst("X-Huigou-Host");
    String path = exchange.getRequestURI().getPath();
    String question = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
    switch (host) {
      case "markets.newyorkfed.org" ->
          answer(exchange, 200, path.contains("/rp/") ? operations(question) : rates(question));
      case "api.fiscaldata.treasury.gov" -> {
        boolean dead = DEAD.contains(today(NEW_YORK));
        answer(exchange, dead ? 503 : 200, dead ? "" : treasury(path, question));
      }
      case "www.federalreserve.gov" -> {
        if (question.contains("filetype=zip")) {
          answer(exchange, 200, Workbooks.zip("H41_data.xml", bytes(wholeRelease())));
        } else {
          answer(exchange, 200, question.contains("PRATES") ? inForce() : weekly());
        }
      }
      case "www1.hkexnews.hk" -> answer(exchange, 200, titles(question));
      case "www3.hkexnews.hk" -> {
        Optional<byte[]> report = report(path);
        answer(exchange, report.isPresent() ? 200 : 404, report.orElse(new byte[0]));
      }
      case "www.hkex.com.hk" -> answer(exchange, 200, securities());
      case "data.sec.gov" ->
          answer(exchange, path.endsWith(APPLE) ? 200 : 404, path.endsWith(APPLE) ? facts() : "");
      case "www.sec.gov" -> answer(exchange, 200, filings(question));
      default -> answer(exchange, 404, "");
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private LocalDate today(ZoneId zone) {
    return now.get().atZone(zone).toLocalDate();
  }

  private boolean isOut(LocalDate day, LocalTime at, ZoneId zone) {
    return !day.atTime(at).atZone(zone).toInstant().isAfter(now.get());
  }

  private BusinessCalendar calendar(String feed) {
    AskRule rule = catalogue.feeds().find(feed).orElseThrow().ask().rules().get(0);
    return rule instanceof AskRule.OfRelease release
        ? release.release().calendar()
        : ((AskRule.AtTimes) rule).calendar();
  }

  /** Business days of a question's span, none before October. */
  private List<LocalDate> asked(String feed, String question) {
    Matcher span = SPAN.matcher(question);
    if (!span.matches()) {
      throw new IllegalArgumentException("no span in " + question);
    }
    LocalDate from = LocalDate.parse(span.group(1));
    BusinessCalendar calendar = calendar(feed);
    return (from.isBefore(BEGIN) ? BEGIN : from)
        .datesUntil(LocalDate.parse(span.group(2)).plusDays(1))
        .filter(calendar::isBusinessDay)
        .toList();
  }

  /** Those whose figures are out on the business day after them. */
  private List<LocalDate> out(String feed, String question, LocalTime at) {
    BusinessCalendar calendar = calendar(feed);
    return asked(feed, question).stream()
        .filter(day -> isOut(calendar.nextBusinessDay(day), at, NEW_YORK))
        .toList();
  }

  private String rates(String question) {
    return TestInput.rates(
        "SOFR",
        out("nyfed-rates", question, LocalTime.of(8, 0)).stream()
            .flatMap(day -> List.of(day.toString(), rate(day)).stream())
            .toArray(String[]::new));
  }

  /** Revised at half past two on the day of its release. */
  private String rate(LocalDate day) {
    boolean revised =
        day.equals(REVISED) && isOut(REVISED.plusDays(1), LocalTime.of(14, 30), NEW_YORK);
    return "4." + (10 + day.getDayOfMonth() % 9 + (revised ? 50 : 0));
  }

  /** A reverse repo a day, and one of the standing facility. */
  private String operations(String question) {
    return asked("nyfed-operations", question).stream()
        .filter(day -> isOut(day, LocalTime.of(13, 46), NEW_YORK))
        .flatMap(
            day ->
                List.of(
                    operation(day, 2, "Repo", "Full Allotment", "13:45", "percentOfferingRate"),
                    operation(day, 99, "Reverse Repo", "Fixed Rate", "13:15", "percentAwardRate"))
                    .stream())
        .collect(Collectors.joining(",", "{\"repo\":{\"operations\":[", "]}}"));
  }

  private static String operation(
      LocalDate day, int number, String type, String method, String closes, String rate) {
    String amount = String.valueOf((day.getDayOfMonth() + number) * 1_000_000L);
    return """
        {"operationId":"RP %s %d","auctionStatus":"Results","operationDate":"%s","settlementDate":"%s",
        "maturityDate":"%s","operationType":"%s","operationMethod":"%s","term":"Overnight","closeTime":"%s",
        "note":"","totalAmtSubmitted":%s,"totalAmtAccepted":%s,"details":[{"securityType":"Treasury",
        "amtSubmitted":%s,"amtAccepted":%s,"%s":4.00}]}"""
        .formatted(
            day.format(DateTimeFormatter.ofPattern("MMddyy")),
            number,
            day,
            day,
            day.plusDays(1),
            type,
            method,
            closes,
            amount,
            amount,
            amount,
            amount,
            rate);
  }

  private String treasury(String path, String question) {
    return switch (path.substring(path.lastIndexOf('/') + 1)) {
      case "operating_cash_balance" -> data(cash(question));
      case "public_debt_transactions" -> data(transactions(question));
      case "auctions_query" -> data(auctions(question));
      case "upcoming_auctions" -> data(upcoming());
      case "mspd_table_1" -> data(debtByKind(question));
      case "debt_to_penny" -> data(debtToThePenny(question));
      default -> throw new IllegalArgumentException("the Treasury has no " + path);
    };
  }

  private static String data(List<String> rows) {
    return rows.stream()
        .collect(
            Collectors.joining(
                ",",
                "{\"data\":[",
                "],\"meta\":{\"count\":%d,\"total-count\":%d,\"total-pages\":1},\"links\":{\"next\":null}}"
                    .formatted(rows.size(), rows.size())));
  }

  private List<String> cash(String question) {
    return out("treasury-cash", question, LocalTime.of(16, 0)).stream()
        .map(
            day ->
                "{\"record_date\":\"%s\",\"account_type\":\"Treasury General Account (TGA) Closing Balance\",\"open_today_bal\":\"%d\",\"close_today_bal\":\"null\"}"
                    .formatted(day, 900_000 + day.getDayOfYear()))
        .toList();
  }

  private List<String> transactions(String question) {
    List<String> rows = new ArrayList<>();
    for (LocalDate day : out("treasury-debt-transactions", question, LocalTime.of(16, 0))) {
      for (String item :
          List.of(
              "Issues,Bills,Regular Series",
              "Issues,Bills,Cash Management Series",
              "Issues,Notes,null",
              "Issues,Bonds,null",
              "Redemptions,Bills,null",
              "Redemptions,Notes,null",
              "Redemptions,Bonds,null")) {
        String[] parts = item.split(",");
        rows.add(
            "{\"record_date\":\"%s\",\"transaction_type\":\"%s\",\"security_market\":\"Marketable\",\"security_type\":\"%s\",\"security_type_desc\":\"%s\",\"transaction_today_amt\":\"%d\"}"
                .formatted(
                    day, parts[0], parts[1], parts[2], day.getDayOfMonth() * 10 + rows.size() % 7));
      }
    }
    return rows;
  }

  /** Bills on Mondays, known a few minutes after half past eleven. */
  private List<String> auctions(String question) {
    return asked("treasury-auctions", question).stream()
        .filter(day -> day.getDayOfWeek().getValue() == 1)
        .filter(day -> isOut(day, LocalTime.of(11, 32), NEW_YORK))
        .map(
            day ->
                "{\"record_date\":\"%s\",\"cusip\":\"%s\",\"security_type\":\"Bill\",\"security_term\":\"13-Week\",\"reopening\":\"No\",\"auction_date\":\"%s\",\"issue_date\":\"%s\",\"maturity_date\":\"%s\",\"offering_amt\":\"80000000000\",\"total_accepted\":\"80000100000\",\"high_discnt_rate\":\"3.9\",\"high_yield\":\"null\",\"bid_to_cover_ratio\":\"2.8\"}"
                    .formatted(day, cusip(day), day, day.plusDays(3), day.plusDays(3 + 91)))
        .toList();
  }

  /** With its check digit, of a number a day. */
  private static String cusip(LocalDate day) {
    String eight = "912797%02d".formatted(day.getDayOfYear() % 100);
    int sum = 0;
    for (int i = 0; i < eight.length(); i++) {
      int digit = (eight.charAt(i) - '0') * (i % 2 == 0 ? 1 : 2);
      sum += digit / 10 + digit % 10;
    }
    return eight + (10 - sum % 10) % 10;
  }

  /** The bill of next Monday: planned a week before, announced on Thursday. */
  private List<String> upcoming() {
    LocalDate today = today(NEW_YORK);
    LocalDate monday = today.plusDays(8 - today.getDayOfWeek().getValue());
    boolean announced = isOut(monday.minusDays(4), LocalTime.of(11, 0), NEW_YORK);
    return List.of(
        "{\"record_date\":\"%s\",\"cusip\":\"%s\",\"security_type\":\"Bill\",\"security_term\":\"13-Week\",\"reopening\":\"No\",\"announcemt_date\":\"%s\",\"auction_date\":\"%s\",\"issue_date\":\"%s\",\"offering_amt\":\"%s\"}"
            .formatted(
                today,
                cusip(monday),
                monday.minusDays(4),
                monday,
                monday.plusDays(3),
                announced ? "80000000000" : "null"));
  }

  /** Ends of months, out on the fourth business day after them. */
  private List<String> debtByKind(String question) {
    BusinessCalendar calendar = calendar("treasury-debt-by-kind");
    List<String> rows = new ArrayList<>();
    for (YearMonth month : List.of(YearMonth.parse("2025-09"), YearMonth.parse("2025-10"))) {
      LocalDate end = month.atEndOfMonth();
      LocalDate release = end;
      for (int i = 0; i < 4; i++) {
        release = calendar.nextBusinessDay(release);
      }
      if (isOut(release, LocalTime.of(15, 0), NEW_YORK)) {
        for (String kind :
            List.of(
                "Bills",
                "Notes",
                "Bonds",
                "Treasury Inflation-Protected Securities",
                "Floating Rate Notes")) {
          rows.add(debt(end, "Marketable", kind, 5_000_000 + month.getMonthValue() + rows.size()));
        }
        rows.add(
            debt(end, "Total Public Debt Outstanding", "_", 38_000_000 + month.getMonthValue()));
      }
    }
    return rows;
  }

  private static String debt(LocalDate end, String type, String kind, long millions) {
    return "{\"record_date\":\"%s\",\"security_type_desc\":\"%s\",\"security_class_desc\":\"%s\",\"debt_held_public_mil_amt\":\"%d\",\"intragov_hold_mil_amt\":\"7\",\"total_mil_amt\":\"%d\"}"
        .formatted(end, type, kind, millions - 7, millions);
  }

  private List<String> debtToThePenny(String question) {
    return out("treasury-debt-to-the-penny", question, LocalTime.of(15, 0)).stream()
        .map(
            day ->
                "{\"record_date\":\"%s\",\"debt_held_public_amt\":\"30000000000000.%02d\",\"intragov_hold_amt\":\"7000000000000.00\",\"tot_pub_debt_out_amt\":\"37000000000000.%02d\"}"
                    .formatted(day, day.getDayOfMonth(), day.getDayOfMonth()))
        .toList();
  }

  private static String table(
      String unit, String multiplier, String currency, String series, List<String> rows) {
    return "\"Series Description\",\"made up\"\r\n\"Unit:\",\"%s\"\r\n\"Multiplier:\",\"%s\"\r\n\"Currency:\",\"%s\"\r\n\"Unique Identifier: \",\"X/%s\"\r\n\"Time Period\",\"%s\"\r\n%s\r\n"
        .formatted(unit, multiplier, currency, series, series, String.join("\r\n", rows));
  }

  private String inForce() {
    return table(
        "Percent:_Per_Year",
        "1",
        "NA",
        "RESBM_N.D",
        LocalDate.parse("2025-10-17")
            .datesUntil(today(NEW_YORK))
            .map(day -> day + "," + (day.isBefore(CUT) ? "4.15" : "3.90"))
            .toList());
  }

  /** Wednesdays, out on Thursday at half past four; that of 29 October is a day late. */
  private List<LocalDate> weeks() {
    return BEGIN
        .datesUntil(today(NEW_YORK).plusDays(1), java.time.Period.ofDays(7))
        .filter(
            day ->
                isOut(
                    day.plusDays(day.equals(LocalDate.parse("2025-10-29")) ? 2 : 1),
                    LocalTime.of(16, 30),
                    NEW_YORK))
        .toList();
  }

  private static long level(LocalDate week) {
    return 3_000_000 + week.getDayOfYear();
  }

  private String weekly() {
    return table(
        "Currency",
        "1000000",
        "USD",
        "RESH4R_N.WW",
        weeks().stream().map(day -> day + "," + level(day)).toList());
  }

  private String wholeRelease() {
    return weeks().stream()
        .map(
            day ->
                "<frb:Obs OBS_STATUS=\"A\" OBS_VALUE=\"%d\" TIME_PERIOD=\"%s\" />"
                    .formatted(level(day), day))
        .collect(
            Collectors.joining(
                "\n",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<message:MessageGroup xmlns:message=\"m\" xmlns:frb=\"f\"><message:Header><message:Prepared>"
                    + now.get()
                    + "</message:Prepared></message:Header><frb:DataSet xmlns:kf=\"k\">\n<kf:Series SERIES_NAME=\"RESH4R_N.WW\" FREQ=\"19\" UNIT=\"Currency\" UNIT_MULT=\"1000000\" CURRENCY=\"USD\">",
                "</kf:Series>\n</frb:DataSet></message:MessageGroup>\n"));
  }

  /** One announcement a day and board, in the language that is asked for. */
  private static String titles(String question) {
    Matcher day = DAY.matcher(question);
    if (!day.matches()) {
      throw new IllegalArgumentException("no day in " + question);
    }
    LocalDate of = LocalDate.parse(day.group(1) + "-" + day.group(2) + "-" + day.group(3));
    boolean gem = question.contains("market=GEM");
    boolean english = question.contains("lang=EN");
    return "{\"result\":\"[{\\\"NEWS_ID\\\":\\\"%s%s\\\",\\\"DATE_TIME\\\":\\\"%s 17:27\\\",\\\"STOCK_CODE\\\":\\\"%s\\\",\\\"STOCK_NAME\\\":\\\"%s\\\",\\\"LONG_TEXT\\\":\\\"%s\\\",\\\"TITLE\\\":\\\"%s\\\",\\\"FILE_LINK\\\":\\\"/%s.pdf\\\"}]\",\"hasNextRow\":false,\"rowRange\":100,\"loadedRecord\":1,\"recordCnt\":1}"
        .formatted(
            of.toString().replace("-", "").substring(2),
            (gem ? "8" : "1") + (english ? "0" : "1"),
            of.format(DateTimeFormatter.ofPattern("dd/MM/uuuu")),
            gem ? "08001" : "00700",
            gem ? "MADE UP" : english ? "TENCENT" : "騰訊控股",
            english ? "Next Day Disclosure Returns - [Share Buyback]" : "翌日披露報表 - [股份購回]",
            english ? "Next Day Disclosure Return" : "翌日披露報表",
            of);
  }

  /**
   * The report of a day, of trades of the business day before; that of the main board is there at
   * nine on its day, that of GEM on the business day after, and in the second spelling.
   */
  private Optional<byte[]> report(String path) {
    Matcher name = DAY.matcher(path);
    if (!name.matches()) {
      throw new IllegalArgumentException("no day in " + path);
    }
    LocalDate day = LocalDate.parse(name.group(1) + "-" + name.group(2) + "-" + name.group(3));
    boolean gem = path.contains("/GEM/");
    BusinessCalendar calendar = calendar(gem ? "hkex-gem" : "hkex-main");
    boolean there =
        calendar.isBusinessDay(day)
            && isOut(gem ? calendar.nextBusinessDay(day) : day, LocalTime.of(9, 0), HONG_KONG)
            && (!gem || path.contains("SRGemRPT"));
    if (!there) {
      return Optional.empty();
    }
    LocalDate traded = day.minusDays(1);
    while (!calendar.isBusinessDay(traded)) {
      traded = traded.minusDays(1);
    }
    String shares = (day.getDayOfMonth() + (gem ? 1 : 2)) + ",000";
    return Optional.of(
        Workbooks.binary(
            new Object[] {"", "", "Share Repurchase Report"},
            new Object[] {
              "Date Printed : " + day.format(DateTimeFormatter.ofPattern("dd/MM/uuuu"))
            },
            new Object[] {""},
            Workbooks.repurchasesHeader(),
            new Object[] {
              gem ? "MADE UP" : "TENCENT",
              gem ? "8001" : "700",
              "ORD",
              traded.format(DateTimeFormatter.ofPattern("uuuu/MM/dd")),
              shares,
              "HKD 2.00",
              "HKD 2.00",
              "HKD " + (day.getDayOfMonth() + (gem ? 1 : 2)) * 2 + ",000.00",
              "Exchange",
              shares,
              shares,
              "0",
              "1,000,000",
              "0.5"
            },
            new Object[] {""},
            new Object[] {"*** End Of Report ***"}));
  }

  /** The list of Monday. */
  private byte[] securities() {
    LocalDate today = today(HONG_KONG);
    LocalDate monday = today.minusDays(today.getDayOfWeek().getValue() - 1L);
    return Workbooks.titled(
        "Updated as at " + monday.format(DateTimeFormatter.ofPattern("dd/MM/uuuu")),
        new Object[] {"Stock Code", "Name of Securities", "Category"},
        new Object[] {"00700", "TENCENT", "Equity"},
        new Object[] {"08001", "MADE UP", "Equity"});
  }

  /** A quarter more from 31 October. */
  private String facts() {
    String filed =
        isOut(LocalDate.parse("2025-10-31"), LocalTime.of(6, 0), NEW_YORK)
            ? "," + paid("2024-09-29", "2025-09-27", 90, "2025-10-31")
            : "";
    return "{\"cik\":320193,\"entityName\":\"Apple Inc.\",\"facts\":{\"us-gaap\":{\"PaymentsForRepurchaseOfCommonStock\":{\"units\":{\"USD\":["
        + paid("2024-09-29", "2025-06-28", 70, "2025-08-01")
        + filed
        + "]}}}}}";
  }

  private static String paid(String start, String end, int billions, String filed) {
    return "{\"start\":\"%s\",\"end\":\"%s\",\"val\":%d000000000,\"accn\":\"0000320193-25-%s\",\"fy\":2025,\"fp\":\"Q3\",\"form\":\"10-Q\",\"filed\":\"%s\"}"
        .formatted(start, end, billions, filed.substring(2).replace("-", ""), filed);
  }

  /** A filing an hour of the working day, newest first, of the last three days. */
  private String filings(String question) {
    String form =
        question.contains("SC TO-I") || question.contains("SC%20TO-I") ? "SC TO-I" : "8-K";
    StringBuilder atom =
        new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"ISO-8859-1\" ?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n<title>Latest Filings - %s</title>\n<updated>%s</updated>\n"
                .formatted(now.get(), now.get()));
    LocalDateTime hour =
        now.get().atZone(NEW_YORK).toLocalDateTime().withMinute(0).withSecond(0).withNano(0);
    for (int back = 0; back < 72; back++) {
      LocalDateTime at = hour.minusHours(back);
      if (at.getHour() >= 9 && at.getHour() < 17 && at.getDayOfWeek().getValue() < 6) {
        atom.append(
            "<entry>\n<title>%s - APPLE INC (0000320193) (Filer)</title>\n<link rel=\"alternate\" type=\"text/html\" href=\"https://www.sec.gov/Archives/%s.htm\"/>\n<summary type=\"html\">Filed</summary>\n<updated>%s</updated>\n<category term=\"%s\"/>\n<id>urn:tag:sec.gov,2008:accession-number=0000320193-25-%s</id>\n</entry>\n"
                .formatted(
                    form,
                    at.format(DateTimeFormatter.ofPattern("MMddHH")),
                    at.atZone(NEW_YORK).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
                    form,
                    (form.equals("8-K") ? "" : "9")
                        + at.format(
                            DateTimeFormatter.ofPattern(form.equals("8-K") ? "MMddHH" : "MddHH"))));
      }
    }
    return atom.append("</feed>").toString();
  }
}
