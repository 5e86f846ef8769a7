"""Opens an ODT with odfpy and prints its one table as JSON, as annex.py does for a DOCX."""
import json
import sys
import zipfile

from odf import dc, opendocument, table, teletype, text

path = sys.argv[1]
first = zipfile.ZipFile(path).infolist()[0]
document = opendocument.load(path)
assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
assert document.getMediaType() == "application/vnd.oasis.opendocument.text"
(found,) = document.getElementsByType(table.Table)
(head,) = found.getElementsByType(table.TableHeaderRows)


def cells(row):
    return [
        [teletype.extractText(paragraph) for paragraph in cell.getElementsByType(text.P)]
        for cell in row.getElementsByType(table.TableCell)
    ]


rows = found.getElementsByType(table.TableRow)
(heading,) = document.getElementsByType(text.H)
json.dump({
    "title": teletype.extractText(heading),
    "language": teletype.extractText(document.meta.getElementsByType(dc.Language)[0]),
    "repeated_header": head.getElementsByType(table.TableRow) == rows[:1],
    "rows": [cells(row) for row in rows],
}, sys.stdout)
