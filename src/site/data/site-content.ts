import { type Content, loadContent } from "../../content/content.ts";
import { stateOf } from "../../files/state.ts";
import { projectRoot } from "../../root.ts";
import { defaultLocale, type Locale } from "../../schema/locale.ts";

declare global {
  /** What siteContent has read for the build that runs in this process. */
  var crunbookContent: Promise<Content> | undefined;
}

/**
 * All content. A build reads it once: its integrations and the bundle of its pages are two programs, which have but the
 * process in common. In development it is read anew as soon as a file of it has changed, so that edits show.
 * @throws UserError listing every problem of every file that can't be read
 */
export function siteContent(): Promise<Content> {
  // Integrations run outside of the bundle, where there is no `env`: only builds ask for content there.
  if (import.meta.env?.DEV) return currentContent();
  globalThis.crunbookContent ??= loadContent(projectRoot);
  return globalThis.crunbookContent;
}

/**
 * Something made of the content as a language shows it.
 * @returns a function that makes it once a language, for as long as the content stays as it is
 */
export function fromContent<T>(
  make: (content: Content, locale: Locale) => T,
): (locale?: Locale) => Promise<T> {
  const made = new WeakMap<Content, Map<Locale, T>>();
  return async (locale = defaultLocale) => {
    const content = await siteContent();
    const known = made.get(content) ?? new Map<Locale, T>();
    made.set(content, known);
    const value = known.get(locale) ?? make(content, locale);
    known.set(locale, value);
    return value;
  };
}

let kept: { state: string; content: Promise<Content> } | undefined;
let looking: Promise<string> | undefined;

async function currentContent(): Promise<Content> {
  // A page asks for content in many places at once: one look at the files serves them all.
  looking ??= stateOfContent().finally(() => {
    looking = undefined;
  });
  const state = await looking;
  if (kept?.state !== state) kept = { state, content: loadContent(projectRoot) };
  return kept.content;
}

async function stateOfContent(): Promise<string> {
  const states = await Promise.all(["content", "examples"].map((name) => stateOf(`${projectRoot}/${name}`)));
  return states.join("\n");
}
