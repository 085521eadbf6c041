package coop.vigie.catalogue.exchange;

import coop.vigie.catalogue.document.Licences;
import java.util.Locale;
import java.util.Map;

/** What other catalogues call licences, where it can only mean one thing. */
final class LicenceNames {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("gnu gpl", "GPL-1.0-or-later"),
            Map.entry("gnu general public license v2.0", "GPL-2.0"),
            Map.entry("gnu general public license v3.0", "GPL-3.0"),
            Map.entry("gnu agpl", "AGPL-3.0"),
            Map.entry("gnu affero general public license v3.0", "AGPL-3.0"),
            Map.entry("gplv2", "GPL-2.0"),
            Map.entry("gplv3", "GPL-3.0"),
            Map.entry("gnu gplv2", "GPL-2.0"),
            Map.entry("gnu gplv3", "GPL-3.0"),
            Map.entry("agplv3", "AGPL-3.0"),
            Map.entry("gnu agplv3", "AGPL-3.0"),
            Map.entry("lgplv2", "LGPL-2.0"),
            Map.entry("lgplv3", "LGPL-3.0"),
            Map.entry("gnu lgplv3", "LGPL-3.0"),
            Map.entry("apache 2.0", "Apache-2.0"),
            Map.entry("apache license 2.0", "Apache-2.0"),
            Map.entry("licence apache 2.0", "Apache-2.0"),
            Map.entry("mit license", "MIT"),
            Map.entry("licence mit", "MIT"),
            Map.entry("mozilla public license 2.0", "MPL-2.0"),
            Map.entry("eupl 1.2", "EUPL-1.2"),
            Map.entry("eupl v1.2", "EUPL-1.2"),
            Map.entry("cecill v2.1", "CECILL-2.1"),
            Map.entry("cecill-b", "CECILL-B"),
            Map.entry("public domain", "LicenseRef-public-domain"),
            Map.entry("proprietary", "LicenseRef-proprietary"),
            Map.entry("⊘ proprietary", "LicenseRef-proprietary"));

    private LicenceNames() {}

    /** The expression that is meant; the text itself where that is not sure. */
    static String spdx(String text) {
        String bare = text.strip()
                .replaceFirst("(?i)^https?://(www\\.)?spdx\\.org/licenses/", "")
                .replaceFirst("(?i)\\.(html|json)$", "")
                .replaceFirst("/+$", "");
        if (Licences.faultOf(bare).isEmpty()) {
            return bare;
        }
        return NAMES.getOrDefault(bare.toLowerCase(Locale.ROOT), bare);
    }
}
