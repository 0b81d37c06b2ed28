/** The state of a route as a pure function of notices and observed departures. It knows nothing of cargo. */
package org.aidbridge.route.state;
