/**
 * People at a browser: the pages on which they sign in and out and choose a password, and the cookie by which they are
 * recognised until their session ends.
 */
package org.aidbridge.security.session;
