package org.aidbridge.web;

/** What pages are served as. */
public final class Html {

    public static final String TYPE = "text/html;charset=UTF-8";

    private Html() {}
}
