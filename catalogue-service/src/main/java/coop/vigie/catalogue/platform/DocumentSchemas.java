package coop.vigie.catalogue.platform;

import coop.vigie.catalogue.document.PlatformShape;
import coop.vigie.catalogue.document.Shape;
import coop.vigie.catalogue.organisation.OrganisationShape;
import coop.vigie.catalogue.vocabulary.ConceptShape;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes the platform's document in the OpenAPI document from the same table that judges it. */
final class DocumentSchemas {

    private DocumentSchemas() {}

    /** Found by the framework, which calls public constructors of public classes only. */
    @OpenApiFilter(OpenApiFilter.RunStage.BUILD)
    public static final class Filter implements OASFilter {

        @Override
        public void filterOpenAPI(OpenAPI document) {
            if (document.getComponents() == null) {
                document.setComponents(OASFactory.createComponents());
            }
            Shape.Group shape = PlatformShape.of(domain -> true);
            document.getComponents()
                    .addSchema("PlatformDocument", group(shape).description("The content of a platform"));
            document.getComponents().addSchema("PlatformPatch", patch(shape));
            document.getComponents().addSchema("Platform", platform(shape));
            Shape.Group organisation = OrganisationShape.of(domain -> true);
            document.getComponents()
                    .addSchema(
                            "OrganisationDocument", group(organisation).description("What is said of an organisation"));
            document.getComponents().addSchema("OrganisationPatch", patch(organisation));
            document.getComponents().addSchema("Organisation", organisation(organisation));
            document.getComponents()
                    .addSchema(
                            "ConceptDocument",
                            group(ConceptShape.SHAPE).description("A domain or function, with the words for it"));
            document.getComponents().addSchema("ConceptPatch", patch(ConceptShape.SHAPE));
            document.getPaths().getPathItems().entrySet().stream()
                    .filter(path -> MergedPlatformFilter.leads(path.getKey()))
                    .forEach(path -> path.getValue().getGET().getResponses().addAPIResponse("308", merged()));
        }
    }

    private static APIResponse merged() {
        return OASFactory.createAPIResponse()
                .description("The platform was merged: the address of the same of the one that took its place");
    }

    private static Schema organisation(Shape.Group shape) {
        Schema organisation = group(shape).description("An organisation, as the catalogue knows it");
        organisation.addProperty("id", text("Permanent, readable").readOnly(true));
        organisation.addProperty("version", integer("Rises with each change").readOnly(true));
        organisation.addProperty(
                "updatedAt", text("RFC 3339").format("date-time").readOnly(true));
        return organisation;
    }

    private static Schema platform(Shape.Group shape) {
        Schema platform = group(shape).description("A platform as published: its content, and what the catalogue adds");
        platform.addProperty("id", text("Permanent, readable").readOnly(true));
        platform.addProperty(
                "version",
                integer("Rises with each change; the ETag is made from it").readOnly(true));
        platform.addProperty(
                "status", text("published, deprecated, withdrawn or merged").readOnly(true));
        platform.addProperty(
                "reason", text("Why it is deprecated, withdrawn or merged").readOnly(true));
        platform.addProperty(
                "replacement",
                text("Id of the platform to choose instead of a deprecated one").readOnly(true));
        platform.addProperty(
                "mergedInto", text("Id of the platform that took its place").readOnly(true));
        platform.addProperty(
                "concepts",
                OASFactory.createSchema()
                        .addType(SchemaType.ARRAY)
                        .description("Concepts of the vocabulary that its words stand for")
                        .readOnly(true)
                        .items(OASFactory.createSchema()
                                .addType(SchemaType.OBJECT)
                                .addProperty("id", text("Id of the concept"))
                                .addProperty("label", text("In the language of the answer"))
                                .addProperty(
                                        "confidence",
                                        number("0 to 1; 1 where a person's words are one of its labels"))));
        platform.addProperty(
                "freeLicence", flag("Absent where the licence is not known").readOnly(true));
        platform.addProperty(
                "sovereignty",
                OASFactory.createSchema()
                        .addType(SchemaType.OBJECT)
                        .readOnly(true)
                        .addProperty("score", integer("0 to 100 over the known criteria; absent where none is known"))
                        .addProperty("unknown", integer("0 to 100, the share of the criteria that is not known"))
                        .addProperty("gridVersion", integer("Version of the grid of criteria")));
        platform.addProperty("publishedAt", text("RFC 3339").format("date-time").readOnly(true));
        platform.addProperty("updatedAt", text("RFC 3339").format("date-time").readOnly(true));
        return platform;
    }

    private static Schema of(Shape shape) {
        if (shape instanceof Shape.Group group) {
            return group(group);
        }
        if (shape instanceof Shape.Items items) {
            return OASFactory.createSchema()
                    .addType(SchemaType.ARRAY)
                    .maxItems(items.maxItems())
                    .items(of(items.of()));
        }
        if (shape instanceof Shape.Dictionary dictionary) {
            return OASFactory.createSchema()
                    .addType(SchemaType.OBJECT)
                    .maxProperties(dictionary.maxItems())
                    .additionalPropertiesSchema(of(dictionary.of()));
        }
        if (shape instanceof Shape.Choice choice) {
            return OASFactory.createSchema().addType(SchemaType.STRING).enumeration(List.copyOf(choice.values()));
        }
        if (shape instanceof Shape.Words words) {
            return OASFactory.createSchema().addType(SchemaType.STRING).maxLength(words.maxLength());
        }
        if (shape instanceof Shape.Code code) {
            return OASFactory.createSchema().addType(SchemaType.STRING).maxLength(code.maxLength());
        }
        if (shape instanceof Shape.Whole) {
            return OASFactory.createSchema().addType(SchemaType.INTEGER);
        }
        if (shape instanceof Shape.Flag) {
            return OASFactory.createSchema().addType(SchemaType.BOOLEAN);
        }
        return OASFactory.createSchema().addType(SchemaType.STRING).format(shape instanceof Shape.Day ? "date" : "uri");
    }

    /** A JSON Merge Patch of a document: any of its fields, null to take one away. */
    private static Schema patch(Shape.Group group) {
        Schema patch = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("A JSON Merge Patch (RFC 7396): the fields that change; null takes one away");
        for (Shape.Field field : group.fields()) {
            Schema value = of(field.shape()).description(field.labelEn());
            patch.addProperty(field.name(), field.required() ? value : value.addType(SchemaType.NULL));
        }
        return patch;
    }

    private static Schema group(Shape.Group group) {
        Schema schema = OASFactory.createSchema().addType(SchemaType.OBJECT);
        for (Shape.Field field : group.fields()) {
            schema.addProperty(field.name(), of(field.shape()).description(field.labelEn()));
            if (field.required()) {
                schema.addRequired(field.name());
            }
        }
        return schema;
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }

    private static Schema integer(String description) {
        return OASFactory.createSchema().addType(SchemaType.INTEGER).description(description);
    }

    private static Schema number(String description) {
        return OASFactory.createSchema().addType(SchemaType.NUMBER).description(description);
    }

    private static Schema flag(String description) {
        return OASFactory.createSchema().addType(SchemaType.BOOLEAN).description(description);
    }
}
