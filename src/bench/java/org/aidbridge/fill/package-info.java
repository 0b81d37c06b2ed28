/**
 * Fills a database with an operation of any size from a seeded generator. The generator invents declarations and
 * events; the classes of the application derive the rest, and COPY loads it.
 */
package org.aidbridge.fill;
