/** The first page of an operation: progress of all goods, suspended routes, and exceptions. */
package org.aidbridge.web.overview;
