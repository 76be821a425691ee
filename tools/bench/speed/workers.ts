import { once } from "node:events";
import { Worker as Thread } from "node:worker_threads";
import { openBrowser } from "../browser-page.ts";
import type { Told } from "./answerer.ts";
import { type Driven, drive, type Inputs } from "./drive.ts";

/** Measures in a worker thread of Node. */
export async function inNode(inputs: Inputs): Promise<Driven> {
  const worker = new Thread(new URL("./node-worker.ts", import.meta.url));
  const driven = await drive(async (ask) => {
    worker.postMessage(ask);
    const [told]: Told[] = await once(worker, "message");
    if (!told) throw new Error("the worker said nothing");
    return told;
  }, inputs);
  await worker.terminate();
  return driven;
}

/** Measures in a module worker of a real browser. */
export async function inBrowser(inputs: Inputs): Promise<Driven> {
  const { page, close } = await openBrowser({}, { "/inputs.json": JSON.stringify(inputs) });
  try {
    return await page.evaluate(async () => {
      const { drive } = await import(`${location.origin}/tools/bench/speed/drive.ts`);
      const response = await fetch("/inputs.json");
      const worker = new Worker("/tools/bench/speed/web-worker.ts", { type: "module" });
      const send = (ask: unknown) =>
        new Promise((resolve, reject) => {
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = ({ message }) => reject(new Error(message));
          worker.postMessage(ask);
        });
      return drive(send, await response.json());
    });
  } finally {
    await close();
  }
}
