/** The receiving desk: what has arrived is checked in line by line, with what is missing, damaged, surplus or withheld. */
package org.aidbridge.web.receiving;
