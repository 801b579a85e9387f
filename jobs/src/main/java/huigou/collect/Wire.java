package huigou.collect;

import huigou.catalogue.FeedHost;
import huigou.collect.HostBudget.Turn;
import huigou.collect.WireFault.Lasting;
import huigou.collect.WireFault.Passing;
import huigou.disk.DiskFault;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Asks publishers over HTTP: the only door to the network. Says who asks, keeps the pauses of
 * hosts, follows redirects within a site, tries again what may pass, and takes no more than was
 * agreed.
 */
final class Wire implements AutoCloseable {

  private static final int OK = 200;
  private static final int PARTIAL = 206;
  private static final int NOT_MODIFIED = 304;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int PROXY_ASKS = 407;
  private static final int GONE = 410;
  private static final int RANGE_UNKNOWN = 416;

  /** How a store behind a site says that there is no such thing, where a feed takes a 403 so. */
  private static final String NO_KEY = "<Code>AccessDenied</Code>";

  private final HostBudget budget;
  private final Patience patience;
  private final Stopping stopping;
  private final Sender sender;
  private final Bodies bodies;

  /**
   * How long anything may take.
   *
   * @param idle between two pieces of a body
   * @param whole from the beginning of a body to its end
   */
  record Limits(Duration connect, Duration idle, Duration whole) {
    static final Limits USUAL =
        new Limits(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(10));
  }

  /** Writes down a request, whatever becomes of the question that it is part of. */
  interface Note {

    /**
     * @param address without its key
     * @param came the status, or why nothing came
     */
    void request(Instant at, String address, String came);
  }

  /**
   * @param hosts that are known, by name
   * @param stopping wakes whoever waits when the run is told to end
   * @param agent who asks, with whom to write to
   * @param folder for bodies
   * @param note takes each request
   */
  Wire(
      Limits limits,
      HostBudget budget,
      Patience patience,
      Map<String, FeedHost> hosts,
      PlayedHosts played,
      Reach reach,
      Stopping stopping,
      String agent,
      Path folder,
      Note note) {
    this.budget = budget;
    this.patience = patience;
    this.stopping = stopping;
    this.sender = new Sender(limits, patience, hosts, played, reach, stopping, agent, note);
    this.bodies = new Bodies(folder, limits, stopping);
  }

  /** Asks, as often as is worth it. */
  Answer ask(Question question) throws InterruptedException {
    PartialBody partial = new PartialBody();
    String why = "";
    int tries = 0;
    try {
      while (tries < Patience.TRIES) {
        tries++;
        if (tries > 1) {
          patience.wait(tries - 1);
        }
        Optional<Turn> turn = budget.enter(question.host());
        if (turn.isEmpty()) {
          return new Answer.Failed(
              (why.isEmpty() ? "" : why + "; ")
                  + "the host is left alone until "
                  + budget.closedUntil(question.host()).map(Instant::toString).orElse("later")
                  + "; the same command asks after that, --resume-host "
                  + question.host().name()
                  + " before",
              false,
              false,
              tries);
        }
        try (Turn held = turn.get()) {
          return once(question, partial, held, tries);
        } catch (Passing passing) {
          stopping.check();
          why = question.hiding(passing.sentence());
        } catch (Lasting lasting) {
          return new Answer.Failed(
              question.hiding(lasting.getMessage()), lasting.isOurs(), lasting.isGone(), tries);
        }
      }
      partial.drop();
    } catch (IOException e) {
      return new Answer.Failed(
          question.hiding(
              "its body cannot be kept in "
                  + bodies.folder()
                  + ": "
                  + DiskFault.reason(e)
                  + DiskFault.repair(e, bodies.folder().toString())),
          true,
          false,
          tries);
    }
    return new Answer.Failed(why, false, false, tries);
  }

  private Answer once(Question question, PartialBody partial, Turn turn, int tries)
      throws IOException, InterruptedException {
    HttpResponse<InputStream> response = sender.send(question, partial);
    Instant at = patience.clock().instant();
    int status = response.statusCode();
    if (status == PROXY_ASKS) {
      throw new Lasting(Sender.PROXY, true);
    }
    try (InputStream body = response.body()) {
      if (status == OK || status == PARTIAL) {
        return bodies.body(question, response, body, partial, at, tries);
      }
      if (status == NOT_MODIFIED && question.isConditional()) {
        return new Answer.NotModified(at, tries);
      }
      if (status == RANGE_UNKNOWN && partial.isThere()) {
        partial.drop();
        throw new Passing("answered 416 to what had been cut");
      }
      String text = bodies.beginning(body);
      if (question.absent().contains(status) && (status != FORBIDDEN || text.contains(NO_KEY))) {
        return new Answer.Absent(status, at, tries);
      }
      if (text.contains("Undeclared Automated Tool")) {
        throw new Lasting(
            "answered "
                + status
                + ": it wants to know who asks; name somebody to write to in HUIGOU_CONTACT",
            true);
      }
      Duration closed = question.host().closes().get(status);
      if (closed != null) {
        turn.closeHost(closed);
        throw new Lasting(
            "answered "
                + status
                + ": too many requests; the same command asks again after "
                + closed.toMinutes()
                + " min",
            false);
      }
      if (Patience.isPassing(status)) {
        retryAfter(response, turn, status, tries);
        throw new Passing(StatusWords.of(status, question.secret().isPresent()), true);
      }
      throw new Lasting(
          StatusWords.of(status, question.secret().isPresent()),
          false,
          status == NOT_FOUND || status == GONE);
    } catch (Passing | Lasting told) {
      throw told;
    } catch (IOException e) {
      throw new Passing("the body broke off: " + WireFault.reason(e), e);
    }
  }

  private void retryAfter(HttpResponse<?> response, Turn turn, int status, int tries)
      throws Lasting, InterruptedException {
    Optional<Duration> asked =
        response.headers().firstValue("Retry-After").flatMap(patience::asked);
    if (asked.isEmpty()) {
      return;
    }
    if (asked.get().compareTo(Patience.MOST_ASKED) > 0) {
      turn.closeHost(asked.get());
      throw new Lasting(
          "answered "
              + status
              + " and asks to be left alone for "
              + asked.get().toMinutes()
              + " min; the same command asks after that",
          false);
    }
    if (tries < Patience.TRIES) {
      patience.sleeper().sleep(asked.get());
    }
  }

  @Override
  public void close() {
    bodies.close();
  }
}
