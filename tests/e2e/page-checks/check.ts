import type { APIRequestContext, Page } from "@playwright/test";
import { expect as hard } from "../test.ts";

/** A page that is open, in the light theme. */
export type Visit = {
  page: Page;
  /** Below the site's home. */
  path: string;
  request: APIRequestContext;
};

/** Something that is looked at on pages of a kind. A page is opened once for all checks that are about it. */
export type PageCheck = {
  /** What it proves, as the end of a sentence that begins with the page. */
  name: string;
  isAbout: (path: string) => boolean;
  /** Sets the width that it needs by itself, and may leave another; what it opens stays open for later checks. */
  run: (visit: Visit) => Promise<void>;
};

/** Of checks: what one finds does not keep the others from looking. */
export const expect = hard.configure({ soft: true });

export const phone = { width: 390, height: 844 };
export const desktop = { width: 1280, height: 800 };
