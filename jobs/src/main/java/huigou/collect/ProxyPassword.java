package huigou.collect;

import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Name and password that a proxy is told, and nobody else. Knows how often it was asked for them: a
 * proxy that asks again has not taken them.
 */
public final class ProxyPassword extends Authenticator {

  private final String name;
  private final String password;
  private final AtomicInteger asked = new AtomicInteger();

  ProxyPassword(String name, String password) {
    this.name = name;
    this.password = password;
  }

  /** How often a proxy has asked so far. */
  int asked() {
    return asked.get();
  }

  @Override
  protected PasswordAuthentication getPasswordAuthentication() {
    if (getRequestorType() != RequestorType.PROXY) {
      return null;
    }
    asked.incrementAndGet();
    return new PasswordAuthentication(name, password.toCharArray());
  }
}
