package org.aidbridge.web.catalogue;

/**
 * What an entry says of one thing, as it is read.
 *
 * @param words empty where it says nothing
 */
record Cell(Stated what, String words) {}
