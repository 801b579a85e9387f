package huigou.model.fact;

/**
 * What stands of a fact: another statement is another vintage.
 *
 * @param withdrawn whether its report was issued anew without it
 */
public record FactStatement(FactBody body, boolean withdrawn) {}
