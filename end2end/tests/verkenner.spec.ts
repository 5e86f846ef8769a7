import { mailTo } from "../support/mail";
import { activate, expect, expectFaults, logIn, press, test, unique } from "../support/test";
import { codeOf, company, decide, leaveAsItIs } from "../support/steps";
import { t } from "../support/texts";

test("somebody applies, is approved, opens the desk and logs an experience (VER-01, chain 10)", async ({ page, as, place, stranger }) => {
  const name = unique("Sam de Vries");
  const email = `${name.replaceAll(" ", ".").toLowerCase()}@voorbeeld.example`;
  await page.goto("/verkenner-worden");
  await press(page, t("verkenners-send"));
  await expectFaults(page, "naam", "organisatie", "domein", "gemeente", "email", "motivatie");
  await page.locator("#naam").fill(name);
  await page.locator("#organisatie").fill("Sportclub De Ster");
  await page.locator("input[name=domein][value=sport]").check();
  await page.locator("#gemeente").selectOption("zundert");
  await page.locator("#email").fill(email);
  await page.locator("#motivatie").fill("Ik zie elke week veertig kinderen.");
  await press(page, t("verkenners-send"));
  await expect(page.locator("h1")).toHaveText(t("verkenners-thanks-title"));
  await mailTo(place, email, t("verkenners-mail-received-subject"));

  const team = await as("team");
  await team.goto("/werkplek/verkenners");
  await press(team, t("verkenners-approve", { name }));
  await expect(team.locator("#inhoud")).toContainText(t("verkenners-notice-approved"));
  const mail = await mailTo(place, email, t("verkenners-mail-approved-subject"));
  const link = /http:\S+\/werkplek\/activeren\/\S+/.exec(mail.text ?? "")?.[0];
  expect(link).toBeDefined();

  const verkenner = await stranger();
  const account = await activate(verkenner, link ?? "", email);
  await logIn(verkenner, account);
  await verkenner.goto("/werkplek/ervaringen");
  await press(verkenner, t("experiences-send"));
  await expectFaults(verkenner, "tekst", "perspectief");
  const text = unique("Een jongen mocht na school mee trainen");
  await verkenner.locator("#tekst").fill(text);
  await verkenner.locator("#helpt").fill("Een trainer die zijn naam kent.");
  await verkenner.locator("input[name=perspectief][value=jeugdige]").check();
  await press(verkenner, t("experiences-send"));
  await leaveAsItIs(verkenner);
  await codeOf(verkenner, "intrekcode");
  await company(page.request, "/meedoen/groepsgesprek", "zundert");
  await decide(team, text, "vrij");
});

test("an application that is turned down gets a friendly mail and no account (VER-01)", async ({ page, as, place }) => {
  const name = unique("Robin");
  const email = `${name.replaceAll(" ", ".").toLowerCase()}@voorbeeld.example`;
  const form = { naam: name, organisatie: "Huisarts", domein: "huisarts", gemeente: "rucphen", email, motivatie: "Ik wil meedoen." };
  await page.request.post("/verkenner-worden", { form });
  const team = await as("team");
  await team.goto("/werkplek/verkenners");
  await press(team, t("verkenners-decline", { name }));
  const mail = await mailTo(place, email, t("verkenners-mail-declined-subject"));
  expect(mail.text).not.toContain("activeren");
});
