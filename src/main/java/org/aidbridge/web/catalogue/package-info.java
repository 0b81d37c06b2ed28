/**
 * Reference data as pages list, add and revise it: items with their categories, places, carriers and tolerances,
 * shared by all operations, and the parties of each operation.
 */
package org.aidbridge.web.catalogue;
