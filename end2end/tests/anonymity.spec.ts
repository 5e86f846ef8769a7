import { expect, test } from "../support/test";
import { speak } from "../support/steps";

test("who is logged in at the desk says something, and the browser does not tell who (AN-20, D10)", async ({ as }) => {
  const page = await as("team");
  await page.goto("/werkplek");
  const name = (await page.context().cookies()).map((cookie) => cookie.path);
  expect(name).toEqual(["/werkplek"]);
  const seen: Promise<void>[] = [];
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith("/werkplek")) return;
    seen.push(
      (async () => {
        expect((await response.request().allHeaders())["cookie"], pathname).toBeUndefined();
        expect((await response.allHeaders())["set-cookie"], pathname).toBeUndefined();
      })(),
    );
  });
  await page.goto("/meedoen/ouders");
  await speak(page, "Woorden van iemand die is ingelogd", "geen", "geen");
  await Promise.all(seen);
  expect(seen.length).toBeGreaterThan(4);
  await page.goto("/privacy/wat-bewaren-wij");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wat bewaren wij?");
  expect(await page.getByRole("table").count()).toBeGreaterThan(5);
});
