package org.aidbridge.route.impact;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.Collection;
import org.aidbridge.route.notice.NoticeView;

/** Streams an {@link ImpactView} as JSON; totals come last, because nothing is held in memory. */
@ApplicationScoped
class ImpactStream {

    private final ImpactQueries impact;
    private final ObjectWriter writer;

    ImpactStream(ImpactQueries impact, ObjectMapper mapper) {
        this.impact = impact;
        this.writer = mapper.writer();
    }

    StreamingOutput of(ImpactQuery query) {
        return output -> {
            try (JsonGenerator json = writer.createGenerator(output)) {
                json.writeStartObject();
                if (query.draft() != null) {
                    json.writeFieldName("notice");
                    writer.writeValue(json, NoticeView.of(query.draft()));
                }
                if (query.isOfOne()) {
                    all("changes", query.changes(), json);
                }
                json.writeStringField("operation", query.operation());
                json.writeFieldName("asOf");
                writer.writeValue(json, query.asOf());
                all("routes", query.routes(), json);
                json.writeArrayFieldStart("legs");
                Collection<ImpactView.Total> totals = impact.held(query, into(json));
                json.writeEndArray();
                json.writeArrayFieldStart("inFlight");
                impact.flying(query, into(json));
                json.writeEndArray();
                all("totals", totals, json);
                if (query.isOfOne()) {
                    json.writeArrayFieldStart("freed");
                    Collection<ImpactView.Total> freed = impact.freed(query, into(json));
                    json.writeEndArray();
                    all("freedTotals", freed, json);
                }
                json.writeEndObject();
            }
        };
    }

    private void all(String name, Collection<?> values, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (Object value : values) {
            writer.writeValue(json, value);
        }
        json.writeEndArray();
    }

    private ImpactQueries.Listener into(JsonGenerator json) {
        return stuck -> writer.writeValue(json, stuck);
    }
}
