/** The receiving desk: checking in arrived goods by line, with missing, damaged, surplus and withheld quantities. */
package org.aidbridge.web.receiving;
