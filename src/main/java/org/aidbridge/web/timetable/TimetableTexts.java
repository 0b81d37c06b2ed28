package org.aidbridge.web.timetable;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("timetable")
public interface TimetableTexts {

    @Message("Nobody has stated it yet.")
    String neverStated();

    @Message("holds today")
    String holds();

    @Message("recorded {time} by")
    String recorded(String time);

    @Message("State it")
    String state();

    @Message("Update schedule")
    String stateAnew();

    @Message("Departures are dated on the whole route:")
    String onTheWhole();

    @Message("From")
    String from();

    @Message("All")
    String all();

    @Message("No departure is dated from then on.")
    String noneFrom();

    @Message("No departure is dated.")
    String none();

    @Message("yes")
    String yes();
}
