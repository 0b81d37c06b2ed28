/**
 * Who may do what: users with their roles, HTTP Basic against the database, and the administrator of the first start.
 * It knows nothing of what is protected; the resources say which role they need.
 */
package org.aidbridge.access;
