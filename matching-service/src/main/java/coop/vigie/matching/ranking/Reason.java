package coop.vigie.matching.ranking;

import coop.vigie.kit.refusal.Text;

/**
 * Why a platform is proposed, or what one should know before choosing it.
 *
 * @param code does not depend on the language
 * @param text what a person reads
 */
public record Reason(String code, Text text) {

    static Reason of(String code, String fr, String en) {
        return new Reason(code, Text.of(fr, en));
    }
}
