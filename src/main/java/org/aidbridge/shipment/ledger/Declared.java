package org.aidbridge.shipment.ledger;

import org.aidbridge.shared.Quantity;

/**
 * What the sender declared of one line.
 *
 * @param line its number within the shipment, from 1
 * @param quantity in {@code unit}; zero for goods that were on no list
 */
public record Declared(int line, String item, String unit, Quantity quantity) {}
