import type { Page } from "puppeteer-core";

/**
 * Listens for what no page may do: log an error or a warning, throw, break its content security policy, ask another
 * origin for something, or ask its own for what is not there. Firefox tells what workers log and throw as well, and a
 * page's violations of the policy as errors; what the policy of a worker's own response refuses is told to that worker
 * alone.
 * @param origin the page's own: `http://127.0.0.1:8080`
 * @returns what was heard so far
 */
export function listen(page: Page, origin: string): string[] {
  const noise: string[] = [];
  // While a page loads, `page.url()` is still the one before.
  let address = page.url();
  const hear = (text: string) => noise.push(`${address}: ${text}`);
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warn") hear(message.text());
  });
  page.on("pageerror", (error) => hear(error instanceof Error ? error.message : String(error)));
  page.on("request", (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) address = request.url();
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.origin !== origin) hear(url.href);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) hear(`${response.status()} for ${response.url()}`);
  });
  return noise;
}
