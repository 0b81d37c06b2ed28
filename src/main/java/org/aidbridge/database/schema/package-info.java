/**
 * Whether the database has the schema that this version needs: what the jar brings, what has been applied, and waiting for
 * it. A newer schema is fine, as a version runs on that of its successor. It knows nothing of what is stored.
 */
package org.aidbridge.database.schema;
