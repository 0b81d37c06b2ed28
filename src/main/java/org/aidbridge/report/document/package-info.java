/**
 * Documents of titled sections, charts and tables, and their formats: HTML, PDF, XLSX, CSV and HXL. Knows nothing about
 * reports.
 */
package org.aidbridge.report.document;
