package huigou.model.view;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What the pages of issuers show, each assembled when it is looked at, so that nobody need hold
 * those of a whole market.
 */
public final class IssuerPages extends AbstractList<TopicView> {

  /** Of an edition that knows no issuer. */
  public static final IssuerPages NONE =
      new IssuerPages(
          List.of(),
          page -> {
            throw new IllegalArgumentException("no topic " + page.path());
          });

  private final List<MemberPage> pages;
  private final Map<String, MemberPage> byPath = new HashMap<>();
  private final Function<MemberPage, TopicView> assembling;

  /**
   * @param pages in the order of the site
   * @param assembling gives the same for the same page whenever it is asked, in any thread
   */
  public IssuerPages(List<MemberPage> pages, Function<MemberPage, TopicView> assembling) {
    this.pages = List.copyOf(pages);
    this.assembling = assembling;
    this.pages.forEach(page -> byPath.put(page.path(), page));
  }

  /** The pages themselves, none of them assembled. */
  public List<MemberPage> pages() {
    return pages;
  }

  /**
   * The page of one issuer.
   *
   * @throws IllegalArgumentException when there is none
   */
  public TopicView of(Page page) {
    MemberPage own = byPath.get(page.path());
    if (own == null) {
      throw new IllegalArgumentException("no topic " + page.path());
    }
    return assembling.apply(own);
  }

  /** The same with something done to each that is assembled. */
  public IssuerPages each(UnaryOperator<TopicView> doing) {
    return new IssuerPages(pages, page -> doing.apply(assembling.apply(page)));
  }

  @Override
  public TopicView get(int index) {
    return assembling.apply(pages.get(index));
  }

  @Override
  public int size() {
    return pages.size();
  }
}
