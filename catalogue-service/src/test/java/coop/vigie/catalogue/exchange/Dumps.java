package coop.vigie.catalogue.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.document.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Dumps of other catalogues about the same invented tools, of their shapes and with their traps; the same for the same seed. */
final class Dumps {

    private static final List<String> LICENCES = List.of(
            "GPL-3.0-or-later",
            "GNU GPLv3",
            "AGPL-3.0",
            "MIT",
            "Apache License 2.0",
            "Licence maison",
            "",
            "CeCILL-2.1");
    private static final List<String> ADDRESSES = List.of(
            "https://outil-%d.example.org", "http://outil-%d.example.org/fr?lang=fr#haut", "ftp://outil-%d", "");
    private static final List<String> REPOSITORIES = List.of(
            "https://git.example.org/dump/%d",
            "git@git.example.org:dump/%d.git", "https://git.example.org/dump/%d.git/", "");

    private final long seed;

    Dumps(long seed) {
        this.seed = seed;
    }

    byte[] of(String shape, int size) {
        ArrayNode items = Json.object().arrayNode();
        IntStream.range(0, size).forEach(n -> items.add(item(shape, n, new Random(seed + n))));
        ObjectNode comptoir = Json.object().put("date_of_export", "2026-11-01").put("number_of_software", size);
        comptoir.set("softwares", items);
        return Json.write(shape.equals("comptoir-du-libre") ? comptoir : items).getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode item(String shape, int n, Random random) {
        return switch (shape) {
            case "sill-1" -> sillOne(n, random);
            case "sill-2" -> sillTwo(n, random);
            case "cnll" -> cnll(n, random);
            default -> comptoir(n, random);
        };
    }

    /** Some names have accents, quotation marks or HTML, some differ in their capitals alone; one in fifty is missing. */
    private static String name(int n) {
        if (n % 50 == 49) {
            return null;
        }
        return switch (n % 6) {
            case 0 -> "Dépôt « " + n + " »";
            case 1 -> "<b>Outil</b> " + n;
            case 2 -> "OUTIL DE DUMP " + n;
            case 3 -> "Cafe\u0301 " + n;
            default -> "Outil de dump " + n;
        };
    }

    private static ObjectNode sillTwo(int n, Random random) {
        ObjectNode item = common(n, random);
        ObjectNode description = item.putObject("description");
        description.put("fr", "Gère les prêts de la médiathèque n° " + n + ".");
        if (n % 2 == 0) {
            description.put("en", "Library lending number " + n + ".");
        }
        item.put("addedTime", "2024-01-01T00:00:00.000Z").put("updateTime", "2026-02-01T10:00:00.000Z");
        item.putObject("latestVersion")
                .put("version", n % 3 == 0 ? null : "4." + n)
                .put("releaseDate", "2026-01-15");
        ArrayNode providers = item.putArray("providers");
        for (int i = random.nextInt(4); i > 0; i--) {
            providers.addObject().put("@type", "Organization").put("name", "Société " + random.nextInt(40));
        }
        if (n % 9 == 0) {
            item.putObject("dereferencing").put("time", "2025-01-01T00:00:00Z").put("dereferencedByUserId", 3);
        }
        ObjectNode similar = item.putArray("similarSoftwares").addObject();
        similar.put("externalId", "Q" + n)
                .putNull("isLibreSoftware")
                .putObject("name")
                .put("en", "Other " + n);
        if (n % 4 == 0) {
            ObjectNode identifier = item.putArray("identifiers").addObject().put("value", "Q77" + (1000 + n));
            identifier.putObject("subjectOf").put("name", "Wikidata").put("url", "https://www.wikidata.org");
        }
        item.putObject("customAttributes")
                .put("isPresentInSupportContract", true)
                .putNull("versionMin");
        return item;
    }

    private static ObjectNode sillOne(int n, Random random) {
        ObjectNode item = common(n, random).put("description", "Gère les prêts de la médiathèque n° " + n + ".");
        item.put("referencedSinceTime", 1_704_067_200_000L).put("updateTime", 1_769_936_400_000L);
        item.putObject("latestVersion").put("semVer", "4." + n).put("publicationTime", 1_735_689_600_000L);
        ObjectNode provider =
                item.putArray("serviceProviders").addObject().put("name", "Société " + random.nextInt(40));
        provider.put("siren", n % 2 == 0 ? "356000000" : "123456789").put("website", "");
        item.putArray("similarExternalSoftwares").addObject().putObject("label").put("fr", "Semblable " + n);
        item.putObject("softwareExternalData").put("websiteUrl", "https://externe-" + n + ".example.org");
        item.putArray("instances").addObject().put("id", n).put("organization", "Ville d'Exemple " + n);
        return item;
    }

    private static ObjectNode common(int n, Random random) {
        ObjectNode item =
                Json.object().put("id", 500_000 + n).put("name", name(n)).put("license", oneOf(LICENCES, random));
        item.put("url", oneOf(ADDRESSES, random).formatted(n))
                .put("codeRepositoryUrl", oneOf(REPOSITORIES, random).formatted(n));
        return item;
    }

    private static ObjectNode comptoir(int n, Random random) {
        ObjectNode item =
                Json.object().put("id", 600_000 + n).put("name", name(n)).put("licence", oneOf(LICENCES, random));
        item.put("modified", "2026-10-01T00:00:00+00:00").put("url", "https://comptoir.example.org/softwares/" + n);
        ObjectNode resources = item.putObject("external_resources");
        resources.put("website", n % 3 == 0 ? null : oneOf(ADDRESSES, random).formatted(n));
        resources.put(
                "repository", n % 5 == 0 ? null : oneOf(REPOSITORIES, random).formatted(n));
        for (String absent : List.of("wikidata", "wikipedia", "cnll", "framalibre")) {
            resources.putArray(absent);
        }
        if (n % 2 == 0) {
            resources.putObject("sill").put("id", 500_000 + n).put("url", "x").putArray("i18n_url");
        } else {
            resources.putArray("sill");
        }
        item.putArray("providers")
                .addObject()
                .put("name", "Société " + random.nextInt(40))
                .putArray("external_resources");
        item.putArray("users").addObject().put("name", "Commune " + random.nextInt(40));
        return item;
    }

    private static ObjectNode cnll(int n, Random random) {
        ObjectNode item = Json.object().put("nom", name(n)).put("sill_id", 500_000 + n);
        ArrayNode providers = item.putArray("prestataires");
        for (int i = random.nextInt(3); i > 0; i--) {
            ObjectNode provider = providers.addObject().put("nom", "Société " + random.nextInt(40));
            provider.put("siren", i == 1 ? "200 093 201" : "000000001").put("url", "societe.example.org");
        }
        return item;
    }

    private static String oneOf(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
