/**
 * HTTP conventions shared by all features: problem documents, paging, ETags, idempotent POSTs and their OpenAPI
 * description. Features bring their own {@link org.aidbridge.shared.Problem problems} and {@link
 * org.aidbridge.http.ConstraintProblems}.
 */
package org.aidbridge.http;
