/**
 * Fills a database with an operation of any size, by a seeded generator: what is declared and reported is made up, what
 * follows from it is derived by the classes of the application itself, and travels by COPY.
 */
package org.aidbridge.fill;
