package huigou.model.view;

/**
 * A file of the newest edition, or a part of one, with what it was made from.
 *
 * @param path from the edition's root; of a part with its name behind {@code #}
 * @param shown digest over everything that it shows
 * @param at where in the file it begins, in bytes
 * @param length in bytes
 * @param sum CRC-32 of its bytes: whether it is still what was made
 */
public record MadeFile(String path, String shown, long at, long length, long sum) {}
