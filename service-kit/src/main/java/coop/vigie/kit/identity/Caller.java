package coop.vigie.kit.identity;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The one who sent the current request. */
@RequestScoped
public class Caller {

    private final CurrentIdentityAssociation association;

    Caller(CurrentIdentityAssociation association) {
        this.association = association;
    }

    /** Whether no token was sent. */
    public boolean isAnonymous() {
        return identity().isAnonymous();
    }

    /** The token's subject; {@code anonymous} without a token. */
    public String id() {
        return isAnonymous()
                ? "anonymous"
                : token().map(JsonWebToken::getSubject)
                        .orElse(identity().getPrincipal().getName());
    }

    /** The id, in the catalogue, of the organisation that the caller acts for. */
    public Optional<String> organisation() {
        return token().map(token -> token.getClaim("organisation"));
    }

    /** Whether the caller has this role, one of {@link Role}. */
    public boolean has(String role) {
        return identity().hasRole(role);
    }

    /** Whether the caller acts for this organisation. */
    public boolean actsFor(String organisationId) {
        return organisation().filter(organisationId::equals).isPresent();
    }

    /**
     * Refuses unless the caller acts for this organisation or is an administrator.
     *
     * @throws Refusal 403
     */
    public void requireOrganisation(String organisationId) {
        if (!actsFor(organisationId) && !has(Role.ADMIN)) {
            throw Refusal.forbidden(Text.of(
                    "Cette ressource appartient à une autre organisation que celle de votre jeton.",
                    "This resource belongs to another organisation than that of your token."));
        }
    }

    private SecurityIdentity identity() {
        return association.getIdentity();
    }

    private Optional<JsonWebToken> token() {
        return identity().getPrincipal() instanceof JsonWebToken token ? Optional.of(token) : Optional.empty();
    }
}
