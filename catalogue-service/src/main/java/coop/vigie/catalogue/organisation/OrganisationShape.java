package coop.vigie.catalogue.organisation;

import static coop.vigie.catalogue.document.Shape.Field.optional;
import static coop.vigie.catalogue.document.Shape.Field.required;

import coop.vigie.catalogue.document.Codes;
import coop.vigie.catalogue.document.Fault;
import coop.vigie.catalogue.document.Shape;
import coop.vigie.catalogue.document.Siren;
import coop.vigie.catalogue.document.Slug;
import coop.vigie.events.catalogue.OrganisationState;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Every field of an organisation's document. */
public final class OrganisationShape {

    private OrganisationShape() {}

    /** The shape of a document. */
    public static Shape.Group of(Predicate<String> isDomain) {
        Shape domain = new Shape.Code(
                80,
                id -> isDomain.test(id)
                        ? Optional.empty()
                        : Fault.of("unknown-domain", "Aucun domaine n'a cet identifiant.", "No domain has this id."));
        Shape territory = new Shape.Code(20, Codes::territory);
        return new Shape.Group(List.of(
                optional("id", "l'identifiant", "the id", new Shape.Code(80, Slug::faultOf)),
                required("name", "le nom", "the name", new Shape.Words(300, false)),
                required("kind", "la nature", "the kind", new Shape.Choice(OrganisationState.KINDS)),
                optional("siren", "le SIREN", "the SIREN", new Shape.Code(20, Siren::faultOf)),
                optional("siret", "le SIRET", "the SIRET", new Shape.Code(25, Siren::faultOfSiret)),
                optional("territory", "le territoire", "the territory", territory),
                optional("website", "le site", "the website", new Shape.Address()),
                optional("contactPage", "la page de contact", "the contact page", new Shape.Address()),
                optional("note", "la note", "the note", new Shape.Words(2_000, true)),
                optional(
                        "accompanies",
                        "l'accompagnement proposé",
                        "the help offered",
                        new Shape.Group(List.of(
                                optional("domains", "les domaines", "the domains", new Shape.Items(domain, 24)),
                                optional(
                                        "territories",
                                        "les territoires",
                                        "the territories",
                                        new Shape.Items(territory, 200)),
                                optional(
                                        "what",
                                        "ce qui est proposé",
                                        "what is offered",
                                        new Shape.Words(1_000, true)))))));
    }
}
