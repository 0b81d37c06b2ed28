/**
 * Who calls and what that caller may: roles, the reach of somebody over operations, and the door that lets nobody in who has
 * not been recognised. It knows nothing of how one is, and nothing of what is protected; the resources say which role they
 * need, and {@link org.aidbridge.security.access.Access} tells the rest where the address does not name the operation.
 */
package org.aidbridge.security.access;
