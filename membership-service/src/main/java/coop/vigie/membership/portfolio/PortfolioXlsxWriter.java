package coop.vigie.membership.portfolio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A portfolio as a spreadsheet. */
final class PortfolioXlsxWriter {

    private static final int WIDTH = 20 * 256;

    private PortfolioXlsxWriter() {}

    static byte[] write(Portfolio portfolio) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle bold = book.createCellStyle();
            XSSFFont font = book.createFont();
            font.setBold(true);
            bold.setFont(font);
            CellStyle money = book.createCellStyle();
            money.setDataFormat(book.createDataFormat().getFormat("#,##0.00"));
            XSSFSheet sheet = book.createSheet("Portefeuille au " + portfolio.asOf());
            fill(sheet.createRow(0), PortfolioTable.COLUMNS, bold, money);
            List<List<Object>> rows = PortfolioTable.rows(portfolio);
            for (int i = 0; i < rows.size(); i++) {
                fill(sheet.createRow(i + 1), rows.get(i), i == rows.size() - 1 ? bold : null, money);
            }
            for (int column = 0; column < PortfolioTable.COLUMNS.size(); column++) {
                sheet.setColumnWidth(column, WIDTH);
            }
            sheet.createFreezePane(1, 1);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Row row, List<?> values, CellStyle style, CellStyle money) {
        for (int column = 0; column < values.size(); column++) {
            Cell cell = row.createCell(column);
            if (values.get(column) instanceof Number number) {
                cell.setCellValue(number.doubleValue());
                cell.setCellStyle(number instanceof Long ? cell.getCellStyle() : money);
            } else {
                cell.setCellValue(values.get(column).toString());
                if (style != null) {
                    cell.setCellStyle(style);
                }
            }
        }
    }
}
