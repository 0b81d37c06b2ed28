/** The first page of an operation: how far everything came, what does not run, and what needs attention. */
package org.aidbridge.web.overview;
