/**
 * The board. This package has the layout of every page with its context (user, operation, point on the clocks,
 * language, zone) and shared texts; the pages are in the packages below. The board uses the queries and
 * services of the API and adds no logic of its own.
 */
package org.aidbridge.web;
