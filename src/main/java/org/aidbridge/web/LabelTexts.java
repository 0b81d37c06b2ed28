package org.aidbridge.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Labels that several pages share. */
@MessageBundle("label")
public interface LabelTexts {

    @Message("Route")
    String route();

    @Message("Item")
    String item();

    @Message("Before")
    String before();

    @Message("After")
    String after();

    @Message("Source")
    String source();

    @Message("Name")
    String name();

    @Message("Change")
    String change();

    @Message("Older")
    String older();

    @Message("Next")
    String nextPage();

    @Message("First page")
    String firstPage();

    @Message("Find")
    String find();

    @Message("Clear")
    String clear();

    @Message("Search")
    String search();

    @Message("Save as CSV")
    String saveAsCsv();

    @Message("Carrier")
    String carrier();

    @Message("State")
    String state();

    @Message("any")
    String any();

    @Message("Reason")
    String reason();

    @Message("Why")
    String why();

    @Message("Change it")
    String changeIt();

    @Message("Quantity")
    String quantity();

    @Message("Access tokens")
    String tokens();

    @Message("Exceptions")
    String exceptions();

    @Message("{span} late")
    String late(String span);

    @Message("Verdict")
    String verdict();

    @Message("Tracked")
    String tracked();

    @Message("Role")
    String role();

    @Message("{time} by {who}")
    String changedBy(String time, String who);

    @Message("Add")
    String add();

    @Message("Nothing matches.")
    String none();

    @Message("When")
    String when();

    @Message("Happened")
    String happened();

    @Message("Flight")
    String flight();

    @Message("Read it at its source")
    String readAtSource();

    @Message("Kind")
    String kind();

    @Message("Quote")
    String quote();

    @Message("Who says it")
    String saidBy();

    @Message("To country (two letters)")
    String destinationCountry();

    @Message("Place")
    String place();

    @Message("Good")
    String good();

    @Message("Surplus")
    String surplus();

    @Message("Note")
    String note();

    @Message("Record")
    String record();

    @Message("Status")
    String status();

    @Message("Recorded")
    String recorded();

    @Message("Withdraw declaration")
    String withdrawDeclaration();

    @Message("older")
    String olderThan();

    @Message("Figure")
    String figure();

    @Message("Priority")
    String priority();

    @Message("Our items that its words mean")
    String itemsMeant();

    @Message("Active")
    String enabled();

    @Message("Donor")
    String donor();

    @Message("Reference")
    String reference();

    @Message("Unit")
    String unit();

    @Message("Code")
    String code();
}
