package org.aidbridge.web.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormsTest {

    @Inject
    Forms forms;

    @Test
    void a_successful_form_redirects_to_its_result() {
        Response answer = forms.send(() -> "/there", Problem::getMessage);
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getLocation()).hasPath("/there");
    }

    @Test
    void a_refusal_shows_the_form_again_with_its_status_and_reason() {
        Response answer = forms.send(
                () -> {
                    throw new IllegalStateException(new Invalid("/place", Message.of("no such place")));
                },
                Problem::getMessage);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getEntity()).isEqualTo("no such place");
    }

    @Test
    void a_fault_of_ours_is_no_refusal() {
        IllegalStateException fault = new IllegalStateException("a bug");
        assertThatThrownBy(() -> forms.send(
                        () -> {
                            throw fault;
                        },
                        Problem::getMessage))
                .isSameAs(fault);
    }

    @Test
    void a_failure_while_rendering_the_form_again_is_no_refusal() {
        assertThatThrownBy(() -> forms.send(
                        () -> {
                            throw new Invalid("/place", Message.of("no such place"));
                        },
                        problem -> {
                            throw new IllegalStateException("a page that cannot be drawn up");
                        }))
                .isInstanceOf(IllegalStateException.class);
    }
}
