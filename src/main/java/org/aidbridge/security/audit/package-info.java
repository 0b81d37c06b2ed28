/**
 * Who did what: the database is told who acts and writes it down by itself; here it is read again, of an operation or of
 * everything. It knows nothing of what is changed.
 */
package org.aidbridge.security.audit;
