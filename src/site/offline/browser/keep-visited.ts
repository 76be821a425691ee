import { serviceWorkerFile } from "../../stores.ts";

/**
 * Has the browser keep what the reader visits, for when there is no connection. Browsers have this on HTTPS and
 * localhost only.
 */
export function keepVisited(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  const { serviceWorker } = navigator;
  // This page came before the one that is in charge now: it has not seen what the page is made of.
  serviceWorker.addEventListener("controllerchange", () => {
    const parts = performance.getEntriesByType("resource").map(({ name }) => name);
    serviceWorker.controller?.postMessage([location.href, ...parts]);
  });
  const script = `${document.body.dataset["base"] ?? "/"}${serviceWorkerFile}`;
  addEventListener("load", () => {
    // Where storage is refused the site works as before.
    serviceWorker.register(script).catch(() => undefined);
  });
}
