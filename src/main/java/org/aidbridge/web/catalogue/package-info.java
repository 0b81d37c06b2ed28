/**
 * What operations refer to, as pages list it, add to it and revise it: items, places, carriers and routes, which they share, and
 * the parties of each.
 */
package org.aidbridge.web.catalogue;
