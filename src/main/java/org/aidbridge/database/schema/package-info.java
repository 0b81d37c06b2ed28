/**
 * Whether the database has the schema of this version: which migrations the jar contains, which were applied, and waiting
 * for the rest. A newer schema is accepted, because a version also runs on the schema of its successor; the schema of an
 * unreleased version is refused.
 */
package org.aidbridge.database.schema;
