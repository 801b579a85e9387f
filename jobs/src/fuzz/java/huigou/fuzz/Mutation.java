package huigou.fuzz;

import java.util.Optional;
import java.util.Random;

/**
 * One way to break a file.
 *
 * @param kind what is done, in words
 */
record Mutation(String kind, Change change) {

  /** What is done to the bytes of a file; empty where there is nothing that could be done. */
  @FunctionalInterface
  interface Change {
    Optional<byte[]> of(Subject subject, Random random);
  }

  /** An alteration of one of the tables of a file. */
  static Mutation ofTable(String kind, GridChange change) {
    return new Mutation(
        kind,
        (subject, random) ->
            subject.form().altered(subject.bytes(), random.nextDouble(), random, change));
  }
}
