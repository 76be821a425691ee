import { errnosByText } from "../match/errno.ts";
import type { PlaceholderName } from "../match/pattern.ts";

/** A part of a wording: literal words, or a value that differs from case to case. */
export type Part = { words: string } | Value;

export type Value = {
  value: string;
  name: PlaceholderName;
  /** The name of the file that a path ends with, when nobody made it up: "config.json". */
  file?: string;
};

/** Placeholders from the narrowest to the widest: what holds several values takes the widest of theirs. */
const widths: PlaceholderName[] = ["number", "hex", "mode", "name", "path", "text"];

/** The placeholder that takes what either of two takes. */
export function wider(a: PlaceholderName, b: PlaceholderName): PlaceholderName {
  return widths.indexOf(a) >= widths.indexOf(b) ? a : b;
}

/** Whether the example's own files name a value: then its author made it up. */
export type MadeUp = (value: string) => boolean;

/**
 * What of a value varies: an errno, a constant of the kernel, and a word or number that nobody made up is what tells an
 * error from others, and stays.
 * @param quoted quotation marks enclose it
 */
export function partsOfValue(value: string, quoted: boolean, madeUp: MadeUp): Part[] {
  const [, lead = "", core = "", tail = ""] = /^(\s*)(.*?)([\s:;,]*)$/s.exec(value) ?? [];
  if (lead !== "" || tail !== "") {
    return [{ words: lead }, ...partsOfValue(core, quoted, madeUp), { words: tail }];
  }
  if (value === "") return [];
  if (errnosByText.has(value.toLowerCase()) || /^[A-Z][A-Z0-9_]{2,}$/.test(value) || kernels.test(value)) {
    return [{ words: value }];
  }
  if (mask.test(value) && !/\s\S*\[/.test(value)) {
    return [{ value, name: value.includes("/") && !/\s/.test(value) ? "path" : "text" }];
  }
  if (/^\w+\.go:\d+$/.test(value)) return tokensOf(value, madeUp);
  if (/^-?\d+$/.test(value)) return madeUp(value) ? [{ value, name: "number" }] : [{ words: value }];
  if (/^0x[0-9a-f]+$/.test(value)) return [{ value, name: "hex" }];
  if (/^[-bcdlps]?[rwxst-]{9}$/.test(value)) return [{ value, name: "mode" }];
  if (/^[\w.-]+$/.test(value)) return madeUp(value) ? [{ value, name: "name" }] : [{ words: value }];
  if (/^[^\s"'`:]*\/[^\s"'`:]*$/.test(value)) return partsOfPath(value, madeUp);
  if (quoted && !/["'`]/.test(value)) return [{ value, name: "path" }];
  if (/^[a-z]+(?: [a-z]+){1,3}$/.test(value) && !madeUp(value)) return [{ words: value }];
  if (/^[\w.@-]*:[\w.:@-]*$/.test(value)) return [{ value, name: "text" }];
  return /[:"'`]/.test(value) ? partsOfText(value, madeUp) : [{ value, name: "text" }];
}

/** A file of the kernel keeps its name, and a folder of cgroups its place: nobody chose them. */
export function partsOfPath(value: string, madeUp: MadeUp): Part[] {
  const isDevice = /^\/dev\/[\w/-]+$/.test(value) && !madeUp(value);
  if (isDevice || kernels.test(value)) return [{ words: value }];
  const [, folder = "", below = ""] =
    /^(\/sys\/fs\/cgroup\/(?:(?:blkio|cpu|cpuacct|cpuset|devices|freezer|hugetlb|memory|net_cls|net_prio|perf_event|pids|rdma|systemd)\/)?)(.+)$/.exec(
      value,
    ) ?? [];
  const [, file = ""] = /(\/?(?:cgroup|cpu|cpuset|memory|pids|io)\.[\w.]+)$/.exec(below) ?? [];
  if (file !== "" && file !== below)
    return [{ value: value.slice(0, -file.length), name: "path" }, { words: file }];
  if (folder !== "" && below !== "") return [{ words: folder }, { value: below, name: "path" }];
  const [, mountedAt = ""] = /\/rootfs(\/.+)$/.exec(value) ?? [];
  if (kernels.test(mountedAt)) {
    return [{ value: value.slice(0, -mountedAt.length), name: "path" }, { words: mountedAt }];
  }
  const [, name = ""] = /[^/]\/([\w-]+\.[\w.-]+)$/.exec(value) ?? [];
  return [{ value, name: "path", ...(name !== "" && !madeUp(name) && { file: name }) }];
}

/** File systems of the kernel, and where they are always mounted. */
const kernels =
  /^(?:proc|sysfs|mqueue|devpts|cgroup2?|\/(?:proc|sys|sys\/fs\/cgroup|dev|dev\/(?:mqueue|shm|pts)))$/;
const mask = /\[[A-Z][A-Z ]*\]/;

/** In words that no catalogue knows, what is a value: a quotation, a path, a number, a mask. */
const token = new RegExp(
  [
    /"([^"]*)"|`([^`]*)`|(?<![\w.])'([^']*)'/,
    /(?<=\.go:)\d+|(?<==)[\w.@-]*:[\w.:@-]*|(?<![\w./])[\w.@-]*\/[^\s"'`,:;()]*/,
    /\b0x[0-9a-f]+\b|(?<![\w.-])-?\d+(?![\w.-])|\[[A-Z][A-Z ]*\]/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "g",
);

/** The parts of words that no catalogue knows. Of several values what stands from the first on varies. */
export function partsOfText(text: string, madeUp: MadeUp): Part[] {
  const [, reason = ""] = /(: [^:]+)$/.exec(text) ?? [];
  const isErrno = errnosByText.has(reason.slice(2).toLowerCase());
  const said = isErrno ? text.slice(0, -reason.length) : text;
  const parts = tokensOf(said, madeUp);
  const values = parts.flatMap((part, at) => ("value" in part ? [at] : []));
  if (values.length > 1) parts.splice(0, parts.length, ...collapsed(parts, values[0] ?? 0));
  return isErrno ? [...parts, { words: reason }] : parts;
}

/** Of several values what stands from the first to the end: with `src=` before it, flags behind it. */
function collapsed(parts: Part[], first: number): Part[] {
  const text = (some: Part[]) => some.map((part) => ("words" in part ? part.words : part.value)).join("");
  const [, before = "", key = ""] = /^(.*?)(\S*)$/s.exec(text(parts.slice(0, first))) ?? [];
  return [{ words: before }, { value: key + text(parts.slice(first)), name: "text" }];
}

function tokensOf(text: string, madeUp: MadeUp): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const found of text.matchAll(token)) {
    const [whole, ...groups] = found;
    const inner = groups.find((group) => group !== undefined);
    const start = found.index + (inner === undefined ? 0 : 1);
    const value = inner ?? whole;
    parts.push({ words: text.slice(from, start) });
    if (text.slice(0, start).endsWith(".go:")) parts.push({ value, name: "number" });
    else parts.push(...partsOfValue(value, inner !== undefined, madeUp));
    from = start + value.length;
  }
  parts.push({ words: text.slice(from) });
  return parts;
}
