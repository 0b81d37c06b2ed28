package org.aidbridge.web.shelf;

/** @param words empty if absent */
public record FieldValue(FieldName what, String words) {}
