import { command } from "../support/site";
import { accountOf, activate, expect, expectFaults, follow, givePassword, logIn, press, test, unique } from "../support/test";
import { t } from "../support/texts";
import { freshCode } from "../support/totp";

const EMAIL = () => `${unique("medewerker").replaceAll(" ", "-")}@voorbeeld.example`;

test("an activation link opens an account once, and the account logs in and out (BEH-01, chain 2)", async ({ page, place }) => {
  const email = EMAIL();
  const link = (await command(place, "account", "create", "--email", email, "--role", "team")).trim();
  expect(link).toContain(`${place.url}/werkplek/activeren/`);
  const account = await activate(page, link, email);
  await expect(page.locator("#inhoud code")).toHaveCount(8);
  await follow(page, t("accounts-to-login"));
  await logIn(page, account);

  await page.goto("/werkplek/mijn-account");
  await expect(page.locator("#inhoud")).toContainText(email);
  await press(page, t("accounts-logout"));
  await expect(page).toHaveURL("/werkplek/inloggen");
  await page.goto("/werkplek/gesprekken");
  await expect(page).toHaveURL("/werkplek/inloggen");

  await page.goto(link);
  await expect(page.locator("h1")).toHaveText(t("accounts-link-closed-title"));
});

test("a wrong password or code says so, and not which of both was wrong (BEH-01)", async ({ page, place }) => {
  const email = EMAIL();
  const link = (await command(place, "account", "create", "--email", email, "--role", "fg")).trim();
  const account = await activate(page, link, email);

  await givePassword(page, email, "niet het goede wachtwoord");
  await expectFaults(page, "email");
  const sentence = await page.locator("#fouten li").innerText();
  await expect(page.locator("#email")).toHaveValue(email);
  await expect(page.locator("#wachtwoord")).toHaveValue("");
  await givePassword(page, "niemand@voorbeeld.example", "niet het goede wachtwoord");
  await expect(page.locator("#fouten li")).toHaveText(sentence);

  await givePassword(page, email, account.password);
  await page.locator("#code").fill("000000");
  await press(page, t("accounts-code-button"));
  await expectFaults(page, "code");
  await page.goto("/werkplek/verwerkingen");
  await expect(page).toHaveURL("/werkplek/inloggen");
  await logIn(page, account);
});

test("a recovery code stands in for the app, once (BEH-01)", async ({ page, place, stranger }) => {
  const email = EMAIL();
  const link = (await command(place, "account", "create", "--email", email, "--role", "admin")).trim();
  const account = await activate(page, link, email);
  const recovery = (await page.locator("#inhoud code").first().innerText()).trim();

  const withCode = async (visitor: typeof page) => {
    await givePassword(visitor, email, account.password);
    await visitor.locator("#code").fill(recovery);
    await press(visitor, t("accounts-code-button"));
  };
  await withCode(page);
  await expect(page).toHaveURL("/werkplek");
  const other = await stranger();
  await withCode(other);
  await expectFaults(other, "code");
});

test("a password alone opens nothing, and a code works once (BEH-01)", async ({ page, place, stranger }) => {
  const email = EMAIL();
  const link = (await command(place, "account", "create", "--email", email, "--role", "fg")).trim();
  const account = await activate(page, link, email);
  await givePassword(page, email, account.password);
  await expect(page).toHaveURL("/werkplek/inloggen/code");
  await page.goto("/werkplek");
  await expect(page).toHaveURL("/werkplek/inloggen");

  const code = freshCode(account.totp_secret);
  for (const [visitor, works] of [[await stranger(), true], [await stranger(), false]] as const) {
    await givePassword(visitor, email, account.password);
    await visitor.locator("#code").fill(code);
    await press(visitor, t("accounts-code-button"));
    if (works) await expect(visitor).toHaveURL("/werkplek");
    else await expectFaults(visitor, "code");
  }
});

test("every role finds its own work, and nobody else's exists (C-20, GEM-01)", async ({ as, place }) => {
  const closed = { team: "/werkplek/accounts", coordinator: "/werkplek/bijlage-2", werkgroep: "/werkplek/inbreng", verkenner: "/werkplek/postvak", fg: "/werkplek/gesprekken", admin: "/werkplek/inbreng" } as const;
  for (const role of ["team", "coordinator", "werkgroep", "verkenner", "fg", "admin"] as const) {
    const page = await as(role);
    await page.goto("/werkplek");
    await expect(page.locator("body")).toContainText(accountOf(place, role).email);
    const links = await page.locator("nav.menu a").evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) expect((await page.goto(link))?.status(), `${role} ${link}`).toBe(200);
    expect((await page.goto(closed[role]))?.status(), `${role} ${closed[role]}`).toBe(404);
  }
});
