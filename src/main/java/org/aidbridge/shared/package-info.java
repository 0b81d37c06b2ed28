/**
 * The vocabulary of all features: the clock, {@link org.aidbridge.shared.AsOf}, exact quantities, ids, pages and
 * problems. Knows nothing of shipments, carriers or people.
 */
package org.aidbridge.shared;
