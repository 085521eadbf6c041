package coop.vigie.membership.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorityWordsTest {

    @ParameterizedTest
    @CsvSource({
        "commune, L. 2131-2, L. 2131-6, L. 2121-20, L. 2121-12, note explicative de synthèse",
        "epci, L. 5211-3, L. 2131-6, L. 5211-1, L. 5211-1, note explicative de synthèse",
        "departement, L. 3131-2, L. 3132-1, L. 3121-15, L. 3121-19, rapport",
        "region, L. 4141-2, L. 4142-1, L. 4132-14, L. 4132-18, rapport"
    })
    void of_eachKind_citesItsOwnArticles(
            String kind, String force, String referral, String casting, String paper, String name) {
        Map<String, String> words = AuthorityWords.of(kind, "Hauts-de-France");

        assertThat(words.get("forceArticles")).contains(force);
        assertThat(words.get("referralArticle")).contains(referral);
        assertThat(words.get("castingArticle")).contains(casting);
        assertThat(words.get("paper")).contains(paper);
        assertThat(words.get("paperName")).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"departement", "region"})
    void of_departementOrRegion_citesNoCommunalArticle(String kind) {
        assertThat(AuthorityWords.of(kind, "Nord").values()).noneMatch(words -> words.contains("L. 2"));
    }
}
