/**
 * Reference data: entries with a natural key and complete versions, readable as of any time and cached where they cannot
 * change. Places, items, operations, parties and carriers build on it.
 */
package org.aidbridge.reference.revision;
