/**
 * JSON read strictly and written exactly: what is not clearly right is refused, with the place where it is wrong. One
 * {@link com.fasterxml.jackson.databind.ObjectMapper} serves the resources, the bulk intake and everybody else who
 * injects it. This package knows the problem document's vocabulary and nothing of any feature.
 */
package org.aidbridge.http.json;
