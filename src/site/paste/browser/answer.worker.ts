import { explanationOf } from "../../../answer/compose.ts";
import { excerpt } from "../../../answer/excerpt.ts";
import { placesAtOnce } from "../../../answer/explanation.ts";
import { targetsIn } from "../../../answer/targets.ts";
import type { Answer } from "../../../match/answer.ts";
import { createMatcher } from "../../../match/matcher.ts";
import { defaultLocale, type Locale, locales } from "../../../schema/locale.ts";
import type { MatchIndex } from "../../../schema/match-index.ts";
import type { Titles } from "../../../schema/titles.ts";
import { links, linksFor } from "../../links.ts";
import { toFragment } from "../../share/paste.ts";
import type { Ask, Told } from "./protocol.ts";
import { checkText, readText } from "./reading.ts";
import { inLanguage } from "./translate.ts";

/** The format of the index that this program reads. */
const format = 1;

type Loaded = {
  index: MatchIndex;
  matcher: ReturnType<typeof createMatcher>;
  /** Absent on English pages. */
  titles: Titles | undefined;
};

let loading: Promise<Loaded> | undefined;
/** The newest question; older ones that wait are not answered any more. */
let newest = 0;
/** What the last answer was of. */
let last: { turn: number; text: string; answer: Answer } | undefined;

function load(): Promise<Loaded> {
  loading ??= fetchIndex().catch((error: unknown) => {
    // The next attempt may have a connection again.
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchIndex(): Promise<Loaded> {
  // The page has named its worker after its language.
  const locale = locales.find((candidate) => candidate === self.name) ?? defaultLocale;
  const [response, titles] = await Promise.all([fetch(links.indexData()), fetchTitles(locale)]);
  if (!response.ok) throw new Error(`the index: ${response.status}`);
  const index: MatchIndex = await response.json();
  if (index.format !== format) throw new Error(`the index has format ${index.format}`);
  const matcher = createMatcher(index);
  // The browser compiles the matcher's code when it has run once: better now than when somebody waits.
  matcher.explain(
    index.issues
      .flatMap(({ signatures }) => signatures.slice(0, 1))
      .map(({ pattern }) => pattern)
      .join("\n"),
  );
  return { index, matcher, titles };
}

/** Without them the answer is in English, which is better than none. */
async function fetchTitles(locale: Locale): Promise<Titles | undefined> {
  if (locale === defaultLocale) return undefined;
  const response = await fetch(linksFor(locale).titlesData()).catch(() => undefined);
  return response?.ok ? response.json() : undefined;
}

async function explain(turn: number, paste: string | File): Promise<void> {
  const read = typeof paste === "string" ? checkText(paste) : await readText(paste);
  if (turn !== newest) return;
  if ("refused" in read) return tell({ tell: "refused", turn, why: read.refused });
  const loaded = await load().catch(() => undefined);
  if (turn !== newest) return;
  if (!loaded) return tell({ tell: "no-index", turn });
  const answer = loaded.matcher.explain(read.text);
  last = { turn, text: read.text, answer };
  const shown = explanationOf(read.text, answer, loaded.index);
  tell({ tell: "answer", turn, shown: loaded.titles ? inLanguage(shown, loaded.titles) : shown });
}

async function answer(ask: Ask): Promise<void> {
  if (ask.ask === "load") return void load().catch(() => undefined);
  if (ask.ask === "explain") {
    newest = ask.turn;
    // Questions that came while the last one was answered are taken from the queue before this one is.
    await new Promise((resolve) => setTimeout(resolve));
    return explain(ask.turn, ask.paste).catch((error: unknown) => {
      tell({ tell: "broken", turn: ask.turn });
      throw error;
    });
  }
  if (last?.turn !== ask.turn) return;
  const { turn, text, answer } = last;
  if (ask.ask === "share") return tell({ tell: "share", turn, fragment: await toFragment(text) });
  const log = excerpt(text, answer.marks, ask.from, placesAtOnce);
  tell({ tell: "more", turn, log, targets: targetsIn(answer, log) });
}

function tell(told: Told): void {
  postMessage(told);
}

addEventListener("message", ({ data }: MessageEvent<Ask>) => void answer(data));
