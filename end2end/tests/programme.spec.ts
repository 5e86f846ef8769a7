import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "../support/test";

interface Named {
  name?: string;
  label?: string;
  label_b1?: string;
  verbatim?: string;
  display?: string;
  id: string;
}

const file = path.resolve(import.meta.dirname, "../../src/region/west-brabant-west.json");
const region = JSON.parse(readFileSync(file, "utf8")) as {
  municipalities: Named[];
  themes: Named[];
  principles: Named[];
  programme_lines: Named[];
  question_lists: { id: string; questions: (Named & { b1?: string })[] }[];
};
const said = (one: Named) => one.display ?? one.verbatim ?? one.name ?? "";

test("the programme of the region can be read: gemeenten, principles, lines (chain 1)", async ({ page }) => {
  await page.goto("/over");
  expect([region.municipalities.length, region.principles.length]).toEqual([9, 9]);
  for (const one of [...region.municipalities, ...region.principles]) {
    await expect(page.locator("#inhoud")).toContainText(said(one));
  }
});

test("the seven themes stand there in the order of Bijlage 2 (chain 1)", async ({ page }) => {
  await page.goto("/themas");
  const names = region.themes.map((theme, index) => `${index + 1}. ${theme.label_b1}`);
  expect(names).toHaveLength(7);
  await expect(page.locator("#inhoud h2")).toHaveText(names);
});

test("every question of the four lists can be answered: 11, 3, 1 and 2 (chain 1)", async ({ page }) => {
  expect(region.question_lists.map((list) => list.questions.length)).toEqual([11, 3, 1, 2]);
  for (const list of region.question_lists) {
    await page.goto("/meedoen");
    await page.locator(`#inhoud a[href="/meedoen/${list.id}"]`).click();
    const own = await page.locator("input[name=vraag]").getAttribute("value");
    const others = await page.locator('#inhoud a[href*="vraag="]').evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get("vraag")));
    expect([own, ...others].sort()).toEqual(list.questions.map((question) => question.id).sort());
  }
});
