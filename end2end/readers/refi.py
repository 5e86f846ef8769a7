"""Holds a REFI-QDA file (.qdc, .qde or .qdpx) against its schema with libxml2 and prints as JSON what is wrong with it.

For a project file it also cuts every piece out of its text and compares it with its name.
"""
import io
import json
import pathlib
import sys
import zipfile

from lxml import etree

SCHEMAS = pathlib.Path(__file__).resolve().parents[2] / "src" / "themes" / "refi" / "tests" / "schema"
NAMES = {"urn:QDA-XML:codebook:1.0": "Codebook.xsd", "urn:QDA-XML:project:1.0": "Project.xsd"}

path = pathlib.Path(sys.argv[1])
package = zipfile.ZipFile(path) if path.suffix == ".qdpx" else None
xml = package.read("project.qde") if package else path.read_bytes()
document = etree.parse(io.BytesIO(xml), etree.XMLParser(resolve_entities=False, no_network=True))
namespace = etree.QName(document.getroot()).namespace
schema = etree.XMLSchema(etree.parse(str(SCHEMAS / NAMES[namespace])))
schema.validate(document)
errors = [f"{error.line}: {error.message}" for error in schema.error_log]

pieces = 0
for source in document.iter(f"{{{namespace}}}TextSource") if package else ():
    name = source.get("plainTextPath").replace("internal://", "sources/")
    text = package.read(name).decode("utf-8-sig")
    for piece in source.iter(f"{{{namespace}}}PlainTextSelection"):
        pieces += 1
        cut = text[int(piece.get("startPosition")):int(piece.get("endPosition"))]
        # What XML cannot hold is U+FFFD in a name.
        fit = "".join(c if c in "\t\n" or (c >= " " and c not in "\ufffe\uffff") else "\ufffd" for c in cut)
        if fit != piece.get("name"):
            errors.append(f"{piece.get('guid')}: {piece.get('name')!r} is not {cut!r}")
json.dump({"errors": errors, "pieces": pieces, "codes": len(list(document.iter(f"{{{namespace}}}Code")))}, sys.stdout)
