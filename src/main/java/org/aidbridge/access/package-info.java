/**
 * Who may do what: users, the operations they are members of and in which role, HTTP Basic against the database, and the
 * administrator of the first start. It knows nothing of what is protected; the resources say which role they need, and
 * {@link org.aidbridge.access.Access} tells the rest where the address does not name the operation.
 */
package org.aidbridge.access;
