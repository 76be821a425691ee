import { explanationOf } from "../../../answer/compose.ts";
import { excerpt } from "../../../answer/excerpt.ts";
import { type Explanation, placesAtOnce } from "../../../answer/explanation.ts";
import { type Unrepeated, unrepeated } from "../../../answer/repeats.ts";
import { targetsIn } from "../../../answer/targets.ts";
import { type FixesData, fixesIn } from "../../../article/fixes.ts";
import type { RuleLibrary } from "../../../article/rules.ts";
import { addMore, type Compiled, compileIndex } from "../../../match/compile.ts";
import { checkedIndex, checkedMore, type Matcher, matcherOf } from "../../../match/matcher.ts";
import { defaultLocale, type Locale, locales } from "../../../schema/locale.ts";
import type { MatchIndex, MoreMessages } from "../../../schema/match-index.ts";
import type { Titles } from "../../../schema/titles.ts";
import { links, linksFor } from "../../links.ts";
import { toFragment } from "../../share/paste.ts";
import type { Ask, More, Told, ToldFixes } from "./protocol.ts";
import { checkText, readText } from "./reading.ts";
import { inLanguage } from "./translate.ts";

type Loaded = {
  compiled: Compiled;
  matcher: Matcher;
  /** Absent on English pages. */
  titles: Titles | undefined;
  /** Absent where they could not be loaded: the answer then has links to them. */
  fixes: FixesData | undefined;
};

let loading: Promise<Loaded> | undefined;
let loadingMore: Promise<Matcher> | undefined;
/** With both files. */
let whole: Matcher | undefined;
let loadingRules: Promise<RuleLibrary | undefined> | undefined;
/** The newest question; older ones that wait are not answered any more. */
let newest = 0;
/** What the last answer was of. */
let last: ({ turn: number; text: string } & Unrepeated) | undefined;

/** The first file, and at once after it the second. */
function load(): Promise<Loaded> {
  loading ??= fetchFirst().catch((error: unknown) => {
    // The next attempt may have a connection again.
    loading = undefined;
    throw error;
  });
  return loading;
}

function loadMore(): Promise<Matcher> {
  loadingMore ??= fetchMore().catch((error: unknown) => {
    loadingMore = undefined;
    throw error;
  });
  return loadingMore;
}

/** The rules, which say what there is to say without an article. Of all at once: which is asked for says nothing. */
function loadRules(): Promise<RuleLibrary | undefined> {
  loadingRules ??= fetchJson<RuleLibrary>(links.ruleAnswersData()).catch(() => {
    loadingRules = undefined;
    return undefined;
  });
  return loadingRules;
}

async function fetchFirst(): Promise<Loaded> {
  // The page has named its worker after its language.
  const locale = locales.find((candidate) => candidate === self.name) ?? defaultLocale;
  const [index, titles, fixes] = await Promise.all([
    fetchJson<MatchIndex>(links.indexData()).then(checkedIndex),
    fetchTitles(locale),
    // Of all articles at once: what is asked for says nothing of what was pasted.
    fetchJson<FixesData>(linksFor(locale).fixesData()).catch(() => undefined),
  ]);
  const compiled = compileIndex(index);
  const matcher = matcherOf(compiled);
  // The browser compiles the matcher's code when it has run once: better now than when somebody waits.
  matcher.explain(
    index.issues
      .flatMap(({ signatures }) => signatures.slice(0, 1))
      .map(({ pattern }) => pattern)
      .join("\n"),
  );
  return { compiled, matcher, titles, fixes };
}

async function fetchMore(): Promise<Matcher> {
  const { compiled } = await load();
  const more = await fetchJson<MoreMessages>(links.moreMessagesData());
  try {
    whole = matcherOf(addMore(compiled, checkedMore(more, compiled.index)));
  } catch (error) {
    // The site has been renewed since the first file was loaded: the next attempt takes both anew.
    loading = undefined;
    throw error;
  }
  return whole;
}

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/** Without them the answer is in English, which is better than none. */
async function fetchTitles(locale: Locale): Promise<Titles | undefined> {
  if (locale === defaultLocale) return undefined;
  const response = await fetch(linksFor(locale).titlesData()).catch(() => undefined);
  return response?.ok ? response.json() : undefined;
}

/** How the likeliest article is put right, first where the paste comes from. */
function fixesOf({ articles: [best] }: Explanation, fixes: FixesData | undefined): ToldFixes | undefined {
  const own = best && fixes?.[best.slug];
  return own && { locale: own.locale, fixes: fixesIn(own.fixes, best.layers) };
}

async function explain(turn: number, paste: string | File): Promise<void> {
  const read = typeof paste === "string" ? checkText(paste) : await readText(paste);
  if (turn !== newest) return;
  if ("refused" in read) return tell({ tell: "refused", turn, why: read.refused });
  const loaded = await load().catch(() => undefined);
  if (turn !== newest) return;
  if (!loaded) return tell({ tell: "no-index", turn });
  const say = async (matcher: Matcher, more: More, refines: boolean): Promise<void> => {
    const found = matcher.explain(read.text);
    // Whether there is an article is known when all messages have been looked for.
    const rules = more === "coming" || found.issues.length > 0 ? undefined : await loadRules();
    if (turn !== newest) return;
    last = { turn, text: read.text, ...unrepeated(found) };
    const shown = explanationOf(read.text, found, loaded.compiled.index, rules);
    const { titles } = loaded;
    tell({
      tell: "answer",
      turn,
      shown: titles ? inLanguage(shown, titles) : shown,
      fixes: fixesOf(shown, loaded.fixes),
      more,
      refines,
    });
  };
  if (whole) return say(whole, "there", false);
  await say(loaded.matcher, "coming", false);
  const both = await loadMore().catch(() => undefined);
  if (turn !== newest) return;
  return say(both ?? loaded.matcher, both ? "there" : "missing", true);
}

async function answer(ask: Ask): Promise<void> {
  if (ask.ask === "load") return void loadMore().catch(() => undefined);
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
  const { turn, text, answer, repeated } = last;
  if (ask.ask === "share") return tell({ tell: "share", turn, fragment: await toFragment(text) });
  const log = excerpt(text, answer.marks, ask.from, placesAtOnce, repeated);
  tell({ tell: "more", turn, log, targets: targetsIn(answer, log) });
}

function tell(told: Told): void {
  postMessage(told);
}

addEventListener("message", ({ data }: MessageEvent<Ask>) => void answer(data));
