/**
 * What all ways to sign in have in common: secrets that are kept as a hash, how often one may try, and for how long who was
 * recognised is not looked up again. It knows none of those ways.
 */
package org.aidbridge.security.credential;
