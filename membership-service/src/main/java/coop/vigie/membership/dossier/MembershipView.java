package coop.vigie.membership.dossier;

import com.fasterxml.jackson.annotation.JsonRawValue;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.cooperative.Money;
import coop.vigie.membership.rule.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dossier, for its institution and for the cooperative. */
@Schema(description = "A dossier: an institution on its way to membership")
record MembershipView(
        UUID id,
        long version,
        String cooperative,
        String organisation,
        @Schema(examples = "ENFORCEABLE") String state,
        @Schema(description = "The state, for people") String stateLabel,
        long shares,
        Money amount,
        String category,
        String college,
        boolean publicBody,
        String purpose,
        String legalBasis,
        @Schema(description = "Last day on which the prefect may refer the act (M-28)") LocalDate appealDeadline,
        Money paid,
        Money remaining,
        @Schema(description = "Paid over what is due, to be returned") Money excess,
        FlagsView flags,
        @Schema(description = "What speaks against going on, and stops nothing") List<WarningView> warnings,
        CourseView course,
        Instant createdAt) {

    /** Something to look at. */
    record WarningView(String code, String detail) {}

    /** What is under way beside the state. */
    record FlagsView(
            boolean appealOpen,
            boolean fileAsked,
            boolean graciousAppeal,
            boolean referred,
            boolean suspended,
            boolean incomplete,
            boolean regularisation) {}

    /** What has happened. */
    record CourseView(
            LocalDate readyOn,
            Long registerPosition,
            String deliberation,
            LocalDate votedOn,
            Long votesFor,
            Long votesAgainst,
            Long abstentions,
            String representative,
            String substitute,
            LocalDate mandateUntil,
            LocalDate receivedOn,
            LocalDate publishedOn,
            LocalDate signedOn,
            LocalDate approvedOn,
            Long movement,
            LocalDate effectiveOn,
            LocalDate noticeOn,
            String endReason) {}

    static MembershipView of(Membership m, LocalDate today, Locale locale) {
        Course c = m.course();
        return new MembershipView(
                m.id(),
                m.version(),
                m.cooperative(),
                m.organisation(),
                m.status().name(),
                m.status().label().in(locale),
                m.request().shares(),
                Money.of(m.due()),
                m.request().category(),
                m.request().college(),
                m.request().publicBody(),
                m.request().purpose(),
                m.request().legalBasis(),
                m.appealDeadline(),
                c.payments() == null ? null : Money.of(c.payments().paid()),
                c.payments() == null ? null : Money.of(m.remaining()),
                c.payments() == null || !c.payments().excess().isPositive()
                        ? null
                        : Money.of(c.payments().excess()),
                flags(m, today),
                DossierWarnings.of(m).stream()
                        .map(w -> new WarningView(w.code(), w.text().in(locale)))
                        .toList(),
                course(c),
                m.createdAt());
    }

    private static FlagsView flags(Membership m, LocalDate today) {
        Legality legality = m.course().legality();
        LocalDate deadline = m.appealDeadline();
        return new FlagsView(
                deadline != null && !today.isAfter(deadline),
                legality.fileAskedOn() != null && legality.fileCompletedOn() == null,
                legality.graciousOn() != null && legality.answeredOn() == null,
                legality.referredOn() != null,
                legality.suspendedOn() != null,
                m.course().transmission() != null
                        && Boolean.TRUE.equals(m.course().transmission().incomplete())
                        && legality.fileCompletedOn() == null,
                legality.regularisationSince() != null);
    }

    private static CourseView course(Course c) {
        Course.Deliberation d = c.deliberation();
        Course.Representative r = d == null ? null : d.representative();
        boolean voted = d != null && d.votedOn() != null;
        return new CourseView(
                c.project() == null ? null : c.project().readyOn(),
                c.project() == null ? null : c.project().position(),
                d == null ? null : d.number(),
                d == null ? null : d.votedOn(),
                voted ? d.votesFor() : null,
                voted ? d.votesAgainst() : null,
                voted ? d.abstentions() : null,
                r == null ? null : r.name(),
                r == null ? null : r.substitute(),
                r == null ? null : r.until(),
                c.transmission() == null ? null : c.transmission().receivedOn(),
                c.transmission() == null ? null : c.transmission().publishedOn(),
                c.form() == null ? null : c.form().signedOn(),
                c.approval() == null ? null : c.approval().on(),
                c.registration() == null ? null : c.registration().movement(),
                c.registration() == null ? null : c.registration().effectiveOn(),
                c.payments() == null ? null : c.payments().noticeOn(),
                c.ending() == null ? null : c.ending().reason());
    }

    /** What a rule says of a dossier. */
    @Schema(description = "A rule applied to a dossier")
    record CheckView(
            String id,
            String title,
            String article,
            @Schema(description = "passed, blocked, warning or to-be-validated") String outcome,
            String outcomeLabel,
            @Schema(description = "S sure, M to be confirmed, U uncertain") String certainty,
            List<String> moments,
            Map<String, Object> figures,
            String detail,
            @Schema(description = "What to do; absent where there is nothing to do") String remedy) {

        static CheckView of(Verdict verdict, Locale locale) {
            Text remedy = verdict.remedy();
            return new CheckView(
                    verdict.card().id().code(),
                    verdict.card().title().in(locale),
                    verdict.card().article(),
                    verdict.outcome().code(),
                    verdict.outcome().label().in(locale),
                    verdict.card().certainty().code(),
                    verdict.card().moments().stream().map(m -> m.code()).toList(),
                    verdict.figures(),
                    verdict.detail().in(locale),
                    remedy == null ? null : remedy.in(locale));
        }
    }

    /** A list that is always whole. */
    record ListView<T>(List<T> items) {}

    /** One line of a timeline. */
    @Schema(description = "What happened, who recorded it and when")
    record EventView(
            long version,
            String event,
            String from,
            String to,
            String author,
            Instant at,
            @JsonRawValue @Schema(implementation = Object.class) String facts) {}
}
