package coop.vigie.catalogue.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import coop.vigie.catalogue.document.Licences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenceNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AGPL-3.0-or-later | AGPL-3.0-or-later",
                "https://spdx.org/licenses/MIT.html | MIT",
                "GNU GPLv3 | GPL-3.0",
                "GNU General Public License v3.0 | GPL-3.0",
                "GNU Affero General Public License v3.0 or later | AGPL-3.0-or-later",
                "GPL v2+ | GPL-2.0-or-later",
                "LGPL 2.1 only | LGPL-2.1-only",
                "Apache License, Version 2.0 | Apache-2.0",
                "The MIT License | MIT",
                "BSD 3-Clause License | BSD-3-Clause",
                "CeCILL v2.1 | CECILL-2.1",
                "EUPL v1.2 | EUPL-1.2",
                "Mozilla Public License 2.0 | MPL-2.0",
                "⊘ Proprietary | LicenseRef-proprietary"
            })
    void spdx_ofAnUnequivocalName_isItsId(String name, String id) {
        assertThat(LicenceNames.spdx(name)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"BSD", "Licence maison", "GPL", "Other", "GPL-2.0/GPL-3.0"})
    void spdx_ofADoubtfulName_isNotGuessed(String name) {
        assertThat(LicenceNames.spdx(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"GPL-2.0+, GPL-2.0-or-later", "gpl-3.0+, GPL-3.0-or-later", "mit, MIT", "Apache-2.0+, Apache-2.0+"})
    void canonical_ofALaterVersion_saysSo(String written, String id) {
        assertThat(Licences.canonical(written)).isEqualTo(id);
        assertThat(Licences.ambiguousIds(id)).isEmpty();
    }

    @Test
    void ambiguous_isAGnuIdAlone() {
        assertThat(Licences.ambiguousIds("GPL-3.0 OR eCos-2.0")).containsExactly("GPL-3.0");
    }
}
