/**
 * Authorisation: roles, access scopes and the policy that denies by default. Knows neither how callers authenticate nor
 * what is protected.
 */
package org.aidbridge.security.access;
