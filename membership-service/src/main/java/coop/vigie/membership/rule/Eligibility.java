package coop.vigie.membership.rule;

import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.rule.Facts.Subscriber;
import coop.vigie.membership.value.Wording;

/** M-01 to M-03: who may subscribe, to what form of company, and for what interest. */
final class Eligibility {

    static final Rule LEGAL_FORM = new Rule(
            RuleCard.of(
                    RuleId.M_01,
                    Certainty.SURE,
                    "articles L. 2253-1, L. 3231-6 et L. 4211-1 du code général des collectivités territoriales ;"
                            + " article 19 septies de la loi n° 47-1775",
                    Text.of(
                            "Une collectivité n'entre au capital que d'une SCIC, sauf autre fondement exprès",
                            "An authority may join the capital of a SCIC only, unless another express basis is recorded"),
                    Moment.INTENTION,
                    Moment.DELIBERATION),
            Eligibility::legalForm);

    static final Rule LEGAL_PERSONALITY = new Rule(
            RuleCard.of(
                    RuleId.M_02,
                    Certainty.SURE,
                    "article 19 septies de la loi n° 47-1775 ; articles L. 2221-1 et suivants du CGCT",
                    Text.of(
                            "Le souscripteur a sa propre personnalité morale",
                            "The subscriber has its own legal personality"),
                    Moment.INTENTION),
            Eligibility::legalPersonality);

    static final Rule LOCAL_INTEREST = new Rule(
            RuleCard.of(
                    RuleId.M_03,
                    Certainty.SURE,
                    "article L. 2121-29 du CGCT ; principe de spécialité pour les EPCI ; TA Poitiers, 25 mars 2024, n° 2203057",
                    Text.of(
                            "La compétence ou l'intérêt public local est argumenté par écrit",
                            "The competence or the local public interest is argued in writing"),
                    Moment.INTENTION,
                    Moment.DELIBERATION),
            Eligibility::localInterest);

    private Eligibility() {}

    private static Finding legalForm(Snapshot snapshot) {
        Subscriber subscriber = snapshot.facts().subscriber();
        LegalForm form = snapshot.statutes().form();
        if (subscriber == null || !Subscriber.isPublicBody(subscriber.kind())) {
            return Finding.notConcerned(
                    "le souscripteur n'est pas une collectivité.", "the subscriber is not a local authority.");
        }
        if (form == LegalForm.SCIC) {
            return Finding.passed(
                            "La société est une SCIC : l'article 19 septies permet aux collectivités d'en être sociétaires.",
                            "The company is a SCIC, which article 19 septies opens to local authorities.")
                    .with("legalForm", form.code());
        }
        if (isWritten(subscriber.legalBasis())) {
            return Finding.toBeValidated(
                            Wording.of(
                                    "La société est une %s ; le fondement invoqué est : %s.",
                                    "The company is a %s; the basis given is: %s.",
                                    form.code(),
                                    subscriber.legalBasis()),
                            Text.of(
                                    "Faire valider ce fondement par le service juridique.",
                                    "Have the legal department validate this basis."))
                    .with("legalForm", form.code());
        }
        String region = "region".equals(subscriber.kind())
                ? " Pour une région : 8° bis de l'article L. 4211-1 et le schéma SRDEII."
                : "";
        return Finding.blocked(
                        Wording.of(
                                "La société est une %s, et non une SCIC.",
                                "The company is a %s, not a SCIC.", form.code()),
                        Text.of(
                                "Indiquer un fondement exprès (décret en Conseil d'État, production d'énergie renouvelable, SEM, SPL…)."
                                        + region,
                                "Give an express basis (decree, renewable energy, SEM, SPL…) as legalBasis."))
                .with("legalForm", form.code())
                .with("subscriberKind", subscriber.kind());
    }

    private static Finding legalPersonality(Snapshot snapshot) {
        Subscriber subscriber = snapshot.facts().subscriber();
        if (subscriber == null) {
            return Finding.notConcerned("aucun souscripteur n'est examiné.", "no subscriber is looked at.");
        }
        if (Boolean.FALSE.equals(subscriber.ownLegalPersonality())) {
            return Finding.blocked(
                    Text.of(
                            "Le souscripteur n'a que l'autonomie financière : il ne peut souscrire en son nom.",
                            "The subscriber has financial autonomy only and cannot subscribe in its own name."),
                    Text.of(
                            "Faire souscrire la collectivité dont il dépend.",
                            "Let the authority that it belongs to subscribe."));
        }
        if (subscriber.ownLegalPersonality() == null && subscriber.kind() == null) {
            return Finding.toBeValidated(
                    Text.of(
                            "La nature juridique du souscripteur n'est pas connue du catalogue.",
                            "The subscriber's legal nature is not known to the catalogue."),
                    Text.of(
                            "Compléter la fiche de l'organisation, ou vérifier sa personnalité morale (SIREN).",
                            "Complete the organisation's record, or check its legal personality (SIREN)."));
        }
        return Finding.passed(
                "Le souscripteur a sa propre personnalité morale.", "The subscriber has its own legal personality.");
    }

    private static Finding localInterest(Snapshot snapshot) {
        Subscriber subscriber = snapshot.facts().subscriber();
        if (subscriber == null || !Subscriber.isPublicBody(subscriber.kind())) {
            return Finding.notConcerned(
                    "le souscripteur n'est pas une collectivité.", "the subscriber is not a local authority.");
        }
        if (!isWritten(subscriber.localInterest())) {
            return Finding.blocked(
                    Text.of(
                            "Ni la compétence exercée ni l'intérêt public local ne sont argumentés.",
                            "Neither the competence nor the local public interest is argued."),
                    Text.of("Rédiger l'objet de la prise de participation.", "Write what it is for as purpose."));
        }
        return Finding.passed(
                "L'intérêt est argumenté par écrit ; le transfert d'une compétence à l'EPCI ne fait pas à lui seul obstacle à la commune.",
                "The interest is argued in writing; a competence transferred to the EPCI does not by itself bar the commune.");
    }

    private static boolean isWritten(String text) {
        return text != null && !text.isBlank();
    }
}
