package coop.vigie.catalogue.organisation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.changes.ChangeEvents;
import coop.vigie.catalogue.document.Json;
import coop.vigie.catalogue.document.MergePatch;
import coop.vigie.catalogue.document.ShapeCheck;
import coop.vigie.catalogue.document.Siren;
import coop.vigie.catalogue.document.Slug;
import coop.vigie.catalogue.vocabulary.Concept;
import coop.vigie.catalogue.vocabulary.Vocabularies;
import coop.vigie.events.catalogue.OrganisationState;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.ETags;
import coop.vigie.territory.Territories;
import coop.vigie.territory.Territory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Adds or changes an organisation. */
@ApplicationScoped
public class SaveOrganisation {

    private final OrganisationStore store;
    private final Vocabularies vocabularies;
    private final ChangeEvents changes;
    private final Clock clock;

    SaveOrganisation(OrganisationStore store, Vocabularies vocabularies, ChangeEvents changes, Clock clock) {
        this.store = store;
        this.vocabularies = vocabularies;
        this.changes = changes;
        this.clock = clock;
    }

    /** The organisation that was added. */
    @Transactional
    public Organisation handle(JsonNode sent, String source, String by) {
        ObjectNode document = check(sent, null);
        String id = sent.hasNonNull("id")
                ? sent.get("id").textValue().strip()
                : Slug.of(document.get("name").textValue());
        if (id.isEmpty() || store.find(id).isPresent()) {
            throw Refusal.conflict(
                            "organisation-exists",
                            Text.of("L'identifiant « " + id + " » est déjà pris.", "The id \"" + id + "\" is taken."))
                    .with("organisation", id);
        }
        return save(new Organisation(id, 1, document, clock.instant()), source, by);
    }

    /**
     * The organisation that was changed, or as it was where nothing changes.
     *
     * @param change a whole document, or a merge patch
     */
    @Transactional
    public Organisation change(String id, String ifMatch, JsonNode change, boolean isPatch, String by) {
        Organisation known = store.lock(id).orElseThrow(() -> notFound(id));
        ETags.requireMatch(ifMatch, known.version());
        ObjectNode document = check(isPatch ? MergePatch.apply(known.json(), change) : change, id);
        return document.equals(known.json()) ? known : save(known.next(document, clock.instant()), null, by);
    }

    static Refusal notFound(String id) {
        return Refusal.notFound(Text.of(
                "Aucune organisation n'a l'identifiant « " + id + " ».", "No organisation has the id \"" + id + "\"."));
    }

    private Organisation save(Organisation organisation, String source, String by) {
        String siren = organisation.text("siren");
        Optional<Organisation> other = siren == null ? Optional.empty() : store.findBySiren(siren);
        if (other.filter(o -> !o.id().equals(organisation.id())).isPresent()) {
            throw Refusal.conflict(
                            "siren-taken",
                            Text.of(
                                    "Ce SIREN est déjà celui de « "
                                            + other.get().id() + " ».",
                                    "This SIREN is already that of \""
                                            + other.get().id() + "\"."))
                    .with("organisation", other.get().id());
        }
        store.save(organisation, source == null ? null : Json.object().put("label", source), by);
        changes.append(state(organisation), OrganisationResource.view(organisation));
        return organisation;
    }

    /** The ids that mean the same domain as this one; empty where it is none. */
    List<String> idsOfDomain(String id) {
        return vocabularies.current().idsOf(id, Concept.DOMAIN);
    }

    private ObjectNode check(JsonNode sent, String id) {
        FieldErrors errors = new FieldErrors();
        JsonNode content = sent;
        if (sent != null && sent.isObject()) {
            content = sent.deepCopy();
            for (String number : new String[] {"siren", "siret"}) {
                if (content.path(number).isTextual()) {
                    ((ObjectNode) content)
                            .put(number, Siren.strip(content.get(number).textValue()));
                }
            }
            for (String field : new String[] {"version", "updatedAt"}) {
                if (((ObjectNode) content).remove(field) != null) {
                    errors.add(
                            "/" + field,
                            "read-only",
                            Text.of(
                                    "Ce champ est tenu par le catalogue : retirez-le.",
                                    "This field is kept by the catalogue: remove it."));
                }
            }
        }
        ObjectNode document = ShapeCheck.check(OrganisationShape.of(vocabularies.current()::isDomain), content, errors);
        if (id != null
                && document.hasNonNull("id")
                && !document.get("id").textValue().equals(id)) {
            errors.add("/id", "read-only", Text.of("Un identifiant ne change jamais.", "An id never changes."));
        }
        String siren = document.path("siren").asText();
        String siret = document.path("siret").asText();
        if (!siren.isEmpty() && !siret.isEmpty() && !siret.startsWith(siren)) {
            errors.add(
                    "/siret",
                    "siret-of-another",
                    Text.of(
                            "Ce SIRET n'est pas celui d'un établissement de ce SIREN.",
                            "This SIRET is not of an establishment of this SIREN."));
        }
        errors.throwIfAny();
        document.remove("id");
        return document;
    }

    private static OrganisationState state(Organisation organisation) {
        JsonNode help = organisation.json().get("accompanies");
        String territory = organisation.text("territory");
        boolean authority = OrganisationState.KINDS.indexOf(organisation.kind()) < 4;
        Integer population = authority && territory != null
                ? Territories.load().find(territory).map(Territory::population).orElse(null)
                : null;
        return new OrganisationState(
                organisation.id(),
                organisation.version(),
                false,
                organisation.name(),
                organisation.kind(),
                organisation.text("siren"),
                territory,
                population,
                organisation.text("website"),
                help == null ? null : Json.as(help, OrganisationState.Accompaniment.class));
    }
}
