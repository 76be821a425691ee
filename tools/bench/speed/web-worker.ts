import { type Ask, answerer } from "./answerer.ts";

const answer = answerer();
addEventListener("message", ({ data }: MessageEvent<Ask>) => postMessage(answer(data)));
