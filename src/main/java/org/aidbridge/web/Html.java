package org.aidbridge.web;

public final class Html {

    public static final String TYPE = "text/html;charset=UTF-8";

    private Html() {}
}
