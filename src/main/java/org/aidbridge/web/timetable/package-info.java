/**
 * Routes, as pages list and add them, with what their carriers publish of them: how they are usually served, and departures that
 * are dated. All operations share it; what was seen of a departure is told in each.
 */
package org.aidbridge.web.timetable;
