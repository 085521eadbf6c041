package coop.vigie.catalogue.search;

/** What the exports look like, for the OpenAPI document. */
final class FormatExamples {

    static final String CSV =
            """
            id,name,kind,summary,licence,repository
            carnet-d-atelier,Carnet d'atelier,software,"Suit les réparations, de l'arrivée à la sortie.",AGPL-3.0-or-later,https://git.example.org/ateliers/carnet
            """;

    static final String JSON_LD =
            """
            {"@context": {"schema": "https://schema.org/", "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/"},
             "@graph": [
               {"@id": "https://vigie.example.org/catalogue/v1/platforms", "@type": "dcat:Catalog",
                "dct:title": {"@value": "Catalogue Vigie", "@language": "fr"}},
               {"@id": "https://vigie.example.org/catalogue/v1/platforms/carnet-d-atelier",
                "@type": ["schema:SoftwareApplication", "dcat:Resource"],
                "schema:name": "Carnet d'atelier",
                "schema:featureList": ["carnet d'entretien du vélo"],
                "dct:subject": [{"@id": "https://vigie.example.org/catalogue/v1/concepts/carnet-entretien-velo"}],
                "dcat:theme": [{"@id": "https://vigie.example.org/catalogue/v1/concepts/mobilite"}]}]}
            """;

    private FormatExamples() {}
}
