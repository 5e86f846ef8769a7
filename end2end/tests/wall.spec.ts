import type { Page } from "@playwright/test";
import { accountOf, expect, follow, logIn, press, test, unique } from "../support/test";
import { company, published, speak } from "../support/steps";
import { t } from "../support/texts";

/** What a wall shows now: with script by itself, without it when somebody refreshes. */
async function expectOnWall(wall: Page, live: boolean, text: string, times = 1): Promise<void> {
  if (!live) await follow(wall, t("contributions-wall-refresh"));
  // The promise is two seconds from the choice; a little more for the browser itself.
  await expect(wall.locator("#inhoud").getByText(text)).toHaveCount(times, { timeout: 4_000 });
}

/** The card of a text on the page of who chooses. */
const cardOf = (page: Page, text: string) => page.locator("article").filter({ hasText: text });
const choose = (page: Page, text: string, decision: string) => cardOf(page, text).locator(`form:has(input[value=${decision}]) button`).click();

test("a phone sends, somebody chooses, and the screen in the room shows it (FAC-03, C-48, AN-55)", async ({ page, as, javaScriptEnabled }) => {
  test.setTimeout(120_000);
  const live = javaScriptEnabled !== false;
  const team = await as("team");
  const dialogue = await published(team.request);
  const room = `/werkplek/zaal/${dialogue.id}`;
  const wall = await team.context().newPage();
  await wall.goto(room);
  await expect(wall.locator("#zaalcode")).toHaveText(dialogue.room);
  await expect(wall.locator("#inhoud")).toContainText(t("contributions-wall-read-first"));
  if (live) await expect(wall.locator("#inhoud")).toContainText(t("contributions-wall-keys"));

  const text = unique("Wij eten samen aan tafel");
  await page.goto(`/k/${dialogue.room}`);
  await expect(page.locator("#inhoud")).toContainText(t("contributions-room-read-first"));
  const code = await speak(page, text);
  await team.goto(`${room}/kaarten`);
  await expect(team.locator("#inhoud")).toContainText(t("contributions-cards-too-few", { few: 5 }));
  await company(page.request, `/k/${dialogue.room}`);
  await follow(team, t("contributions-wall-refresh"));
  await expect(team.locator("#wachtend article")).toHaveCount(5);
  await expectOnWall(wall, live, t("contributions-desk-room-cards", { count: 5 }));
  await expectOnWall(wall, live, text, 0);

  await choose(team, text, "muur");
  await expectOnWall(wall, live, text);
  if (live) await expect(wall.locator("[role=status]")).toHaveText(t("contributions-wall-shown", { count: 1 }));
  for (const _ of [1, 2]) await team.locator("#wachtend article form:has(input[value=muur]) button").first().click();
  await choose(team, text, "boven");
  await expectOnWall(wall, live, t("contributions-wall-shown", { count: 3 }), live ? 2 : 1);
  if (!live) await follow(wall, t("contributions-wall-refresh"));
  await expect(wall.locator(".wall__card").first()).toContainText(text);

  // Whoever wrote it takes it away: it is gone from the screen as well.
  await page.goto("/weghalen");
  await page.locator("#code").fill(code);
  await press(page, t("contributions-withdraw-look"));
  await press(page, t("contributions-withdraw-do"));
  await expectOnWall(wall, live, text, 0);
});

test("the question is turned on the wall and beside it, phones open at it, and a curtain hides the cards (FAC-03, C-56)", async ({ page, as, javaScriptEnabled }) => {
  test.setTimeout(120_000);
  const live = javaScriptEnabled !== false;
  const team = await as("team");
  const dialogue = await published(team.request);
  const room = `/werkplek/zaal/${dialogue.id}`;
  const wall = await team.context().newPage();
  const place = (number: number) => expect(wall.locator(".step-line")).toHaveText(t("contributions-wall-question", { number, of: 8 }), { timeout: 4_000 });
  await wall.goto(room);
  await place(1);
  await expect(wall.locator("#vorige")).toBeDisabled();
  if (live) {
    await expect(wall.locator("#inhoud")).toContainText(t("contributions-wall-keys"));
    await wall.keyboard.press("ArrowRight");
  } else {
    await wall.locator("#volgende").focus();
    await wall.keyboard.press("Enter");
  }
  await place(2);
  const question = (await wall.locator(".wall__question").innerText()).trim();
  await page.goto(`/k/${dialogue.room}`);
  await expect(page.locator("h1")).toHaveText(question);

  const text = unique("Meer tijd buiten");
  await speak(page, text);
  await company(page.request, `/k/${dialogue.room}`);
  await team.goto(`${room}/kaarten`);
  await choose(team, text, "muur");
  await press(team, t("contributions-cards-curtain-draw"));
  await expectOnWall(wall, live, t("contributions-wall-curtain"));
  await expect(wall.locator(".wall__card")).toHaveCount(0);
  await press(team, t("contributions-cards-curtain-open"));
  await expectOnWall(wall, live, text);
  await choose(team, text, "niet");
  await expectOnWall(wall, live, text, 0);
  await team.locator("#vraag").selectOption({ index: 5 });
  await press(team, t("contributions-cards-ask"));
  if (!live) await follow(wall, t("contributions-wall-refresh"));
  await place(5);
});

test("a live wall keeps the focus, says when it stands still, and ends with the login (BEH-01)", async ({ stranger, place, javaScriptEnabled, as }) => {
  test.skip(javaScriptEnabled === false, "there is nothing live without script");
  test.setTimeout(120_000);
  const team = await as("team");
  const dialogue = await published(team.request, { gemeente: "roosendaal" });
  await company(team.request, `/k/${dialogue.room}`);
  await company(team.request, `/k/${dialogue.room}`);
  const wall = await stranger();
  await logIn(wall, accountOf(place, "coordinator"));
  await team.goto(`/werkplek/zaal/${dialogue.id}/kaarten`);
  await wall.goto(`/werkplek/zaal/${dialogue.id}`);
  await expect(wall.locator("#inhoud")).toContainText(t("contributions-wall-keys"));
  await wall.locator("#volgende").focus();
  await team.locator("#wachtend article form:has(input[value=muur]) button").first().click();
  await expect(wall.locator(".wall__card")).toHaveCount(1, { timeout: 4_000 });
  await expect(wall.locator("#volgende")).toBeFocused();
  const other = await wall.context().newPage();
  await other.goto("/werkplek");
  await other.locator(".desk-bar button").click();
  await expect(wall.locator("#inhoud").getByText(t("contributions-wall-ended"))).toBeVisible({ timeout: 15_000 });
});
