package org.aidbridge.web.report;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.aidbridge.report.section.change.Change;

@MessageBundle("reporting")
public interface ReportingTexts {

    @Message
    String cause(Change.Cause cause);

    @Message
    String measure(Change.Measure measure);

    @Message("Reports")
    String title();

    @Message(
            "A report is frozen and numbered: it can be superseded, and is never edited. Every number in it can be run again.")
    String titleMore();

    @Message("No report has been published yet.")
    String none();

    @Message("Published")
    String published();

    @Message("Number")
    String number();

    @Message("Known as of")
    String knownAsOf();

    @Message("Period since")
    String since();

    @Message("superseded by")
    String supersededBy();

    @Message("supersedes")
    String supersedes();

    @Message("being drawn up")
    String underway();

    @Message("Live situation")
    String live();

    @Message("What a report would say, not frozen.")
    String liveMore();

    @Message("Read")
    String read();

    @Message("Save")
    String save();

    @Message("table of key figures")
    String table();

    @Message("table with HXL hashtags")
    String tagged();

    @Message("canonical data")
    String data();

    @Message("workbook")
    String workbook();

    @Message("to print")
    String toPrint();

    @Message("Publish a report")
    String publish();

    @Message("Freezes what is known under the next number. A report of the same time supersedes the previous one.")
    String publishMore();

    @Message("Report date")
    String at();

    @Message("Period start; leave blank for the previous report")
    String sinceField();

    @Message("The report has been published.")
    String done();

    @Message("Fingerprint of its data (SHA-256)")
    String sha256();

    @Message("It is being drawn up: {done} of {of} parts are done.")
    String progress(Integer done, Integer of);

    @Message(
            "The page looks again by itself, and shows the report when it is there. It goes on whether you wait or not.")
    String progressMore();

    @Message("Compare")
    String compare();

    @Message("Compare with another report")
    String compareWith();

    @Message("Report")
    String report();

    @Message("There is no other report to compare it with.")
    String noOthers();

    @Message("From {from} to {to}")
    String fromTo(String from, String to);

    @Message("Recorded events explain every difference; the causes add up to it.")
    String compareMore();

    @Message("No figure is another one.")
    String noChanges();

    @Message("Difference")
    String difference();

    @Message("Causes")
    String causes();

    @Message("{total} figures differ.")
    String differing(Integer total);

    @Message("More differences")
    String moreDifferences();

    @Message("all {count} of them")
    String allEntries(Integer count);

    @Message("entries: {count}")
    String entries(Integer count);
}
