package coop.vigie.membership.portfolio;

import coop.vigie.membership.cooperative.Csv;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A portfolio as CSV, which spreadsheets open: semicolons, a byte order mark, decimal commas. */
final class PortfolioCsvWriter {

    private PortfolioCsvWriter() {}

    static byte[] write(Portfolio portfolio) {
        List<List<?>> rows = new ArrayList<>();
        rows.add(PortfolioTable.COLUMNS);
        rows.addAll(PortfolioTable.rows(portfolio));
        return ("\ufeff" + Csv.write(rows, ';')).getBytes(StandardCharsets.UTF_8);
    }
}
