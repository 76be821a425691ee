/*
 * v86 takes turns with the worker's other work through `scheduler.postTask`. Chromium's own sometimes never begins what
 * a new worker gives it (seen in Chromium 156: one machine in thirty never took its first step), and Safari has none.
 * Hidden before the polyfill is imported, so that every browser takes the polyfill's, which sends messages.
 */
Object.defineProperty(globalThis, "scheduler", { value: undefined, writable: true, configurable: true });
