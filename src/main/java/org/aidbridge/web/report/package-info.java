/** Reports on the board: publishing, reading, downloading and comparing them. */
package org.aidbridge.web.report;
