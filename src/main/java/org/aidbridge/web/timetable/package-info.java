/**
 * Routes and what their carriers publish: usual patterns and dated departures. All operations share them; observations
 * belong to operations.
 */
package org.aidbridge.web.timetable;
