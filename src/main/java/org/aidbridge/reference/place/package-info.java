/** Places with country, coordinates and time zone, and their import from public lists. Knows nothing of goods. */
package org.aidbridge.reference.place;
