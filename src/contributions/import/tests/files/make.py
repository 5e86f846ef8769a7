"""Makes the files of this folder: `python make.py FOLDER`.

Needs openpyxl, XlsxWriter, odfpy, xlwt and msoffcrypto-tool. XLSX is written by openpyxl and by XlsxWriter, ODS by odfpy:
none of them shares code with the reader under test.
"""
import datetime, io, re, sys, zipfile
from pathlib import Path

import msoffcrypto
import openpyxl
import xlsxwriter
import xlwt
from msoffcrypto.format.ooxml import OOXMLFile
from odf import teletype
from odf.opendocument import OpenDocumentSpreadsheet
from odf.office import Annotation
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P

out = Path(sys.argv[1])
HEAD = ["Vraag", "TEKST", "perspectief", "gemeente", "opmerking"]
# Golden: emoji of several signs, diacritics composed and not, right to left, a line break, something like a formula.
GOLDEN = [
    ["gg-01", "Oma 👩‍👧‍👦 past op; dat is fijn, toch?", "ouder", "", "van tafel 1"],
    ["gg-02", "Één café, twee cafe\u0301s en een ß", "jeugdige", "Zundert", ""],
    ["3", "Eerste regel\nTweede regel", "", "", ""],
    ["gg-01", "أريد أن يلعب أطفالي في الشارع", "geen", "", ""],
    ["gg-01", "=1+1 is hier geen som", "anders", "", ""],
    ["gg-02", 'Hij zei:  "kom maar" & <b>ging</b>', "professional", "", ""],
]


def rows_xlsx(name, rows, more=None):
    book = openpyxl.Workbook()
    sheet = book.active
    for r, row in enumerate(rows, 1):
        for c, value in enumerate(row, 1):
            if value != "":
                cell = sheet.cell(r, c, value)
                if isinstance(value, str):
                    cell.data_type = "s"
    if more:
        more(book, sheet)
    book.save(out / name)


def rows_ods(name, rows, more=None):
    doc = OpenDocumentSpreadsheet()
    table = Table(name="Blad1")
    for row in rows:
        line = TableRow()
        for value in row:
            cell = TableCell(valuetype="string")
            for part in str(value).split("\n"):
                p = P()
                teletype.addTextToElement(p, part)
                cell.addElement(p)
            line.addElement(cell if value != "" else TableCell())
        table.addElement(line)
    if more:
        more(doc, table)
    doc.spreadsheet.addElement(table)
    doc.save(str(out / name))


rows_xlsx("golden.xlsx", [HEAD] + GOLDEN, lambda book, sheet: book.create_sheet("Tweede"))
rows_ods("golden.ods", [HEAD] + GOLDEN)
book = xlsxwriter.Workbook(str(out / "golden-shared.xlsx"))
sheet = book.add_worksheet()
for r, row in enumerate([HEAD] + GOLDEN):
    for c, value in enumerate(row):
        if value:
            sheet.write_string(r, c, value)
book.close()


def csv_text(sep, rows):
    quote = lambda v: '"' + v.replace('"', '""') + '"' if any(c in v for c in '";,\t\n') else v
    return "\r\n".join(sep.join(quote(v) for v in row) for row in rows) + "\r\n"


(out / "golden.csv").write_bytes("\ufeff".encode() + csv_text(";", [HEAD] + GOLDEN).encode())
(out / "golden-utf16.csv").write_bytes("\ufeff".encode("utf-16-le") + csv_text("\t", [HEAD] + GOLDEN).encode("utf-16-le"))
WEST = [HEAD, ["gg-01", "Eén café in België", "ouder", "", ""]]
(out / "windows-1252.csv").write_bytes(csv_text(",", WEST).encode("cp1252"))

# Every cell that is no text, one to a row.
book = xlsxwriter.Workbook(str(out / "odd.xlsx"))
sheet = book.add_worksheet("Inbreng")
date = book.add_format({"num_format": "dd-mm-yyyy"})
sheet.write_row(0, 0, ["tekst", "vraag", "perspectief"])
sheet.write_formula(1, 0, '="Meer "&"rust"', None, "Meer rust")
sheet.write_formula(2, 0, "=NA()", None, "#N/A")
sheet.write_datetime(3, 0, datetime.datetime(2026, 3, 3), date)
sheet.write_number(4, 0, 12.5)
sheet.write_boolean(5, 0, True)
sheet.merge_range(6, 0, 8, 0, "Drie rijen samen")
for row in range(1, 9):
    sheet.write_string(row, 1, "gg-01")
sheet.write_datetime(9, 1, datetime.datetime(2026, 3, 3), date)
sheet.write_string(9, 0, "Goed")
sheet.write_number(10, 1, 2)
sheet.write_string(10, 0, "Vraag als getal")
sheet.write_number(10, 2, 7)
sheet.write_formula(20000, 10, "=1", None, 1)
book.close()


def odd(doc, table):
    def row(cell, question="gg-01"):
        line = TableRow()
        line.addElement(cell)
        q = TableCell(valuetype="string")
        q.addElement(P(text=question))
        line.addElement(q)
        table.addElement(line)

    def cell(text, **attributes):
        made = TableCell(**attributes)
        made.addElement(P(text=text))
        return made

    row(cell("Meer rust", valuetype="string", formula='of:="Meer "&"rust"', stringvalue="Meer rust"))
    row(cell("03-03-2026", valuetype="date", datevalue="2026-03-03"))
    row(cell("12,5", valuetype="float", value="12.5"))
    row(cell("WAAR", valuetype="boolean", booleanvalue="true"))
    row(cell("Samen", valuetype="string", numberrowsspanned="2", numbercolumnsspanned="1"))
    line = TableRow()
    line.addElement(CoveredTableCell())
    table.addElement(line)
    note = TableCell(valuetype="string")
    annotation = Annotation()
    annotation.addElement(P(text="een opmerking van iemand"))
    note.addElement(annotation)
    note.addElement(P(text="Met een opmerking"))
    row(note)
    table.addElement(TableRow(numberrowsrepeated="1048000"))


rows_ods("odd.ods", [["tekst", "vraag"]], odd)

# Ten thousand rows with a colour and nothing in them.
def empty_rows(book, sheet):
    fill = openpyxl.styles.PatternFill("solid", fgColor="FFFF00")
    for row in range(3, 10_003):
        sheet.cell(row, 1).fill = fill


rows_xlsx("empty-rows.xlsx", [["tekst", "vraag"], ["Eén rij", "gg-01"]], empty_rows)
rows_xlsx("only-names.xlsx", [["tekst", "vraag"]])
rows_xlsx("no-names.xlsx", [["Meer rust", "gg-01"]])
rows_xlsx("empty.xlsx", [])

plain = io.BytesIO((out / "only-names.xlsx").read_bytes())
with open(out / "password.xlsx", "wb") as locked:
    OOXMLFile(plain).encrypt("geheim", locked)

old = xlwt.Workbook()
old.add_sheet("Blad1").write(0, 0, "tekst")
old.save(str(out / "old.xls"))


def changed(source, name, change):
    with zipfile.ZipFile(out / source) as a, zipfile.ZipFile(out / name, "w", zipfile.ZIP_DEFLATED) as b:
        for part in a.namelist():
            for put, content in change(part, a.read(part)):
                b.writestr(put, content)


def macros(part, content):
    kind = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    yield part, content.replace(kind, b"application/vnd.ms-excel.sheet.macroEnabled.main+xml")


changed("only-names.xlsx", "macros.xlsm", macros)


def locked_ods(part, content):
    if part == "META-INF/manifest.xml":
        content = content.replace(b'full-path="content.xml"/>', b'full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>')
        if b"encryption-data" not in content:
            content = content.replace(b"</manifest:manifest>", b"<manifest:file-entry manifest:full-path='content.xml'><manifest:encryption-data/></manifest:file-entry></manifest:manifest>")
    yield part, content


changed("golden.ods", "password.ods", locked_ods)


# Sixty megabytes of nothing in a few dozen kilobytes.
def bomb(part, content):
    yield part, content
    if part == "xl/workbook.xml":
        yield "xl/sharedStrings.xml", b"<sst>" + b" " * 60_000_000


changed("only-names.xlsx", "bomb.xlsx", lambda p, c: () if p == "xl/sharedStrings.xml" else bomb(p, c))


def promise(part, content):
    if part == "xl/sharedStrings.xml":
        content = re.sub(rb'uniqueCount="[0-9]+"', b'uniqueCount="999999999999"', content)
        assert b"999999999999" in content
    yield part, content


changed("golden-shared.xlsx", "promise.xlsx", promise)


# A thousand cells that each say they are repeated, in every row of a million.
def repeated(part, content):
    if part == "content.xml":
        row = b'<table:table-row table:number-rows-repeated="1048576">' + b'<table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>x<text:s text:c="99999999999"/></text:p></table:table-cell>' * 200 + b"</table:table-row>"
        content = content.replace(b"</table:table>", row + b"</table:table>", 1)
    yield part, content


changed("golden.ods", "repeated.ods", repeated)
with zipfile.ZipFile(out / "other.zip", "w") as other:
    other.writestr("brief.txt", "Geen tabel")
pdf = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
(out / "pdf.xlsx").write_bytes(pdf)
half = (out / "golden.xlsx").read_bytes()
(out / "half.xlsx").write_bytes(half[: len(half) // 2])
