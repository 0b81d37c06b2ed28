package org.aidbridge.web.shelf;

/**
 * What an entry says of one thing, as it is read.
 *
 * @param words empty where it says nothing
 */
public record FieldValue(FieldName what, String words) {}
