/** The audit: tells the database who acts, and reads what its triggers wrote. Knows nothing of the audited tables. */
package org.aidbridge.security.audit;
