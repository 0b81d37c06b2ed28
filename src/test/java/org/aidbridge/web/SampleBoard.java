package org.aidbridge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.aidbridge.database.embedded.Installation;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The packaged application with the sample operation, started once for all browser stories. */
final class SampleBoard implements ParameterResolver {

    static final String PASSWORD = "correct-horse-board";

    /** An installation that ends with the run. */
    private record Running(Installation installation) implements AutoCloseable {
        @Override
        public void close() throws Exception {
            installation.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Installation.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        assertThat(Browser.installed().isPresent() || !"true".equals(System.getenv("CI")))
                .as("CI has a Chromium")
                .isTrue();
        assumeTrue(Browser.installed().isPresent(), "no Chromium is installed: the board is not looked at");
        return test.getRoot()
                .getStore(ExtensionContext.Namespace.create(SampleBoard.class))
                .getOrComputeIfAbsent("running", key -> new Running(started()), Running.class)
                .installation();
    }

    private static Installation started() {
        try {
            return Installation.named("board")
                    .with("AIDBRIDGE_ADMIN_PASSWORD", PASSWORD)
                    .start("--sample");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
