package org.aidbridge.reference.operation;

import java.time.ZoneId;

/**
 * What recording a fact needs of its operation, and nothing that changes once there are facts.
 *
 * @param zone whose days its figures are counted by
 */
public record OperationRef(String code, Operation.Mode mode, ZoneId zone) {}
