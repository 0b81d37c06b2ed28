/**
 * What is handed out on document or as a file: titled sections of sentences, charts and tables, and how they become HTML, PDF,
 * XLSX, CSV and CSV with HXL tags. It knows nothing of what they tell.
 */
package org.aidbridge.report.document;
