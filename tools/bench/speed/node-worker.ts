import { parentPort } from "node:worker_threads";
import { answerer } from "./answerer.ts";

const answer = answerer();
parentPort?.on("message", (ask) => parentPort?.postMessage(answer(ask)));
