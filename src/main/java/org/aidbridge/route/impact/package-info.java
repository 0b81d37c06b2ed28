/** The impact of suspensions on cargo: quantities that are to leave on a closed route. It only reads. */
package org.aidbridge.route.impact;
