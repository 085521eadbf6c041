package coop.vigie.catalogue.document;

import java.util.Optional;

/** SIREN and SIRET: the numbers of French organisations and of their establishments, with their Luhn checksum. */
public final class Siren {

    private static final String LA_POSTE = "356000000";

    private Siren() {}

    /** The number without the blanks that people put in it. */
    public static String strip(String number) {
        return number.replaceAll("[\\s\\u00a0\\u202f.]", "");
    }

    /** What is wrong with a SIREN. */
    public static Optional<Fault> faultOf(String siren) {
        if (!siren.matches("[0-9]{9}")) {
            return Fault.of("siren-format", "Un SIREN a neuf chiffres.", "A SIREN has nine digits.");
        }
        return luhn(siren) % 10 == 0
                ? Optional.empty()
                : Fault.of(
                        "siren-checksum",
                        "La clé de contrôle de ce SIREN est fausse : vérifiez les chiffres.",
                        "The checksum of this SIREN is wrong: check its digits.");
    }

    /** What is wrong with a SIRET. The establishments of La Poste follow a rule of their own: the digits add up to a multiple of 5. */
    public static Optional<Fault> faultOfSiret(String siret) {
        if (!siret.matches("[0-9]{14}")) {
            return Fault.of("siret-format", "Un SIRET a quatorze chiffres.", "A SIRET has fourteen digits.");
        }
        boolean good = luhn(siret) % 10 == 0
                || siret.startsWith(LA_POSTE) && siret.chars().map(c -> c - '0').sum() % 5 == 0;
        return good
                ? Optional.empty()
                : Fault.of(
                        "siret-checksum",
                        "La clé de contrôle de ce SIRET est fausse : vérifiez les chiffres.",
                        "The checksum of this SIRET is wrong: check its digits.");
    }

    private static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum;
    }
}
