package coop.vigie.membership.portfolio;

import coop.vigie.membership.document.Labels;
import coop.vigie.membership.portfolio.Portfolio.Line;
import coop.vigie.membership.value.Euros;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The columns that CSV, XLSX and PDF share. A number is a number; all else is text. */
final class PortfolioTable {

    static final List<String> COLUMNS = List.of(
            "Coopérative",
            "Forme",
            "Catégorie",
            "Parts",
            "Nominal (€)",
            "Souscrit (€)",
            "Libéré (€)",
            "Restant dû (€)",
            "Compte",
            "Compte du non libéré",
            "Pertes à provisionner (€)",
            "Part du capital (%)",
            "Sociétaire depuis",
            "Représentant",
            "Suppléant",
            "Fin de mandat");

    private PortfolioTable() {}

    /** One row for each line, then the totals. */
    static List<List<Object>> rows(Portfolio portfolio) {
        List<List<Object>> rows = new ArrayList<>();
        portfolio.lines().forEach(line -> rows.add(row(line)));
        rows.add(List.of(
                "Total",
                "",
                "",
                "",
                "",
                portfolio.subscribed().amount(),
                portfolio.paid().amount(),
                portfolio.unpaid().amount(),
                "",
                "",
                portfolio.lossesToProvision().amount(),
                "",
                "",
                "",
                "",
                ""));
        return rows;
    }

    private static List<Object> row(Line line) {
        return List.of(
                line.cooperativeName(),
                line.legalForm(),
                Labels.category(line.category()),
                line.shares(),
                amount(line.nominal()),
                amount(line.subscribed()),
                amount(line.paid()),
                amount(line.unpaid()),
                line.account(),
                line.unpaidAccount(),
                amount(line.lossesToProvision()),
                new BigDecimal(line.percentOfCapital()),
                text(line.since()),
                text(line.representative()),
                text(line.substitute()),
                text(line.mandateUntil()));
    }

    private static Object amount(Euros euros) {
        return euros.amount();
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
