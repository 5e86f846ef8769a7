"""Opens a DOCX with python-docx and prints its one table as JSON: rows of cells of paragraphs."""
import json
import sys

import docx

document = docx.Document(sys.argv[1])
(table,) = document.tables
rows = [[[p.text for p in cell.paragraphs] for cell in row.cells] for row in table.rows]
header = table.rows[0]._tr.trPr is not None and table.rows[0]._tr.trPr.find(docx.oxml.ns.qn("w:tblHeader")) is not None
json.dump({"title": document.paragraphs[0].text, "repeated_header": header, "rows": rows}, sys.stdout)
