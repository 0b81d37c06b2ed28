/** What the board shows of an operation's administration: who may do what in it, and who did what. */
package org.aidbridge.web.admin;
