package coop.vigie.membership.document;

import static org.assertj.core.api.Assertions.assertThat;

import coop.vigie.kit.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each document of a whole story says what it must, can be read aloud, and is an archive. The files are left in {@code
 * target/documents} for a person to look at.
 */
@QuarkusTest
@ServiceTest
class DocumentContentsIT {

    /** What every paper of a company with variable capital says of it (C. com. L. 231-2, R. 123-237). */
    private static final String COMPANY =
            "SAS, à capital variable — 12 rue des Tanneurs, 59000 Lille — SIREN 912 345 675 — RCS Lille Métropole";

    private static final Path KEPT = Path.of("target", "documents");
    private static final Map<DocumentKind, List<String>> SAYS = Map.of(
            DocumentKind.DELIBERATION,
                    List.of(
                            "Délibération n° 26-C-0042",
                            "Convocation du 30 janvier 2026",
                            "Rapporteur : Mme Lucie Morel",
                            "95, atteint",
                            "M. Paul Girard",
                            "19 quinquies à 19 octies",
                            "la commission numérique et innovation du 22 janvier 2026",
                            "SIREN et siège 912 345 675",
                            "300 650 46,15 %",
                            "350 700 50,00 %",
                            "2 × 350 = 700 ≤ 700",
                            "cinquante (50) parts sociales de 100 € chacune, soit 5 000 € (cinq mille euros)",
                            "1 250 €",
                            "Mme Camille Dupont comme représentant, et M. Dominique Martin comme suppléant",
                            "chapitre 26, compte 261",
                            "s'élevant à 40 000 € pour un plafond de 300 000 €",
                            "à signer le bulletin de souscription",
                            "l'agrément du conseil d'administration",
                            "le conseil de la métropole, par 160 voix pour, 3 contre et 5 abstentions",
                            "Certifiée exécutoire le 11 février 2026",
                            "jusqu'au 13 avril 2026 inclus (articles L. 2131-6 et L. 5211-3 du même code)",
                            "Vu la note explicative de synthèse adressée",
                            "exécutoire après sa publication et sa transmission au représentant de l'État (articles L. 2131-1 et L. 2131-2, par renvoi de l'article L. 5211-3",
                            "tribunal administratif de Lille",
                            "www.telerecours.fr"),
            DocumentKind.SUBSCRIPTION_FORM,
                    List.of(
                            COMPANY,
                            "Délibération n° 26-C-0042 du 6 février 2026, exécutoire depuis le 11 février 2026, annexée",
                            "cinquante (50) parts sociales",
                            "cinq mille euros",
                            "1 250 €",
                            "3 750 €",
                            "une voix",
                            "deux exemplaires",
                            "données personnelles"),
            DocumentKind.CERTIFICATE,
                    List.of(
                            "associé n° 7",
                            "cinquante (50) parts sociales",
                            "Libéré 1 250 €",
                            "Restant dû 3 750 €",
                            "d'après le registre arrêté au mouvement n° 9",
                            "ne sont pas cessibles sans l'agrément"),
            DocumentKind.EXPLANATORY_NOTE,
                    List.of(
                            "Ce qu'on vous demande",
                            "2023 180 000 €",
                            "La coopérative en chiffres",
                            "Ce que l'on peut perdre",
                            "une voix",
                            "46,15 % à 50,00 %",
                            "Qui nous représente",
                            "deux mois francs",
                            "Comment en sortir",
                            "Options écartées Une subvention",
                            "Contrôles réalisés",
                            "celle des statuts : pertes sur le capital",
                            "Calendrier Délibération : 6 février 2026 ; réception par le représentant de l'État : 10 février 2026 ;",
                            "Points incertains"),
            DocumentKind.MOVEMENT_ORDER,
                    List.of(COMPANY, "titulaire du compte n° 7", "article 11", "50 parts inscrites"),
            DocumentKind.REGISTER,
                    List.of(
                            COMPANY,
                            "Du mouvement n° 1 au mouvement n° 9",
                            "À nouveau 0 capital : 0 €",
                            "Association des usagers 4 place du Marché, 59800 Lille",
                            "+5 100 € 450 € ordre de mouvement du 12 juin 2026",
                            "+50 100 € 5 000 € délibération",
                            "cession (sortie)",
                            "agrément : CA du 20 juin 2026",
                            "Total des parts, après le mouvement n° 9",
                            "Arrêté au mouvement n° 9, soit",
                            "Visa du teneur du registre",
                            "Clôtures annuelles",
                            "31/12/2025 n° 6 650 65 000 €"),
            DocumentKind.SUMMONS,
                    List.of(
                            COMPANY,
                            "Corps électoral",
                            "7 sociétaires",
                            "Le résultat de chaque collège est reporté à la proportionnelle."));

    private static DocumentStory story;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void toldOnce() throws IOException {
        if (story == null) {
            story = DocumentStory.told(jdbi);
            Files.createDirectories(KEPT);
        }
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void document_saysWhatItMust_andCanBeReadAloud(DocumentKind kind) throws Exception {
        String html = story.document(kind, "text/html")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Files.writeString(KEPT.resolve(kind.code() + ".html"), html);

        PageStructure page = PageStructure.of(html);

        page.demandAccessible();
        assertThat(page.words()).contains(SAYS.get(kind)).doesNotContain("null", "{", "}");
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void document_isAnArchive(DocumentKind kind) throws Exception {
        byte[] pdf = story.document(kind, "application/pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        Files.write(KEPT.resolve(kind.code() + ".pdf"), pdf);

        PdfA.demand(pdf);
    }

    @Test
    void noteForElectedMembers_hasTwoPages() throws Exception {
        byte[] pdf =
                story.document(DocumentKind.EXPLANATORY_NOTE, "application/pdf").asByteArray();

        try (PDDocument note = Loader.loadPDF(pdf)) {
            assertThat(note.getNumberOfPages()).isEqualTo(2);
        }
    }

    @Test
    void deliberationOfAWholeStory_leavesOnlyTheSignatureToWrite() throws Exception {
        String html = story.document(DocumentKind.DELIBERATION, "text/html").asString();

        assertThat(PageStructure.of(html).blanks())
                .containsExactly(
                        "candidature éventuelle aux organes de la coopérative", "lieu", "date", "nom et signature");
    }
}
