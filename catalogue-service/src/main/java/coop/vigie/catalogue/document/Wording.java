package coop.vigie.catalogue.document;

import com.fasterxml.jackson.databind.JsonNode;
import coop.vigie.kit.refusal.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Values of a document in the words of people: the labels of its fields in place of their names, words in place of codes. */
final class Wording {

    private static final Text YES = Text.of("oui", "yes");
    private static final Text NO = Text.of("non", "no");

    private static final Map<String, Text> CHOICES = Map.ofEntries(
            Map.entry("software", Text.of("logiciel", "software")),
            Map.entry("hosted-service", Text.of("service en ligne", "online service")),
            Map.entry("both", Text.of("les deux", "both")),
            Map.entry("self-hosted", Text.of("à installer chez soi", "self-hosted")),
            Map.entry("hosted", Text.of("en ligne", "hosted")),
            Map.entry("support", Text.of("assistance", "support")),
            Map.entry("training", Text.of("formation", "training")),
            Map.entry("integration", Text.of("intégration", "integration")),
            Map.entry("conform", Text.of("conforme", "conforming")),
            Map.entry("partial", Text.of("partiellement conforme", "partly conforming")),
            Map.entry("not-conform", Text.of("non conforme", "not conforming")),
            Map.entry("not-assessed", Text.of("non évaluée", "not assessed")),
            Map.entry("not-applicable", Text.of("sans objet", "not applicable")),
            Map.entry("concept", Text.of("idée", "concept")),
            Map.entry("development", Text.of("en développement", "in development")),
            Map.entry("beta", Text.of("version d'essai", "beta")),
            Map.entry("stable", Text.of("stable", "stable")),
            Map.entry("obsolete", Text.of("abandonnée", "obsolete")),
            Map.entry("active", Text.of("active", "active")),
            Map.entry("slow", Text.of("ralentie", "slow")),
            Map.entry("dormant", Text.of("en sommeil", "dormant")),
            Map.entry("replaces", Text.of("remplace", "replaces")),
            Map.entry("integratesWith", Text.of("fonctionne avec", "integrates with")),
            Map.entry("dependsOn", Text.of("dépend de", "depends on")),
            Map.entry("forkOf", Text.of("dérive de", "is a fork of")),
            Map.entry("alternativeTo", Text.of("est une alternative à", "is an alternative to")),
            Map.entry("free", Text.of("gratuit", "free of charge")),
            Map.entry("freemium", Text.of("gratuit, avec des options payantes", "free of charge, with paid options")),
            Map.entry("subscription", Text.of("par abonnement", "by subscription")),
            Map.entry("one-off", Text.of("en une fois", "one-off")),
            Map.entry("quote", Text.of("sur devis", "on request")),
            Map.entry("pay-what-you-can", Text.of("à prix libre", "pay what you can")));

    private Wording() {}

    /** The words for one of the values of a choice; null where it has none. */
    static Text ofChoice(String value) {
        return CHOICES.get(value);
    }

    /** A value of this shape. */
    static Text of(Shape shape, JsonNode value) {
        if (shape instanceof Shape.Flag) {
            return value.booleanValue() ? YES : NO;
        }
        if (shape instanceof Shape.Choice) {
            return CHOICES.getOrDefault(value.asText(), same(value.asText()));
        }
        if (shape instanceof Shape.Items items && value.isArray()) {
            List<Text> parts = new ArrayList<>();
            value.forEach(item -> parts.add(of(items.of(), item)));
            return joined(parts, ", ");
        }
        if (shape instanceof Shape.Group group && value.isObject()) {
            return joined(members(group, value), ", ");
        }
        if (shape instanceof Shape.Dictionary dictionary && value.isObject()) {
            List<Text> parts = new ArrayList<>();
            value.properties()
                    .forEach(e -> parts.add(named(e.getKey(), e.getKey(), of(dictionary.of(), e.getValue()))));
            return joined(parts, " ; ");
        }
        return same(value.asText());
    }

    private static List<Text> members(Shape.Group group, JsonNode value) {
        List<Text> parts = new ArrayList<>();
        for (Shape.Field field : group.fields()) {
            if (value.hasNonNull(field.name())) {
                Text words = of(field.shape(), value.get(field.name()));
                parts.add(named(withoutArticle(field.labelFr()), withoutArticle(field.labelEn()), words));
            }
        }
        return parts;
    }

    private static Text named(String fr, String en, Text value) {
        return Text.of(fr + " : " + value.fr(), en + ": " + value.en());
    }

    private static Text joined(List<Text> parts, String by) {
        return Text.of(
                String.join(by, parts.stream().map(Text::fr).toList()),
                String.join(by, parts.stream().map(Text::en).toList()));
    }

    private static Text same(String words) {
        return Text.of(words, words);
    }

    private static String withoutArticle(String label) {
        return label.replaceFirst("^(?:l'|les? |la |the )", "");
    }
}
