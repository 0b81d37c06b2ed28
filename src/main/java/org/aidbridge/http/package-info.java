/**
 * How Aidbridge speaks HTTP, the same for every feature: problem documents, JSON that is read strictly, keyset pages,
 * ETags, repeatable POSTs, and the words about all of that in the OpenAPI document. It knows no feature; a feature
 * brings its own {@link org.aidbridge.shared.Problem problems} and names its constraints in {@link
 * org.aidbridge.http.ConstraintProblems}.
 */
package org.aidbridge.http;
