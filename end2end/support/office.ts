/** What stands in a DOCX, read from its XML. */
import { strFromU8, unzipSync } from "fflate";

/** The table of a document: rows of cells, each cell its paragraphs. */
export function tableOf(docx: Buffer): string[][][] {
  const part = unzipSync(new Uint8Array(docx))["word/document.xml"];
  if (!part) throw new Error("there is no word/document.xml in the file");
  const rows = pieces(strFromU8(part), "w:tr");
  return rows.map((row) => pieces(row, "w:tc").map((cell) => pieces(cell, "w:p").map(words)));
}

/** The quotes of Bijlage 2, in the order of the document, without their quote marks. */
export function quotesOf(docx: Buffer): string[] {
  const cells = tableOf(docx).slice(1).map((row) => row[1] ?? []);
  const quotes = cells.flat().map((paragraph) => /^‘([\s\S]*)’(?: \(.*\))?$/.exec(paragraph)?.[1]);
  return quotes.filter((quote) => quote !== undefined);
}

function pieces(xml: string, tag: string): string[] {
  return [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([\\s\\S]*?)</${tag}>`, "g"))].map((match) => match[1] ?? "");
}

function words(xml: string): string {
  const breaks = xml.replaceAll(/<w:br\s*\/?>/g, "<w:t>\n</w:t>");
  return pieces(breaks, "w:t").map(unescaped).join("");
}

function unescaped(text: string): string {
  const names: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  return text.replaceAll(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));/g, (whole, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return names[name as string] ?? whole;
  });
}
