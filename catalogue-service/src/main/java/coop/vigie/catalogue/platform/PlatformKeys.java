package coop.vigie.catalogue.platform;

import coop.vigie.catalogue.document.PlatformDocument;
import coop.vigie.catalogue.document.Slug;
import coop.vigie.catalogue.document.WebAddress;
import java.util.ArrayList;
import java.util.List;

/** By what a platform is known again in another catalogue, the surest first. */
final class PlatformKeys {

    static final String REPOSITORY = "repository";
    static final String NAME = "name";

    private PlatformKeys() {}

    /**
     * A key.
     *
     * @param kind {@code id:} and a scheme, {@code repository} or {@code name}
     */
    record Key(String kind, String value) {

        boolean isIdentifier() {
            return kind.startsWith("id:");
        }
    }

    static List<Key> of(PlatformDocument document) {
        List<Key> keys = new ArrayList<>();
        document.identifiers().forEach((scheme, value) -> keys.add(new Key("id:" + scheme, value)));
        WebAddress.repositoryKey(document.text("repository")).ifPresent(key -> keys.add(new Key(REPOSITORY, key)));
        String name = document.text("name");
        if (name != null && !Slug.of(name).isEmpty()) {
            keys.add(new Key(NAME, Slug.of(name)));
        }
        return keys;
    }
}
