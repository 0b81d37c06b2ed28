package org.aidbridge.http;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a POST that may carry {@code Idempotency-Key} (1 to 200 visible ASCII characters, else 422). The method must
 * return {@link jakarta.ws.rs.core.Response} and read its body as JSON, not as a stream.
 *
 * <p>With a key, the whole method and the row that remembers its answer are one transaction: of several requests with
 * the same key exactly one does the work, the others wait for it and get the very same status, body, {@code Location}
 * and {@code ETag} with {@code Idempotency-Replayed: true}. A key belongs to the user; used again for another path,
 * query or body it is a 409 {@code idempotency-key-reused}. Only a 2xx is remembered: after a refusal the same key may
 * be tried again. Keys are kept for good, as the facts are that they made.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {}
