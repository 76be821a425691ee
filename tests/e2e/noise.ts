import type { BrowserContext } from "@playwright/test";
import type { HeaderRule } from "../../src/site/security/headers.ts";

/** Where browsers report what a policy refused; nothing is there. */
const reports = "/policy-violation";

/** What Playwright says in pages whose service worker it keeps out. */
const keptOut = "Service Worker registration blocked by Playwright";

/**
 * The rules with their policies extended so that the browser reports what they refuse. It is the only way to hear of
 * all that a worker does; what is allowed stays as it is.
 */
export function reporting(rules: readonly HeaderRule[]): HeaderRule[] {
  return rules.map(({ path, headers }) => ({
    path,
    headers: headers.map(([name, value]) => [
      name,
      name === "Content-Security-Policy" ? `${value}; report-uri ${reports}` : value,
    ]),
  }));
}

/**
 * Listens to all pages and workers of a browser's context.
 * @param origins those that they may ask for something
 * @returns what they complain of, growing: errors and warnings in the console, violations of a policy, requests that
 *   leave the origins
 */
export function noiseOf(context: BrowserContext, origins: readonly string[]): string[] {
  const noise: string[] = [];
  context.on("console", (message) => {
    if (message.text() === keptOut) return;
    if (message.type() === "error" || message.type() === "warning")
      noise.push(`${message.page()?.url()}: ${message.text()}`);
  });
  context.on("weberror", (error) => noise.push(`${error.page()?.url()}: ${error.error().message}`));
  context.on("request", (request) => {
    const { origin, protocol, pathname } = new URL(request.url());
    if (pathname === reports) noise.push(`refused by the policy: ${request.postData()}`);
    else if (protocol.startsWith("http") && !origins.includes(origin))
      noise.push(`asks another origin: ${request.url()}`);
  });
  return noise;
}
