package coop.vigie.catalogue.deployment;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * An organisation uses a platform.
 *
 * @param territory official geographic code; null where it is not said
 * @param since null where it is not known
 * @param expiresAt when a confirmation has to be renewed; null unless confirmed
 */
record Deployment(
        UUID id,
        long version,
        String platformId,
        String organisation,
        String territory,
        String use,
        LocalDate since,
        String address,
        State state,
        String source,
        String declaredBy,
        Instant declaredAt,
        Instant confirmedAt,
        Instant expiresAt,
        Instant remindedAt,
        LocalDate endedOn) {

    /** How long a confirmation holds. */
    static final Duration CONFIRMATION = Duration.ofDays(365);

    /** How long before its end the organisation is reminded. */
    static final Duration REMINDER = Duration.ofDays(30);

    /** Where it stands. */
    enum State {
        DECLARED("déclaré"),
        CONFIRMED("confirmé"),
        CONTESTED("contesté"),
        EXPIRED("expiré"),
        ENDED("terminé");

        private final String french;

        State(String french) {
            this.french = french;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static List<String> codes() {
            return Arrays.stream(values()).map(State::code).toList();
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Confirms it, or renews its confirmation, for a year from now. */
    Deployment confirmed(Instant at) {
        requireNot(State.ENDED);
        return next(State.CONFIRMED, at, at.plus(CONFIRMATION), null, null);
    }

    Deployment contested() {
        requireNot(State.ENDED);
        requireNot(State.CONTESTED);
        return next(State.CONTESTED, confirmedAt, null, null, null);
    }

    Deployment expired(Instant at) {
        if (state != State.CONFIRMED || expiresAt.isAfter(at)) {
            throw new IllegalStateException("it is not due");
        }
        return next(State.EXPIRED, confirmedAt, null, remindedAt, null);
    }

    Deployment reminded(Instant at) {
        return next(state, confirmedAt, expiresAt, at, null);
    }

    Deployment ended(LocalDate on, LocalDate today) {
        requireNot(State.ENDED);
        if (on.isAfter(today)) {
            throw Refusal.invalid(
                    "/endedOn",
                    "in-the-future",
                    Text.of(
                            "Cette date n'est pas encore passée : un usage se clôt quand il a fini.",
                            "This date is still to come: a use is ended once it is over."));
        }
        if (since != null && on.isBefore(since)) {
            throw Refusal.invalid(
                    "/endedOn",
                    "ends-before-it-begins",
                    Text.of("La fin précède le début (" + since + ").", "It ends before it begins (" + since + ")."));
        }
        return next(State.ENDED, confirmedAt, null, remindedAt, on);
    }

    /** As it was, but its platform was merged into another one, or is its own again. */
    Deployment moved() {
        return next(state, confirmedAt, expiresAt, remindedAt, endedOn);
    }

    /** Whether the year of its confirmation is nearly over and nobody was told. */
    boolean reminderDue(Instant at) {
        return state == State.CONFIRMED
                && remindedAt == null
                && !expiresAt.minus(REMINDER).isAfter(at);
    }

    private Deployment next(State newState, Instant confirmed, Instant expires, Instant reminded, LocalDate ended) {
        return new Deployment(
                id,
                version + 1,
                platformId,
                organisation,
                territory,
                use,
                since,
                address,
                newState,
                source,
                declaredBy,
                declaredAt,
                confirmed,
                expires,
                reminded,
                ended);
    }

    private void requireNot(State forbidden) {
        if (state == forbidden) {
            throw Refusal.conflict(
                            "deployment-state",
                            Text.of(
                                    "Ce déploiement est " + state.french + " : cette action n'est plus possible.",
                                    "This deployment is \"" + state.code() + "\": this action is no longer possible."))
                    .with("state", state.code());
        }
    }
}
