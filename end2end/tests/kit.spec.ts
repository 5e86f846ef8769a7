import { expect, expectFaults, follow, press, test, unique } from "../support/test";
import { published } from "../support/steps";
import { t } from "../support/texts";

test("a dialogue has its kit at once: choose the questions, print, and the room asks the same (FAC-01, C-52)", async ({ as, page }) => {
  const team = await as("team");
  const dialogue = await published(team.request);
  await team.goto(`/werkplek/gesprekken/${dialogue.id}`);
  await follow(team, t("dialogues-kit"));
  await expect(team.locator("#inhoud ol li")).toHaveCount(8);
  await follow(team, t("kit-questions-title"));
  await team.locator("#plek-gg-07").fill("0");
  await press(team, t("kit-questions-save"));
  await expectFaults(team, "plek-gg-07");
  await team.locator("#plek-gg-07").fill("1");
  await team.locator("#stel-gg-02").uncheck();
  await press(team, t("kit-questions-save"));
  await expect(team.locator("#inhoud ol li")).toHaveCount(7);
  const first = await team.locator("#inhoud ol li").first().innerText();
  await follow(team, t("kit-all"));
  await expect(team.locator(".sheet")).toHaveCount(6);
  await expect(team.locator(".sheet__ask").first()).toHaveText(first);
  await page.goto(`/k/${dialogue.room}`);
  await expect(page.locator("h1")).toHaveText(first);
});

test("on paper there is nothing but the sheets, each on a page of its own", async ({ as }) => {
  const team = await as("team");
  const titel = unique("Praten over opgroeien, opvoeden en wat je daarbij nodig hebt in de buurt, op school en thuis");
  const dialogue = await published(team.request, { titel, locatie: "Wijkcentrum De Ontmoeting, Burgemeester Mastboomstraat 125" });
  const pages = async (part: string): Promise<number> => {
    await team.goto(`/werkplek/gesprekken/${dialogue.id}/pakket/${part}`);
    const text = (await team.pdf({ preferCSSPageSize: true })).toString("latin1");
    return text.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  };
  for (const part of ["poster", "poster-zaal", "tafelkaartjes", "tellijst"]) expect(await pages(part), part).toBe(1);
  const [guide, report] = [await pages("leidraad"), await pages("verslag")];
  expect(await pages("alles")).toBe(4 + guide + report);
  await team.emulateMedia({ media: "print" });
  for (const part of [".header", ".top", ".footer", "h1"]) await expect(team.locator(part), part).toBeHidden();
  await expect(team.locator(".sheet").first()).toBeVisible();
});
