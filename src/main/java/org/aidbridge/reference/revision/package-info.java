/**
 * What all reference data has in common: entries under a natural key, changed by whole new versions that are all kept,
 * read as of any earlier knowledge, and remembered in memory only as far as they can never change. It knows no single
 * kind of entry; places, items, operations, parties and carriers are built on it.
 */
package org.aidbridge.reference.revision;
