package org.aidbridge.reference.operation;

import java.time.ZoneId;

/**
 * The part of an operation that recording needs, frozen once facts exist.
 *
 * @param zone whose days figures are counted by
 */
public record OperationRef(String code, Operation.Mode mode, ZoneId zone) {}
