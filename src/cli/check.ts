import { Command } from "commander";
import type { Finding } from "../checks/check.ts";
import { checkProject, checks } from "../checks/index.ts";
import { projectRoot } from "../root.ts";
import { exitCodes } from "./exit-codes.ts";

/** `crunbook check`: all that `start` and the build check of the content, without either. */
export function checkCommand(): Command {
  return new Command("check")
    .option("--json", "print the findings as JSON")
    .action(async ({ json }: { json?: true }) => {
      const findings = await checkProject(projectRoot);
      process.stdout.write(json ? `${JSON.stringify(asJson(findings), null, 2)}\n` : asLines(findings));
      if (findings.length > 0) process.exitCode = exitCodes.failed;
    });
}

function asLines(findings: Finding[]): string {
  if (findings.length === 0) return `${checks.length} checks of the content found nothing\n`;
  return findings.map(({ message }) => `${message}\n`).join("");
}

/** A finding with its place apart, for editors and CI. */
type Placed = Finding & { file?: string; line?: number };

function asJson(findings: Finding[]): { checks: number; findings: Placed[] } {
  return { checks: checks.length, findings: findings.map(placed) };
}

function placed({ check, message }: Finding): Placed {
  const [all, file, line] = /^([\w./-]+)(?::(\d+))?: /.exec(message) ?? [];
  if (all === undefined || file === undefined) return { check, message };
  const rest = { check, message: message.slice(all.length) };
  return { file, ...(line !== undefined && { line: Number(line) }), ...rest };
}
