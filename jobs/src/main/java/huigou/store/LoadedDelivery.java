package huigou.store;

import huigou.model.origin.Delivery;

/** A delivery that the store has taken in, with what became of its rows. */
public record LoadedDelivery(
    Delivery delivery,
    String layout,
    boolean refused,
    int rowsRead,
    int rowsAccepted,
    int rowsQuarantined) {}
