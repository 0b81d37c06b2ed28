/**
 * What operations refer to, as pages list it, add to it and revise it: items with their categories, places, carriers and
 * tolerances, which they share, and the parties of each.
 */
package org.aidbridge.web.catalogue;
