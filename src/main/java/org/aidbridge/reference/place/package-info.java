/**
 * Where things are: airports, ports, warehouses, hospitals, with their country, coordinates and time zone, and how they
 * are taken over from the public lists. It knows nothing of what is sent between them.
 */
package org.aidbridge.reference.place;
