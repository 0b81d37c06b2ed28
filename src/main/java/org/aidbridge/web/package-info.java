/**
 * The board: what the operations desk sees in a browser. Here are the frame of every page (who looks, at which operation, as
 * of when, in which language and zone), the page where people arrive, and the words that pages share; the pages themselves are
 * in the packages below. It reads through the same queries and acts through the same desks as the HTTP interface, and knows
 * nothing that they do not.
 */
package org.aidbridge.web;
