package huigou.parse;

import huigou.catalogue.Layout;
import huigou.model.issue.FileRefused;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Delivery;
import huigou.model.origin.Place;
import java.util.Arrays;

/**
 * What a whole answer is about, where neither record nor heading says it: named in the address that
 * was asked, or by the file's own name.
 */
final class AskedItem {

  private AskedItem() {}

  /**
   * The item; empty where the layout's records name it.
   *
   * @throws FileRefused when neither address nor name is one that a series takes
   */
  static String of(Layout layout, Delivery delivery) {
    String parameter = layout.envelope().itemInUrl();
    if (parameter.isEmpty()) {
      return "";
    }
    String url = delivery.origin().url();
    String asked =
        Arrays.stream(url.substring(url.indexOf('?') + 1).split("&"))
            .filter(pair -> pair.startsWith(parameter + "="))
            .map(pair -> pair.substring(parameter.length() + 1))
            .findFirst()
            .orElse(delivery.file().replaceFirst("\\.[^.]*$", ""));
    if (!layout.items().fed().contains(asked)) {
      throw new FileRefused(
          new Issue(IssueCode.ITEM_UNNAMED, Place.of(delivery.path()), asked, parameter + "=…"));
    }
    return asked;
  }
}
