import { table } from "../table.ts";
import type { Driven, Time } from "./drive.ts";
import type { Growth } from "./growth.ts";
import type { Fresh } from "./shapes.ts";
import type { Size } from "./sizes.ts";

/** All that `npm run bench:speed` measures. */
export type SpeedReport = {
  /** What else the computer did: its load average before. */
  load: number;
  templates: number;
  /** Bytes. */
  index: { raw: number; gzip: number; brotli: number };
  fresh: Fresh;
  node: Driven;
  browser: Driven;
  grep: { name: string; ms: number | undefined }[];
  byInput: Growth;
  byTemplates: Growth;
  bySize: Size[];
};

/** The report for people. */
export function speedTable(report: SpeedReport): string {
  const { index, fresh, node, browser } = report;
  const kilo = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
  const rows: string[][] = [
    ["", "Node", "browser"],
    ["parse the index", ms(node.parseMs), ms(browser.parseMs)],
    ["compile it", ms(node.compileMs), ms(browser.compileMs)],
    ["4 kB, first answer", time(node.firstPaste), time(browser.firstPaste)],
    ["4 kB, median", time(node.warmPaste), time(browser.warmPaste)],
    ...node.logs.flatMap((log, i) => logRows(report, log, i)),
  ];
  return `${report.templates} templates; index ${kilo(index.raw)}, ${kilo(index.gzip)} gzip, ${kilo(index.brotli)} brotli; load average before ${report.load.toFixed(1)}

In a worker: time in it (with the way there and back)
${table(rows)}
In a fresh process: parse ${ms(fresh.parseMs)}, compile ${ms(fresh.compileMs)}, compile again ${ms(fresh.warmCompileMs)}
Memory: ${mib(fresh.loadedMiB)} for the index; ${mib(fresh.beforeCollectionMiB)} more after 10 MB of log, ${mib(fresh.answerMiB)} of it while the answer is kept

Growth with the log (characters)
${table(growth(report.byInput, false))}
Growth with the templates (10 MB of log)
${table(growth(report.byTemplates, true))}
In two files, as published, and with synthetic messages of the same form (browser)
${table(sizesOf(report.bySize))}`;
}

function sizesOf(sizes: Size[]): string[][] {
  const file = ({ gzip, compileMs }: Size["first"]) =>
    `${Math.round(gzip / 1000)} kB gzip, compile ${ms(compileMs)}`;
  return [
    ["", "templates", "index.json", "index-more.json", "4 kB, median"],
    ...sizes.map(({ factor, templates, first, more, pasteMs }) => [
      `${factor} ×`,
      String(templates),
      file(first),
      file(more),
      ms(pasteMs),
    ]),
  ];
}

function logRows({ browser, grep }: SpeedReport, log: Driven["logs"][number], i: number): string[][] {
  const there = browser.logs[i];
  const beside = grep[i]?.ms;
  const ratio = (warm: Time | undefined) =>
    warm && beside !== undefined ? `${(warm.inside / beside).toFixed(1)} × grep` : "–";
  return [
    [
      `10 MB ${log.name}, first`,
      time(log.first),
      there ? time(there.first) : "–",
      `${log.messages} messages`,
    ],
    [`10 MB ${log.name}, median`, time(log.warm), there ? time(there.warm) : "–"],
    ["  grep -F -f", ratio(log.warm), ratio(there?.warm), beside === undefined ? "no grep" : ms(beside)],
  ];
}

function growth(sizes: Growth, compile: boolean): string[][] {
  const whole = sizes.at(-1)?.ms ?? 1;
  return sizes.map(({ part, size, ms: cost, compileMs }) => [
    `${part === 1 ? "all" : `1/${1 / part}`}`,
    String(size),
    ms(cost),
    `${((cost / whole) * 100).toFixed(0)} % of all`,
    ...(compile ? [`compile ${ms(compileMs)}`] : []),
  ]);
}

function time({ inside, around }: Time): string {
  return `${ms(inside)} (${ms(around)})`;
}

function ms(value: number): string {
  return `${value.toFixed(value < 100 ? 1 : 0)} ms`;
}

function mib(value: number): string {
  return `${value.toFixed(1)} MiB`;
}
