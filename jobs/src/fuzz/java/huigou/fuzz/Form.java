package huigou.fuzz;

import java.util.Optional;
import java.util.Random;

/** How a kind of file holds its tables: takes one out, and writes the file again around it. */
interface Form {

  /** The choice that is the largest table of a file. */
  double LARGEST = 0;

  /**
   * The file with one of its tables altered; empty where there was nothing to alter.
   *
   * @param choice which table, from nought to one: the largest for small choices
   */
  Optional<byte[]> altered(byte[] file, double choice, Random random, GridChange change);
}
