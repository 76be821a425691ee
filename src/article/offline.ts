import type { Errno } from "../schema/errnos.ts";
import type { Layer } from "../schema/layers.ts";
import type { Block } from "./blocks.ts";

/**
 * An article as the command reads it without the repository: those of its fields that a reader wants (src/schema/issue.ts
 * says what each is), and its text taken apart. Needs no types of zod, as it stands in the package.
 */
export type OfflineArticle = {
  slug: string;
  title: string;
  heads?: string[] | undefined;
  summary: string;
  symptoms: string[];
  signatures: { pattern: string; by: string; cause?: string | undefined; releases?: string | undefined }[];
  confirm: { run: string; prints: string; also?: Partial<Record<Layer, string>> | undefined }[];
  affects: {
    runtime: string;
    introduced?: string | undefined;
    fixed?: string | undefined;
    cause?: string | undefined;
    condition?: string | undefined;
  }[];
  errno: Errno[];
  areas: string[];
  layers: Layer[];
  references: { title: string; url: string }[];
  related: { slug: string; why: string }[];
  published: string;
  body: Block[];
};
