package org.aidbridge.reference.operation;

/**
 * What recording a quantity needs of its item, and nothing that changes once quantities were recorded.
 *
 * @param unit the one unit of the item
 * @param decimals how many a quantity in that unit may have
 */
public record ItemRef(String code, String unit, int decimals) {}
