package org.aidbridge.shipment.ledger;

import org.aidbridge.shared.Quantity;

/**
 * A declared line.
 *
 * @param line the line number, from 1
 * @param quantity in {@code unit}; zero for unlisted goods
 */
public record Declared(int line, String item, String unit, Quantity quantity) {}
