/**
 * Checks that the database has the schema of this version, and waits for it. A newer schema is accepted, that of an
 * unreleased version refused.
 */
package org.aidbridge.database.schema;
