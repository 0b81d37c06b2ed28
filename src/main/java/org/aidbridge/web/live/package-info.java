/**
 * Tells open pages that their operation has changed, whichever replica recorded it. Pages then reload with the rights
 * of their user.
 */
package org.aidbridge.web.live;
