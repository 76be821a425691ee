import { spawn } from "node:child_process";

/** Runs one of the project's tools with the same Node and shows what it prints. @returns its exit code */
export type RunTool = (file: string, args: string[], env?: Record<string, string>) => Promise<number>;

/** Runs a program's JavaScript (a path from the project's root). */
export const runTool: RunTool = (file, args, env = {}) => {
  const child = spawn(process.execPath, [...process.execArgv, file, ...args], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", ...env },
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject).on("close", (code) => resolve(code ?? 1));
  });
};
