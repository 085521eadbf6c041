package coop.vigie.membership.cooperative;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The mean bond rates (TMO) that cap an interest: those of the six half-years of the three calendar years before the meeting (M-19). */
public final class BondRates {

    private static final int HALF_YEARS = 6;
    private static final Pattern RATE = Pattern.compile("-?[0-9]{1,2}([.][0-9]{1,4})?");

    /** No half-year since the rate exists was outside of these, by far: what is, is a mistake. */
    private static final BigDecimal LEAST = BigDecimal.valueOf(-5);

    private static final BigDecimal MOST = BigDecimal.valueOf(25);

    private BondRates() {}

    /** The rates, in percent; notes what is wrong with them. */
    public static List<BigDecimal> read(List<String> texts, FieldErrors errors) {
        List<BigDecimal> rates = new ArrayList<>();
        if (texts == null || texts.size() != HALF_YEARS) {
            errors.add(
                    "/tmo",
                    "size",
                    Text.of(
                            "Donnez les six TMO semestriels des trois années civiles qui précèdent l'assemblée : [\"3.20\", …].",
                            "Give the six half-yearly TMO of the three calendar years before the meeting: [\"3.20\", …]."));
            return rates;
        }
        for (int i = 0; i < HALF_YEARS; i++) {
            BigDecimal rate = rate(texts.get(i));
            errors.check(
                    rate != null,
                    "/tmo/" + i,
                    "rate-malformed",
                    Text.of(
                            "Un taux en pour cent est attendu, de -5 à 25 : « 3.20 ».",
                            "A rate in percent is expected, -5 to 25: \"3.20\"."));
            rates.add(rate);
        }
        return rates;
    }

    private static BigDecimal rate(String text) {
        if (text == null || !RATE.matcher(text).matches()) {
            return null;
        }
        BigDecimal rate = new BigDecimal(text);
        return rate.compareTo(LEAST) < 0 || rate.compareTo(MOST) > 0 ? null : rate;
    }
}
