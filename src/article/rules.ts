import type { Layer } from "../schema/layers.ts";
import type { RuleKey, RuleKeys } from "../schema/rule-keys.ts";
import type { Block } from "./blocks.ts";

/**
 * A rule as answers and the command read it: its fields (src/schema/rule.ts says what each is), and its text taken
 * apart. Needs no types of zod, as it stands in the package.
 */
export type OfflineRule = RuleKey & {
  title: string;
  summary: string;
  reasons: RuleReason[];
  references: { title: string; url: string }[];
  published: string;
  body: Block[];
};

/** One of the cases in which the kernel answers so. */
export type RuleReason = {
  id: string;
  title: string;
  why: string;
  holds?: string | undefined;
  confirm: { run: string; prints: string; also?: Partial<Record<Layer, string>> | undefined }[];
  fix: Partial<Record<Layer, string>>;
  issues?: string[] | undefined;
  sources: { url: string; at: string }[];
};

/** `answers/rules.json`: what finds a paste's rules, and what is shown of them. */
export type RuleLibrary = Omit<RuleKeys, "rules"> & { rules: OfflineRule[] };
