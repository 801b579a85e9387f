package huigou.model.view;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The pages that every edition has, in the order of the site. Navigation, site map, search and
 * renderer read this list: a new page is an entry, a template and its words.
 */
public enum StandingPage implements Page {
  FRONT("", "front", "front", site -> site.shown().front(), true),
  RATES("rates/", "rates", "rates", site -> site.shown().rates(), true),
  CORRIDORS("corridor/", "corridor", "corridors", site -> site.shown().corridors(), true),
  FACILITIES("facilities/", "facilities", true),
  AMPLENESS("ampleness/", "ampleness", true),
  COST("cost/", "cost", AMPLENESS),
  AHEAD("ahead/", "ahead", true),
  BALANCE_SHEET("balance-sheet/", "balance-sheet", true),
  TREASURY("treasury/", "treasury", true),
  BUYBACKS("buybacks/", "buybacks", true),
  HONG_KONG("buybacks/hong-kong/", "hong-kong", BUYBACKS),
  UNITED_STATES("buybacks/united-states/", "united-states", BUYBACKS),
  ANNOUNCEMENTS("announcements/", "announcements", BUYBACKS),
  FINDINGS("findings/", "findings", false),
  EPISODES("episodes/", "episodes", false),
  REVISIONS("revisions/", "revisions", false),
  CLAIMS("claims/", "claims", "claims", site -> site.verdicts().claims(), true),
  FORECASTS("forecasts/", "forecasts", CLAIMS),
  SERIES("series/", "series", "all-series", SiteView::listed, true),
  SEARCH("search/", "search", "search", SiteView::search, false),
  DOWNLOADS("downloads/", "downloads", "downloads", site -> site, false),
  SOURCES("sources/", "sources", "sources", SiteView::received, false),
  METHOD("method/", "method", "method", SiteView::releases, false),
  GLOSSARY("glossary/", "glossary", "glossary", SiteView::glossary, false);

  private static final String TOPIC = "topic";
  private static final Set<StandingPage> OF_THE_DAY = EnumSet.of(FRONT, DOWNLOADS, SOURCES);

  private final String path;
  private final String key;
  private final String template;
  private final Function<SiteView, Object> content;
  private final boolean navigation;
  private final Optional<StandingPage> parent;

  StandingPage(
      String path,
      String key,
      String template,
      Function<SiteView, Object> content,
      boolean navigation) {
    this.path = path;
    this.key = key;
    this.template = template;
    this.content = content;
    this.navigation = navigation;
    this.parent = Optional.empty();
  }

  /** A page about one subject. */
  StandingPage(String path, String key, boolean navigation) {
    this(path, key, navigation, Optional.empty());
  }

  /** A page about one subject below another page. */
  StandingPage(String path, String key, StandingPage parent) {
    this(path, key, false, Optional.of(parent));
  }

  StandingPage(String path, String key, boolean navigation, Optional<StandingPage> parent) {
    this.path = path;
    this.key = key;
    this.template = TOPIC;
    this.content = site -> site.shown().topic(this);
    this.navigation = navigation;
    this.parent = parent;
  }

  /** The pages that the navigation lists. */
  public static List<StandingPage> navigation() {
    return Arrays.stream(values()).filter(page -> page.navigation).toList();
  }

  /** The pages that it leads to. */
  public List<StandingPage> children() {
    return Arrays.stream(values())
        .filter(page -> page.parent.filter(this::equals).isPresent())
        .toList();
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public String key() {
    return key + ".";
  }

  @Override
  public String template() {
    return template;
  }

  @Override
  public boolean isOfTheDay() {
    return OF_THE_DAY.contains(this);
  }

  @Override
  public Optional<StandingPage> parent() {
    return parent;
  }

  /** What the template shows of an edition. */
  public Object content(SiteView site) {
    return content.apply(site);
  }
}
