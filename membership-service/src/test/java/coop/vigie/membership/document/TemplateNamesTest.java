package coop.vigie.membership.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.vigie.kit.refusal.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateNamesTest {

    private final Templates templates = new Templates(null);

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void check_ourOwnTemplate_knowsAllItsNames(DocumentKind kind) {
        assertThatCode(() -> templates.check(kind, templates.ours(kind))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>{authority.article} {texts.court ?: 'Lille'}</p>",
                "{#for p in cooperative.platforms}{#if p_index > 0 && p.summary} ; {/if}{p.name}{/for}",
                "{#for c in calendar}{c.what}{/for}{#for c in exits}{c.method}{/for}",
                "{#if decision.voted}{decision.number}{#else if sitting.members}{sitting.members}{/if}"
            })
    void check_namesOfTheDocument_areTaken(String template) {
        assertThatCode(() -> templates.check(DocumentKind.DELIBERATION, template))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>{membership.foo}</p>",
                "{inject:templates}",
                "{config:quarkus}",
                "{#if decision.voted}{#else}{decision.vote}{/if}",
                "{#for p in cooperative.platforms}{p.id}{/for}",
                "{#for c in calendar}{c.method}{/for}",
                "{#for p in platforms}{p.name}{/for}",
                "{register.total}"
            })
    void check_anotherName_isToldAtOnce(String template) {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> templates.check(DocumentKind.DELIBERATION, template));

        assertThat(refusal).isNotNull();
        assertThat(refusal.errors().get(0).code()).isEqualTo("template-name-unknown");
        assertThat(refusal.errors().get(0).detail().fr()).startsWith("Ce document n'a rien pour « {");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p style=\"color:red\">x</p>", "<a href='https://example.org'>x</a>"})
    void check_styleOrLink_isRefused(String template) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> templates.check(DocumentKind.SUMMONS, template));

        assertThat(refusal.errors().get(0).code()).isEqualTo("template-active");
    }
}
