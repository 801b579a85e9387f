package huigou.collect;

import java.net.ProxySelector;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * How others are reached.
 *
 * @param proxy through which; empty for none
 * @param proxyKnows by which the proxy knows who asks; empty where it does not want to
 * @param trust certificates besides the platform's; empty for none
 */
public record Reach(
    Optional<ProxySelector> proxy, Optional<ProxyPassword> proxyKnows, Optional<SSLContext> trust) {

  /** Straight, trusting what the platform trusts. */
  public static final Reach DIRECT =
      new Reach(Optional.empty(), Optional.empty(), Optional.empty());
}
