/**
 * The situation of an operation, live; and reports: the same document frozen, numbered and never changed, asked for or due
 * every day. It keeps the terms of a report and what was drawn up from them, and writes nothing else.
 */
package org.aidbridge.report.publishing;
