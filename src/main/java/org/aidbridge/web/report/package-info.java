/** What the board shows of reports: which there are, how one is published, read, downloaded and compared with another. */
package org.aidbridge.web.report;
