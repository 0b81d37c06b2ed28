/**
 * Strict JSON: anything ambiguous is refused, with its place. One {@link com.fasterxml.jackson.databind.ObjectMapper}
 * serves all features.
 */
package org.aidbridge.http.json;
