/**
 * What operations refer to, as pages list it, add to it and revise it: items, places, carriers and routes, which they share, and
 * the parties of each. What one kind has of its own is a {@link org.aidbridge.web.catalogue.Shelf}; lists, entries and forms
 * look and behave alike for all of them.
 */
package org.aidbridge.web.catalogue;
