package org.aidbridge.reference.operation;

/**
 * The part of an item that recording needs, frozen once quantities exist.
 *
 * @param unit of all its quantities
 * @param decimals a quantity in that unit may have
 */
public record ItemRef(String code, String unit, int decimals) {}
