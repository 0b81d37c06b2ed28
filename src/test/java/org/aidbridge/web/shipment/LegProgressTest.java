package org.aidbridge.web.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.aidbridge.http.Language;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.Occurred;
import org.aidbridge.shipment.plan.Plan;
import org.aidbridge.shipment.plan.PlannedTime;
import org.aidbridge.web.PageFormat;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LegProgressTest {

    private static final ZoneId DELHI = ZoneId.of("Asia/Kolkata");
    private static final PageFormat WRITE = new PageFormat(Language.EN, ZoneId.of("UTC"), Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "2021-05-03T10:00:00Z, 2021-05-03T10:00:00Z, ''",
        "2021-05-03T10:00:00Z, 2021-05-03T15:20:00Z, 5 h",
        "2021-05-03T10:00:00Z, 2021-05-03, ''",
        "2021-05-03T10:00:00Z, 2021-05-04, 1 d",
        "2021-05-03T10:00:00Z, 2021-05-06, 2 d",
        // The day ends at 18:30 UTC in Delhi.
        "2021-05-03, 2021-05-03T18:29:59Z, ''",
        "2021-05-03, 2021-05-03T18:30:00Z, 1 d",
        "2021-05-03, 2021-05-05T18:29:59Z, 2 d",
        "2021-05-03, 2021-05-03, ''",
        "2021-05-03, 2021-05-05, 2 d",
    })
    void it_is_late_if_it_arrived_after_the_end_of_the_planned_time(String planned, String occurred, String late) {
        Plan.Leg leg = new Plan.Leg("3U", null, "CTU", "DEL", null, PlannedTime.of(When.of(planned), DELHI), null);
        assertThat(new LegProgress(1, leg, null, arrived(occurred)).arrivedLate(WRITE))
                .isEqualTo(late);
    }

    private static Occurred arrived(String occurred) {
        return occurred.length() == 10
                ? Occurred.on(LocalDate.parse(occurred), DELHI, ZoneId.of("UTC"))
                : Occurred.at(Instant.parse(occurred));
    }
}
