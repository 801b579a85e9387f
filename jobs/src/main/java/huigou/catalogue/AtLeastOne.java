package huigou.catalogue;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Of a list, set or map of a row: one that is not there, or holds nothing, is a slip. Without the
 * mark it may be left out, and is empty then.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
@interface AtLeastOne {}
