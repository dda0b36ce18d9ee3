package io.factsheet.export;

import io.factsheet.export.Table.Heading;
import io.factsheet.export.Table.Part;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Draws all of a table's sheet but its cells: the table with its filters, panes and print setup.
 */
final class TableSheet {
  private TableSheet() {}

  static XSSFSheet draw(Part part, XSSFWorkbook workbook) {
    XSSFSheet sheet = workbook.createSheet(part.sheet());
    List<Heading> headings = part.table().headings();
    // A table has at least one row below its header, be it an empty one.
    var area =
        new AreaReference(
            new CellReference(0, 0),
            new CellReference(Math.max(part.rows(), 1), headings.size() - 1),
            SpreadsheetVersion.EXCEL2007);
    sheet.getCTWorksheet().getDimension().setRef(area.formatAsString());
    XSSFTable table = sheet.createTable(area);
    table.setName(part.name());
    table.setDisplayName(part.name());
    for (int i = 0; i < headings.size(); i++) {
      table.getColumns().get(i).setName(headings.get(i).name());
    }
    table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
    table.getCTTable().setTotalsRowShown(false);
    var style = table.getCTTable().addNewTableStyleInfo();
    style.setName("TableStyleLight1");
    style.setShowRowStripes(true);
    sheet.createFreezePane(0, 1);
    sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    sheet.getFooter().setCenter("&A, &P / &N");
    if (part.table().wrapped()) {
      sheet.setFitToPage(true);
      print.setFitHeight((short) 0);
    } else {
      sheet.setRepeatingColumns(CellRangeAddress.valueOf("A:A"));
    }
    return sheet;
  }
}
