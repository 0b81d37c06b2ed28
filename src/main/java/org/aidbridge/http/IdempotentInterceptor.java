package org.aidbridge.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.aidbridge.database.sql.Row;
import org.aidbridge.database.sql.Sql;
import org.aidbridge.http.json.JsonBodyReader;
import org.aidbridge.shared.Conflict;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.NormalForm;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/** Implements {@link Idempotent}, outside the transaction of the method. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 190)
class IdempotentInterceptor {

    static final String KEY = IdempotencyKeys.HEADER;
    static final String REPLAYED = "Idempotency-Replayed";

    // A concurrent second request waits here until the first commits or rolls back.
    private static final String CLAIM = """
            insert into idempotency_key (user_name, key, fingerprint, recorded_at) values (?, ?, ?, ?)
            on conflict on constraint idempotency_key_user_name_key_key do nothing""";

    private static final String REMEMBER = """
            update idempotency_key set status = ?, location = ?, etag = ?, body = ? where user_name = ? and key = ?""";

    private static final String RECALL = """
            select fingerprint, status, location, etag, body from idempotency_key where user_name = ? and key = ?""";

    private static final String FORGET = "delete from idempotency_key where user_name = ? and key = ?";

    @Inject
    DataSource database;

    @Inject
    SecurityIdentity identity;

    @Inject
    ObjectMapper mapper;

    @Inject
    Clock clock;

    static final class IdempotencyKeyReused extends Conflict {
        IdempotencyKeyReused() {
            super("header:" + KEY, Message.of("This Idempotency-Key was used for another request; use a new one"));
        }
    }

    @AroundInvoke
    Object invoke(InvocationContext method) throws Exception {
        if (Arrays.asList(method.getMethod().getParameterTypes()).contains(InputStream.class)) {
            // The body of a stream is not part of the fingerprint, so different requests would look
            // the same.
            throw new IllegalStateException(method.getMethod() + " reads a stream and cannot be @Idempotent");
        }
        ResteasyReactiveRequestContext request = (ResteasyReactiveRequestContext) CurrentRequestManager.get();
        String key = request == null ? null : request.serverRequest().getRequestHeader(KEY);
        if (key == null) {
            return method.proceed();
        }
        IdempotencyKeys.check(key);
        String user = identity.getPrincipal().getName();
        byte[] fingerprint = fingerprint(request);
        return QuarkusTransaction.requiringNew().call(() -> once(user, key, fingerprint, method));
    }

    private Response once(String user, String key, byte[] fingerprint, InvocationContext method) throws Exception {
        // Of the transaction, the same that the method writes with.
        try (Connection connection = database.getConnection()) {
            if (!claim(connection, user, key, fingerprint)) {
                requireStillMember();
                return recall(connection, user, key, fingerprint);
            }
            Response response = (Response) method.proceed();
            if (response.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
                Sql.execute(connection, FORGET, List.of(user, key));
                return response;
            }
            return remember(connection, user, key, response);
        }
    }

    /** A caller who has left the operation does not get its stored response. */
    private void requireStillMember() throws IOException {
        ResteasyReactiveRequestContext request = (ResteasyReactiveRequestContext) CurrentRequestManager.get();
        JsonNode body =
                request.getProperty(JsonBodyReader.BODY) instanceof byte[] bytes ? mapper.readTree(bytes) : null;
        if (body == null || !body.isObject()) {
            return;
        }
        requireStillMember(body.get("operation"), "/operation");
        int i = 0;
        for (JsonNode operation : body.path("operations")) {
            requireStillMember(operation, "/operations/" + i++);
        }
    }

    private void requireStillMember(JsonNode operation, String pointer) {
        if (operation != null
                && operation.isTextual()
                && !identity.checkPermissionBlocking(
                        new StringPermission(IdempotencyKeys.OPERATION, NormalForm.code(operation.asText())))) {
            throw new Invalid(pointer, Message.of("There is no operation {operation}", operation.asText()));
        }
    }

    private boolean claim(Connection connection, String user, String key, byte[] fingerprint) throws SQLException {
        return Sql.execute(connection, CLAIM, List.of(user, key, fingerprint, clock.instant())) == 1;
    }

    private Response remember(Connection connection, String user, String key, Response response)
            throws SQLException, JsonProcessingException {
        String body = response.hasEntity() ? mapper.writeValueAsString(response.getEntity()) : null;
        Sql.execute(
                connection,
                REMEMBER,
                Arrays.asList(
                        response.getStatus(),
                        response.getHeaderString(HttpHeaders.LOCATION),
                        response.getHeaderString(HttpHeaders.ETAG),
                        body,
                        user,
                        key));
        return body == null
                ? response
                : Response.fromResponse(response).entity(new RawValue(body)).build();
    }

    private static Response recall(Connection connection, String user, String key, byte[] fingerprint)
            throws SQLException {
        return Sql.list(connection, RECALL, List.of(user, key), row -> recalled(row, fingerprint))
                .get(0);
    }

    private static Response recalled(Row row, byte[] fingerprint) {
        if (!MessageDigest.isEqual(fingerprint, row.bytes())) {
            throw new IdempotencyKeyReused();
        }
        Response.ResponseBuilder response = Response.status(row.integer()).header(REPLAYED, true);
        // A header without a value is left out.
        response.header(HttpHeaders.LOCATION, row.text()).header(HttpHeaders.ETAG, row.text());
        String body = row.text();
        return (body == null ? response : response.entity(new RawValue(body))).build();
    }

    /** Of path, query and body, byte for byte. */
    private static byte[] fingerprint(ResteasyReactiveRequestContext request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(request.getUriInfo().getRequestUri().getRawPath().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '?');
            String query = request.getUriInfo().getRequestUri().getRawQuery();
            digest.update((query == null ? "" : query).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            if (request.getProperty(JsonBodyReader.BODY) instanceof byte[] body) {
                digest.update(body);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
