/**
 * The situation of an operation, and reports: the same document, frozen, numbered and never changed. The document is one tree
 * of records, drawn up from an operation and a point on the two clocks and from nothing else; every format is drawn from the
 * tree. It writes nothing but reports.
 */
package org.aidbridge.report;
