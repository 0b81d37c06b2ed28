/**
 * Tells pages that something in their operation has changed, whichever replica recorded it: not what, which each page reads
 * again with the rights of its reader.
 */
package org.aidbridge.web.live;
