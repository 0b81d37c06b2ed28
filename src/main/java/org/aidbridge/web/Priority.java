package org.aidbridge.web;

/** How urgent a shipment is, as pages call it, the most urgent first. */
public enum Priority {
    CRITICAL,
    HIGH,
    NORMAL,
    LOW
}
