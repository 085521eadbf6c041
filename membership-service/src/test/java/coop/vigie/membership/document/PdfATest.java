package coop.vigie.membership.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.French;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages are archives that a validator accepts, templates show and do nothing else, and numbers read as French ones. */
class PdfATest {

    private final Templates templates = new Templates(null);

    @Test
    void page_isPdfA2a() throws Exception {
        PdfA.demand(TablePdf.write(
                "Portefeuille « au 31 décembre »",
                List.of("Coopérative", "Souscrit (€)"),
                List.of(List.of("Plateforme commune", new BigDecimal("5000.00")))));
    }

    @Test
    void certificate_isPdfA2a() throws Exception {
        Map<String, Object> holder = new HashMap<>(Map.of(
                "name", "Métropole",
                "siren", "200\u202f093\u202f201",
                "number", "7",
                "shares", "50",
                "sharesWords", "cinquante",
                "category", "collectivités",
                "college", "Collectivités",
                "amount", "5\u202f000\u00a0€",
                "amountWords", "cinq mille euros",
                "paid", "1\u202f250\u00a0€"));
        holder.put("remaining", "3\u202f750\u00a0€");
        holder.put("since", "5 mars 2026");
        holder.put("movements", List.of());
        Map<String, Object> cooperative = new HashMap<>();
        for (String field :
                List.of("name", "formLabel", "variant", "seat", "siren", "registry", "nominal", "approvalBodyOf")) {
            cooperative.put(field, field);
        }
        String body = templates.render(
                DocumentKind.CERTIFICATE,
                Optional.empty(),
                Map.of(
                        "today",
                        "25 novembre 2026",
                        "cooperative",
                        cooperative,
                        "holder",
                        holder,
                        "document",
                        Map.of("number", "2026-0001", "position", "7")));

        PdfA.demand(
                PdfWriter.write("<!DOCTYPE html>\n<html lang=\"fr\" xml:lang=\"fr\"><head><title>Attestation</title>"
                        + "<meta name=\"description\" content=\"Attestation\"/><style>" + Templates.css(false)
                        + "</style></head><body><main>" + body + "</main></body></html>"));
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void ourTemplates_passTheCheckOfOthers(DocumentKind kind) {
        templates.check(kind, templates.ours(kind));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>not closed",
                "<p class=x>unquoted</p>",
                "<p>&nbsp;</p>",
                "<b onclick=\"x()\">x</b>",
                "{#include other /}",
                "{#eval cooperative.name /}",
                "{#let n=1000000000}{#for i in n}{/for}{/let}",
                "<svg/>"
            })
    void template_thatCannotBePrintedOrDoesMore_isRefused(String template) {
        assertThatThrownBy(() -> templates.check(DocumentKind.SUMMONS, template))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void template_thatLoopsForEver_isStopped() {
        List<String> many = Collections.nCopies(300, "x");

        assertThatThrownBy(() -> render("{#for a in l}{#for b in l}{#for c in l}{/for}{/for}{/for}", Map.of("l", many)))
                .isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{name.raw}", "{name.getClass}", "{name.class.name}", "{name.toUpperCase}"})
    void template_reachesNothingBehindATextButItself(String template) {
        assertThatThrownBy(() -> render(template, Map.of("name", "<b>x</b>"))).isInstanceOf(Refusal.class);
    }

    @Test
    void value_isAlwaysEscaped() {
        assertThat(render("<p>{name}</p>", Map.of("name", "<script>x</script>")))
                .doesNotContain("<script");
    }

    @ParameterizedTest
    @CsvSource({
        "0.01, zéro euro et un centime",
        "1.00, un euro",
        "21.00, vingt-et-un euros",
        "80.00, quatre-vingts euros",
        "200.02, deux cents euros et deux centimes",
        "1642.86, mille six cent quarante-deux euros et quatre-vingt-six centimes",
        "1000000.00, un million d’euros",
        "5000000.00, cinq millions d’euros"
    })
    void amount_isWrittenInWords(String amount, String words) {
        assertThat(French.amountInWords(Euros.of(amount)).replace('\u00a0', ' '))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"1, une", "21, vingt-et-une", "50, cinquante", "1000, mille"})
    void shares_areFeminineInWords(long shares, String words) {
        assertThat(French.sharesInWords(shares)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "conseil d'administration, du conseil d'administration",
        "assemblée générale, de l'assemblée générale",
        "gérance, de la gérance",
        "le bureau, du bureau",
        "L'assemblée générale, de l'assemblée générale",
        "l'organe désigné par les statuts, de l'organe désigné par les statuts"
    })
    void body_isNamedWithItsArticle(String body, String named) {
        assertThat(Labels.of(body)).isEqualTo(named);
    }

    @Test
    void numbersAndDates_areWrittenAsFrenchAdministrationDoes() {
        assertThat(French.amount(Euros.of("1642.86"))).isEqualTo("1\u202f642,86\u00a0€");
        assertThat(French.twoDecimals(new BigDecimal("-1234.5"))).isEqualTo("\u22121\u202f234,50");
        assertThat(French.date(LocalDate.of(2026, 3, 1))).isEqualTo("1er\u00a0mars 2026");
        assertThat(
                        Typography.text(
                                "souscrire une (1) parts sociales, 1 abstentions et 0 parts, sur 201 parts et 12\u202f001 parts"))
                .isEqualTo(
                        "souscrire une (1) part sociale, 1 abstention et 0\u00a0part, sur 201\u00a0parts et 12\u202f001\u00a0parts");
        assertThat(Typography.text("Vu l'article 19 : « oui » ; 50 % de 5000 €, n° 3 !"))
                .contains("l\u2019article\u00a019\u00a0:")
                .contains("«\u00a0oui\u00a0»\u202f;")
                .contains("50\u00a0%")
                .contains("n°\u00a03\u202f!");
    }

    private String render(String template, Map<String, Object> model) {
        return templates.renderOwn(template, model);
    }
}
