/**
 * The board: what the operations desk sees in a browser. Here are the frame of every page (who looks, at which operation, as
 * of when, in which language and zone), the overview, and what is shared by the pages of the packages below it. It reads
 * through the same queries and acts through the same desks as the HTTP interface, and knows nothing that they do not.
 */
package org.aidbridge.web;
