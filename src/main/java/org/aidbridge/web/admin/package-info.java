/**
 * Who may do what in an operation, as its administrators see and change it; and who did what, in it and, for an administrator of
 * everything, anywhere.
 */
package org.aidbridge.web.admin;
