package org.aidbridge.http;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a POST that accepts {@code Idempotency-Key}. The method returns {@link jakarta.ws.rs.core.Response} and reads its
 * body as JSON, not as a stream.
 *
 * With a key, the method and the row that stores its response are one transaction. Of concurrent requests with one key,
 * one does the work; the others wait and receive the same status, body, {@code Location} and {@code ETag} with {@code
 * Idempotency-Replayed: true}. A key belongs to its user; reused for another request it is a 409. Only a 2xx is stored,
 * so the key may be retried after a refusal. Keys never expire.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {}
