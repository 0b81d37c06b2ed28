/**
 * Plain SQL: statements and their values, the one reader of rows, consistent reads over one connection, and transactions that
 * are retried after a deadlock. It knows no tables.
 */
package org.aidbridge.database.sql;
