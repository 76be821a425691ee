import "./scheduler.ts";
import type { Engine } from "../engine.ts";
import { v86Engine } from "./v86.ts";

/**
 * v86 in a worker of a page.
 * @param wasm the file of its WebAssembly module
 * @throws WebAssembly.CompileError where the browser cannot run it
 */
export async function browserV86(version: string, wasm: Uint8Array): Promise<Engine> {
  return v86Engine(version, await WebAssembly.compile(new Uint8Array(wasm)));
}
