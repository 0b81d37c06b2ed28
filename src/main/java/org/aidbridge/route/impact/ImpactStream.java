package org.aidbridge.route.impact;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.Collection;
import org.aidbridge.route.notice.NoticeView;

/** An {@link ImpactView} as JSON while it is found: what is in it is never all in memory, so the totals come last. */
@ApplicationScoped
class ImpactStream {

    private final ImpactQueries impact;
    private final ObjectWriter writer;

    ImpactStream(ImpactQueries impact, ObjectMapper mapper) {
        this.impact = impact;
        this.writer = mapper.writer();
    }

    StreamingOutput of(ImpactQuery asked) {
        return output -> {
            try (JsonGenerator json = writer.createGenerator(output)) {
                json.writeStartObject();
                if (asked.draft() != null) {
                    json.writeFieldName("notice");
                    writer.writeValue(json, NoticeView.of(asked.draft()));
                }
                if (asked.isOfOne()) {
                    all("changes", asked.changes(), json);
                }
                json.writeStringField("operation", asked.operation());
                json.writeFieldName("asOf");
                writer.writeValue(json, asked.asOf());
                all("routes", asked.routes(), json);
                json.writeArrayFieldStart("legs");
                Collection<ImpactView.Total> totals = impact.held(asked, into(json));
                json.writeEndArray();
                json.writeArrayFieldStart("inFlight");
                impact.flying(asked, into(json));
                json.writeEndArray();
                all("totals", totals, json);
                if (asked.isOfOne()) {
                    json.writeArrayFieldStart("freed");
                    Collection<ImpactView.Total> freed = impact.freed(asked, into(json));
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
