"""Opens an ODT with odfpy and prints its one table as JSON, as annex.py does for a DOCX.

odfpy reads what it does not know: so every element and attribute is looked up in its grammar of ODF.
"""
import json
import sys
import zipfile

from odf import dc, element, grammar, opendocument, table, teletype, text

path = sys.argv[1]
first = zipfile.ZipFile(path).infolist()[0]
document = opendocument.load(path)
assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
assert document.getMediaType() == "application/vnd.oasis.opendocument.text"
(found,) = document.getElementsByType(table.Table)
(head,) = found.getElementsByType(table.TableHeaderRows)


def faults(node):
    """What the grammar does not allow, at this element and below it."""
    children = [child for child in node.childNodes if isinstance(child, element.Element)]
    allowed = grammar.allowed_children.get(node.qname)
    found = [f"{child.tagName} in {node.tagName}" for child in children if allowed is not None and child.qname not in allowed]
    known = grammar.allowed_attributes.get(node.qname)
    found += [f"{name[1]} at {node.tagName}" for name in node.attributes if known is not None and name not in known]
    found += [f"no {name[1]} at {node.tagName}" for name in grammar.required_attributes.get(node.qname, ()) if name not in node.attributes]
    if node.qname not in grammar.allows_text and any(isinstance(child, element.Text) and str(child).strip() for child in node.childNodes):
        found.append(f"text in {node.tagName}")
    return found + [fault for child in children for fault in faults(child)]


def cells(row):
    return [
        [teletype.extractText(paragraph) for paragraph in cell.getElementsByType(text.P)]
        for cell in row.getElementsByType(table.TableCell)
    ]


rows = found.getElementsByType(table.TableRow)
(heading,) = document.getElementsByType(text.H)
json.dump({
    "faults": faults(document.topnode),
    "title": teletype.extractText(heading),
    "language": teletype.extractText(document.meta.getElementsByType(dc.Language)[0]),
    "repeated_header": head.getElementsByType(table.TableRow) == rows[:1],
    "rows": [cells(row) for row in rows],
}, sys.stdout)
