package org.aidbridge.shipment.figures;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Response headers for figures: where they were read, and how far that database was behind ({@code Aidbridge-Read-From:
 * replica}, {@code Aidbridge-Staleness: 0.012} seconds). The answer is complete either way.
 */
@RequestScoped
public class ReadFrom {

    static final String SOURCE = "Aidbridge-Read-From";
    static final String STALENESS = "Aidbridge-Staleness";

    public record Source(String name, Duration behind) {}

    private Source source;

    static Source primary() {
        return new Source("primary", Duration.ZERO);
    }

    static Source replica(Duration behind) {
        return new Source("replica", behind);
    }

    /** The last of this request; may be null. */
    public static Source remembered() {
        return Arc.container().requestContext().isActive()
                ? Arc.container().instance(ReadFrom.class).get().source()
                : null;
    }

    public static void remember(Source source) {
        if (source != null && Arc.container().requestContext().isActive()) {
            Arc.container().instance(ReadFrom.class).get().set(source);
        }
    }

    public static class Filter {

        private final ReadFrom readFrom;

        Filter(ReadFrom readFrom) {
            this.readFrom = readFrom;
        }

        @ServerResponseFilter
        void tell(ContainerResponseContext response) {
            Source source = readFrom.source();
            if (source != null) {
                response.getHeaders().putSingle(SOURCE, source.name());
                response.getHeaders().putSingle(STALENESS, seconds(source.behind()));
            }
        }

        private static String seconds(Duration behind) {
            return BigDecimal.valueOf(behind.toMillis())
                    .divide(BigDecimal.valueOf(1_000), 3, RoundingMode.HALF_UP)
                    .toPlainString();
        }
    }

    Source source() {
        return source;
    }

    void set(Source read) {
        source = read;
    }
}
