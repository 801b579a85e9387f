package huigou.fuzz;

import huigou.catalogue.Layout;
import huigou.model.origin.Delivery;
import huigou.model.series.Observation;
import java.util.List;

/**
 * A whole file that is to be broken.
 *
 * @param name its layout, and what else tells it from others of that layout
 * @param delivery under which it and what is made of it are read
 * @param said what it says unbroken
 * @param standing its figures, which stand when what is made of it arrives
 */
record Subject(
    String name,
    Delivery delivery,
    byte[] bytes,
    Layout layout,
    Form form,
    Said said,
    List<Observation> standing) {}
