/** What holds for every page: axe, reflow at 320 px, headings, title, no script, no cookie. */
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { t } from "./texts";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** No violation, at the width of a phone and of a desk. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
    const found = violations.map((one) => `${width} px: ${one.id}: ${one.nodes.map((node) => node.html).join(" | ")}`);
    expect.soft(found, `axe on ${page.url()}`).toEqual([]);
  }
}

/** Nothing to scroll sideways on the narrowest screen (WCAG 1.4.10). */
export async function expectReflow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 800 });
  const wide = await page.evaluate(() => {
    const over = document.documentElement.scrollWidth - window.innerWidth;
    if (over <= 0) return [];
    const parts = [...document.querySelectorAll("body *")].filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1);
    return [`${over} px too wide`, ...parts.slice(0, 5).map((one) => `${one.tagName}.${one.className}`)];
  });
  expect.soft(wide, `reflow on ${page.url()}`).toEqual([]);
}

/** One heading of the first level, one main part, a title that names page and site. */
export async function expectFrame(page: Page, failed = false): Promise<void> {
  await expect.soft(page.locator("h1"), page.url()).toHaveCount(1);
  await expect.soft(page.locator("main#inhoud"), page.url()).toHaveCount(1);
  const title = await page.title();
  const pattern = new RegExp(`^${escaped(failed ? t("ui-title-failed", { title: "" }) : "")}.+${escaped(t("ui-title", { page: "" }))}$`);
  expect.soft(title, page.url()).toMatch(pattern);
  if (failed) await expect.soft(page.locator("#fouten"), page.url()).toBeVisible();
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
