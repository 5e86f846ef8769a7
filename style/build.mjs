// SPDX-License-Identifier: EUPL-1.2
// Makes the one stylesheet of the site: style/dist/site.css.
//
// NL Design System components come from npm at the versions of package-lock.json. Their own tokens
// are written out here (theme.css first, then the Voorbeeld theme); only `--basis-*` and
// `--expeditie-*` stay custom properties, so a gemeente can change colours and type at run time.
// Run: npm ci && node build.mjs. Ends with 1 when the result is over budget.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import zlib from "node:zlib";
import postcss from "postcss";
import { transform, Features } from "lightningcss";

const BUDGET = 16 * 1024;
const here = path.dirname(fileURLToPath(import.meta.url));
const read = (...parts) => fs.readFileSync(path.join(here, ...parts), "utf8");

const candidate = ["heading", "paragraph", "link", "skip-link", "button", "data-badge"];
const utrecht = [
  "root", "document", "form-field", "form-fieldset", "form-label", "form-field-description",
  "form-field-error-message", "textbox", "textarea", "select", "radio-button", "checkbox", "alert",
  "table", "breadcrumb-nav", "data-list", "unordered-list", "ordered-list",
];
const sheets = [
  ...candidate.map((name) => read("node_modules/@nl-design-system-candidate", `${name}-css/dist/${name}.css`)),
  ...utrecht.map((name) => read("node_modules/@utrecht", `${name}-css/dist/index.css`)),
];

const declarations = (css) => [...css.replace(/\/\*[\s\S]*?\*\//g, "").matchAll(/(--[\w-]+)\s*:\s*([^;]+);/g)].map((m) => [m[1], m[2].trim()]);
const tokens = new Map([
  ...declarations(read("node_modules/@nl-design-system-unstable/voorbeeld-design-tokens/dist/variables.css")),
  ...declarations(read("theme.css")),
]);
const stays = (name) => name.startsWith("--basis-") || name.startsWith("--expeditie-");

const components = postcss.parse(sheets.join("\n").replace(/@charset[^;]+;/g, ""));
const own = new Set();
components.walkDecls((decl) => { if (decl.prop.startsWith("--")) own.add(decl.prop); });

// The value with every var() written out; null when it names a token nobody sets.
function resolve(value) {
  const kept = [];
  const keep = (text) => `§${kept.push(text) - 1}§`;
  for (let round = 0; value.includes("var(") && round < 99; round++) {
    const start = value.lastIndexOf("var(");
    const end = value.indexOf(")", start); // the last var( has no var( inside; fallbacks without brackets
    let depth = 0, stop = end;
    for (let i = start + 3; i < value.length; i++) {
      if (value[i] === "(") depth++;
      if (value[i] === ")" && --depth === 0) { stop = i; break; }
    }
    const inner = value.slice(start + 4, stop);
    const comma = inner.indexOf(",");
    const name = (comma < 0 ? inner : inner.slice(0, comma)).trim();
    const fallback = comma < 0 ? null : inner.slice(comma + 1).trim();
    let text;
    if (tokens.has(name)) text = stays(name) ? keep(`var(${name})`) : tokens.get(name);
    else if (own.has(name)) text = keep(fallback ? `var(${name},${fallback})` : `var(${name})`);
    else if (fallback !== null) text = fallback;
    else return null;
    value = value.slice(0, start) + text + value.slice(stop + 1);
  }
  while (/§\d+§/.test(value)) value = value.replace(/§(\d+)§/g, (_, n) => kept[Number(n)]);
  return value;
}

components.walkDecls((decl) => {
  if (!decl.value.includes("var(")) return;
  const value = resolve(decl.value);
  if (value === null) decl.remove(); else decl.value = value;
});
// Classes that only show a state in a demo.
const DEMO_STATE = /--(hover|active|focus|focus-visible|focus-within)(?![\w-])/;
components.walkRules((rule) => {
  const selectors = rule.selectors.filter((selector) => !DEMO_STATE.test(selector));
  if (selectors.length === 0) rule.remove(); else rule.selectors = selectors;
});
components.walkRules((rule) => { if (rule.nodes.length === 0) rule.remove(); });
components.walkAtRules((rule) => { if (rule.nodes?.length === 0) rule.remove(); });

const site = read("site.css");
const css = `${components}\n${site}`;
const used = new Set();
(function follow(text) {
  for (const [, name] of text.matchAll(/var\((--[\w-]+)/g)) {
    if (used.has(name)) continue;
    used.add(name);
    if (tokens.has(name)) follow(tokens.get(name));
  }
})(css);
// A token that leads to a brand name of the Voorbeeld theme gets the value itself.
const root = [...used].filter((name) => tokens.has(name)).sort().map((name) => `${name}:${resolve(tokens.get(name)) ?? tokens.get(name)};`);

const { code } = transform({
  filename: "site.css",
  code: Buffer.from(`:root{${root.join("")}}\n${css}`),
  minify: true,
  targets: { chrome: 90 << 16, firefox: 90 << 16, safari: 14 << 16 },
  exclude: Features.LogicalProperties | Features.DirSelector,
});
fs.mkdirSync(path.join(here, "dist"), { recursive: true });
fs.writeFileSync(path.join(here, "dist/site.css"), code);
const gzip = zlib.gzipSync(code, { level: 9 }).length;
console.log(`style/dist/site.css: ${code.length} bytes, ${gzip} gzip (budget ${BUDGET}), ${root.length} tokens`);
if (gzip > BUDGET) process.exit(1);
