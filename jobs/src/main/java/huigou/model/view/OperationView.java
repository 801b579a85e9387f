package huigou.model.view;

import huigou.model.fact.Operation;
import huigou.model.origin.Place;

/** An operation with the record from which it was read. */
public record OperationView(Operation operation, Place place) {}
