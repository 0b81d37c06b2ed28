/**
 * What the situation of an operation, and a report, says: one tree of records, a section in a file, and its canonical bytes.
 * Every format is drawn from the tree. Nothing in here asks or computes anything.
 */
package org.aidbridge.report.model;
