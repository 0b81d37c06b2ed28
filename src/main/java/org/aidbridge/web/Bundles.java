package org.aidbridge.web;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import org.aidbridge.http.Language;

/** The words of a language, where something is put together of them outside of a template. */
public final class Bundles {

    private Bundles() {}

    public static <T> T in(Class<T> bundle, Language language) {
        return switch (language) {
            // The default, which has no bundle beside itself.
            case EN -> MessageBundles.get(bundle);
            case ZH -> MessageBundles.get(bundle, Localized.Literal.of(language.tag()));
        };
    }
}
