/** What no page may do: break its policy, fail, or talk to anybody else. */
import type { BrowserContext } from "@playwright/test";

export class Watch {
  readonly faults: string[] = [];

  constructor(private readonly origin: string) {}

  on(context: BrowserContext): void {
    context.on("console", (message) => {
      // A page that is answered with 422 or 404 is an answer; the browser calls it an error.
      const status = message.text().startsWith("Failed to load resource: the server responded with a status of");
      if (message.type() === "error" && !status) this.faults.push(`console: ${message.text()}`);
    });
    context.on("weberror", (error) => this.faults.push(`script: ${error.error().message}`));
    context.on("request", (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith("http") && url.origin !== this.origin) this.faults.push(`another origin: ${url.origin}`);
    });
    context.on("response", (response) => {
      const status = response.status();
      const page = response.request().isNavigationRequest();
      if (status >= (page ? 500 : 400)) this.faults.push(`${status} for ${new URL(response.url()).pathname}`);
    });
    context.on("requestfailed", (request) => {
      // A download ends the navigation it came from, and a click what was still being loaded.
      // What the policy stops is on the console; what a browser without script does not fetch is not.
      const why = request.failure()?.errorText ?? "";
      if (!["net::ERR_ABORTED", "csp"].includes(why)) this.faults.push(`failed: ${request.url()} ${why}`);
    });
  }
}
