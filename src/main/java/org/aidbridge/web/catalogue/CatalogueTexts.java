package org.aidbridge.web.catalogue;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.aidbridge.carrier.Carrier;
import org.aidbridge.place.Place;
import org.aidbridge.reference.Operation;

/** What the pages of reference data say. */
@MessageBundle("catalogue")
public interface CatalogueTexts {

    @Message
    String title(Kind kind);

    @Message
    String more(Kind kind);

    @Message
    String add(Kind kind);

    @Message
    String stated(Stated what);

    @Message
    String place(Place.Kind kind);

    @Message
    String carrier(Carrier.Kind kind);

    @Message
    String mode(Operation.Mode mode);

    @Message("Categories")
    String categories();

    @Message("Places")
    String places();

    @Message("Code")
    String code();

    @Message("Search")
    String search();

    @Message("Code or name")
    String searchHint();

    @Message("any")
    String any();

    @Message("Find")
    String find();

    @Message("Clear")
    String clear();

    @Message("Nothing matches.")
    String none();

    @Message("Further")
    String further();

    @Message("First page")
    String firstPage();

    @Message("like {example}")
    String like(String example);

    @Message("one on each line, like {example}")
    String lines(String example);

    @Message("Facts rest on it: it no longer changes.")
    String fixed();

    @Message("Record")
    String record();

    @Message("Change")
    String change();

    @Message("Change {code}")
    String changeOf(String code);

    @Message("It has been recorded.")
    String recorded();

    @Message("Version {version}, recorded {time} by")
    String version(String version, String time);

    @Message("Somebody else has changed this meanwhile, {time}:")
    String changedMeanwhile(String time);

    @Message("What it says now is shown at each field that differs. Recording again puts what you typed in its place.")
    String changedMore();

    @Message("now:")
    String theirs();

    @Message("nothing")
    String nothing();

    @Message("Discard what I typed")
    String discard();

    @Message("Take over from a list")
    String takeOver();

    @Message(
            "Places can be taken over from the public lists of OurAirports and UN/LOCODE. Rows that do not hold are skipped with their reasons; what a row leaves open stays as it is. The same file again changes nothing.")
    String takeOverMore();

    @Message("List")
    String layout();

    @Message("File, CSV of at most 64 MiB")
    String file();

    @Message("Written in")
    String charset();

    @Message("OurAirports (airports.csv)")
    String ourAirports();

    @Message("UN/LOCODE")
    String unLocode();

    @Message("ISO 8859-1")
    String latin();

    @Message("Take over")
    String take();

    @Message("What became of the rows")
    String outcome();

    @Message("rows read")
    String rows();

    @Message("added")
    String created();

    @Message("changed")
    String updated();

    @Message("unchanged")
    String unchanged();

    @Message("skipped")
    String skipped();

    @Message("Why rows were skipped")
    String skippedBecause();

    @Message("The first rows that were skipped")
    String firstSkipped();

    @Message("Row")
    String row();

    @Message("Reason")
    String reason();

    @Message("How often")
    String howOften();
}
