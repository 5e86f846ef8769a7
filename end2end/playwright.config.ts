import { defineConfig } from "@playwright/test";

const browser = {
  browserName: "chromium" as const,
  viewport: { width: 1024, height: 800 },
  locale: "nl-NL",
  timezoneId: "Europe/Amsterdam",
  launchOptions: {
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    // The last five keep the browser itself from calling home.
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  },
};

/** What looks at every page, what needs a browser that runs script, and what needs no browser at all. */
const EVERY_PAGE = /axe\.script\.spec\.ts$/;
const SCRIPT = /\.script\.spec\.ts$/;
const PROTOCOL = /\.http\.spec\.ts$/;

export default defineConfig({
  testDir: "tests",
  globalSetup: "./support/global.ts",
  // Each project has a server and a database of its own, so one worker each is enough and no
  // journey can get in the way of the same journey in the other browser.
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 7_000 },
  reporter: [["list"], ["html", { open: "never" }]],
  use: { trace: "retain-on-failure", screenshot: "only-on-failure", actionTimeout: 10_000, navigationTimeout: 20_000 },
  projects: [
    { name: "zonder-script", workers: 1, testIgnore: [SCRIPT, PROTOCOL], use: { ...browser, javaScriptEnabled: false } },
    { name: "met-script", workers: 1, testIgnore: [EVERY_PAGE, PROTOCOL], use: browser },
    { name: "elke-pagina", workers: 1, testMatch: EVERY_PAGE, use: browser },
    { name: "zonder-browser", workers: 1, testMatch: PROTOCOL },
  ],
});
