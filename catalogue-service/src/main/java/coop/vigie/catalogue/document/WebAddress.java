package coop.vigie.catalogue.document;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses on the web. */
public final class WebAddress {

    private static final int MAX_LENGTH = 2_000;
    private static final Pattern HOST =
            Pattern.compile("(?i)[a-z0-9\\p{L}]([a-z0-9\\p{L}._-]*[a-z0-9\\p{L}])?|\\[[0-9a-f:.]+]");

    private WebAddress() {}

    /** What is wrong with the address of a page. */
    public static Optional<Fault> faultOf(String value) {
        if (value.length() > MAX_LENGTH) {
            return Fault.of(
                    "too-long", "Adresse de plus de 2 000 caractères.", "Address of more than 2,000 characters.");
        }
        URI uri;
        try {
            uri = new URI(value);
        } catch (URISyntaxException e) {
            return Fault.of(
                    "url-syntax",
                    "N'est pas une adresse web : attendu https://exemple.org/page.",
                    "Not a web address: expected https://example.org/page.");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Fault.of(
                    "url-scheme",
                    "Seules les adresses http:// et https:// sont acceptées.",
                    "Only http:// and https:// addresses are accepted.");
        }
        String authority = uri.getRawAuthority();
        if (authority == null
                || authority.contains("@")
                || !HOST.matcher(authority.replaceFirst(":\\d{1,5}$", "")).matches()) {
            return Fault.of(
                    "url-host",
                    "L'adresse doit nommer un hôte, sans identifiant ni mot de passe.",
                    "The address must name a host, without user or password.");
        }
        return Optional.empty();
    }

    /**
     * One form for addresses of the same source repository: no scheme, no "www.", no ".git", no trailing slash, in lower case.
     * Empty where it is not a web or ssh address.
     */
    public static Optional<String> repositoryKey(String value) {
        if (value == null) {
            return Optional.empty();
        }
        String address = value.strip().toLowerCase(Locale.ROOT);
        address = address.replaceFirst("^git\\+", "")
                .replaceFirst("^(ssh://)?git@([^:/]+)[:/]", "https://$2/")
                .replaceFirst("^git://", "https://");
        if (!address.startsWith("http://") && !address.startsWith("https://")) {
            return Optional.empty();
        }
        String bare = address.replaceFirst("^https?://", "")
                .replaceFirst("^www\\.", "")
                .replaceFirst("[?#].*$", "");
        bare = bare.replaceFirst("/(-/)?(tree|blob|src)/.*$", "")
                .replaceFirst("/+$", "")
                .replaceFirst("\\.git$", "");
        return bare.contains("/") ? Optional.of(bare) : Optional.empty();
    }

    /** One form for addresses of the same site. */
    public static Optional<String> siteKey(String value) {
        if (value == null || faultOf(value).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(value.toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://", "")
                .replaceFirst("^www\\.", "")
                .replaceFirst("[?#].*$", "")
                .replaceFirst("/+$", ""));
    }
}
