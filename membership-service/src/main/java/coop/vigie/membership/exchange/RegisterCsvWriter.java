package coop.vigie.membership.exchange;

import coop.vigie.membership.cooperative.Csv;
import coop.vigie.membership.exchange.RegisterRow.Kind;
import coop.vigie.membership.exchange.RegisterRow.Party;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Writes a register as the CSV that {@link RegisterCsvReader} reads: brought in again, it gives the same file. */
final class RegisterCsvWriter {

    private static final List<String> COLUMNS = List.of(
            "kind",
            "effectiveOn",
            "holder",
            "organisation",
            "siren",
            "publicBody",
            "naturalPerson",
            "category",
            "college",
            "address",
            "shares",
            "paid",
            "price",
            "ratio",
            "act",
            "approval",
            "beneficiary",
            "beneficiaryOrganisation",
            "beneficiarySiren",
            "beneficiaryPublicBody",
            "beneficiaryNaturalPerson",
            "beneficiaryCategory",
            "beneficiaryCollege",
            "beneficiaryAddress");

    private RegisterCsvWriter() {}

    static String write(List<RegisterRow> rows) {
        List<List<?>> lines = new ArrayList<>();
        lines.add(COLUMNS);
        rows.forEach(row -> lines.add(line(row)));
        return "\ufeff" + Csv.write(lines, ';');
    }

    private static List<Object> line(RegisterRow row) {
        boolean sold = row.kind().passesOn();
        List<Object> line = new ArrayList<>();
        line.add(row.kind().name().toLowerCase(Locale.ROOT));
        line.add(row.effectiveOn());
        line.addAll(party(row.holder()));
        line.add(row.kind() == Kind.SPLIT || row.kind() == Kind.PAYMENT ? "" : Long.toString(row.shares()));
        line.add(sold ? "" : text(row.amount()));
        line.add(sold ? text(row.amount()) : "");
        line.add(text(row.ratio()));
        line.add(text(row.act()));
        line.add(text(row.approval()));
        line.addAll(party(row.beneficiary()));
        return line;
    }

    private static List<Object> party(Party party) {
        return party == null
                ? Arrays.asList("", "", "", "", "", "", "", "")
                : Arrays.asList(
                        party.name(),
                        text(party.organisation()),
                        text(party.siren()),
                        party.publicBody(),
                        party.naturalPerson(),
                        party.category(),
                        text(party.college()),
                        text(party.address()));
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
