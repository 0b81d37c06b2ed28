/** Members and audit: roles in an operation, its audit and, for system administrators, the audit of everything. */
package org.aidbridge.web.admin;
