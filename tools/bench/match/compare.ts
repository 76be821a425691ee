import type { Paste } from "../../pastes/load.ts";
import type { Contender, Reply } from "./contenders/contender.ts";
import { type Share, shareOf } from "./wilson.ts";

/** What a contender made of the pastes. */
export type Compared = {
  name: string;
  first: Share;
  firstThree: Share;
  /** Pastes and log lines that have nothing to do with any article, and for which one is named all the same. */
  negatives: Share;
  logs: Share;
  /** Right and first, with a score above that of all false ones; absent when the contender gives no scores. */
  firstAbove?: Share;
  /** Milliseconds, of the pastes that have an article. */
  medianMs: number;
  misses: Miss[];
};

/** A paste whose article did not come first. */
export type Miss = { id: string; wanted: string[]; got: string[] };

/**
 * Asks a contender everything.
 * @param covered pastes that have an article
 * @param wanted by paste, the slugs that are right
 */
export async function compare(
  contender: Contender,
  covered: Paste[],
  negatives: Paste[],
  logs: string[],
): Promise<Compared> {
  // The first question of all would pay for what is compiled on its way.
  await contender.askAll(negatives.slice(0, 3).map(({ paste }) => paste));
  const replies = await contender.askAll(covered.map(({ paste }) => paste));
  const ofNegatives = await contender.askAll(negatives.map(({ paste }) => paste));
  const ofLogs = await contender.askAll(logs);
  const answered = covered.map((paste, i) => ({ paste, ranked: replies[i]?.ranked ?? [] }));
  const falseScore = Math.max(0, ...[...ofNegatives, ...ofLogs].map(({ ranked }) => ranked[0]?.score ?? 0));
  const scored = [...replies, ...ofNegatives].some(({ ranked }) => ranked[0]?.score !== undefined);
  const isFirst = ({ paste, ranked }: (typeof answered)[number]) => isRight(paste, ranked[0]?.slug);
  return {
    name: contender.name,
    first: shareOf(answered, isFirst),
    firstThree: shareOf(answered, ({ paste, ranked }) =>
      ranked.slice(0, 3).some(({ slug }) => isRight(paste, slug)),
    ),
    negatives: shareOf(ofNegatives, claims),
    logs: shareOf(ofLogs, claims),
    ...(scored && {
      firstAbove: shareOf(
        answered,
        (answer) => isFirst(answer) && (answer.ranked[0]?.score ?? 0) > falseScore,
      ),
    }),
    medianMs: median(replies.map(({ ms }) => ms)),
    misses: answered
      .filter((answer) => !isFirst(answer))
      .map(({ paste, ranked }) => ({
        id: paste.id,
        wanted: [paste.cause, ...paste.also_ok],
        got: ranked.slice(0, 3).map(({ slug }) => slug),
      })),
  };
}

/** Whether an issue is what a paste is about. */
export function isRight({ cause, also_ok }: Paste, slug: string | undefined): boolean {
  return slug !== undefined && (slug === cause || also_ok.includes(slug));
}

/** The middle one of some numbers; 0 when there is none. */
export function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function claims({ ranked }: Reply): boolean {
  return ranked.length > 0;
}
