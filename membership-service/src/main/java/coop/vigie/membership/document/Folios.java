package coop.vigie.membership.document;

import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.French;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The lines of a register page by page: each page carries forward the totals of the one before, as in a register on paper. */
final class Folios {

    /** As many as find room on a page when each of them takes several lines. */
    static final int LINES = 10;

    private Folios() {}

    static List<Map<String, Object>> of(List<Map<String, Object>> lines) {
        List<Map<String, Object>> folios = new ArrayList<>();
        Map<String, Object> before = Map.of("total", French.number(0), "capital", French.amount(Euros.ZERO));
        for (int from = 0; from < lines.size(); from += LINES) {
            List<Map<String, Object>> own = lines.subList(from, Math.min(lines.size(), from + LINES));
            Map<String, Object> last = own.get(own.size() - 1);
            folios.add(Map.of(
                    "number", French.number(folios.size() + 1),
                    "first", own.get(0).get("number"),
                    "last", last.get("number"),
                    "totalBefore", before.get("total"),
                    "capitalBefore", before.get("capital"),
                    "movements", own,
                    "total", last.get("total"),
                    "capital", last.get("capital")));
            before = last;
        }
        return folios;
    }
}
