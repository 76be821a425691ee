import { rendered } from "../checks/rendered.ts";
import { findPattern } from "../match/occurs.ts";
import { withoutPlaceholders } from "../match/pattern.ts";
import { peel } from "../match/peel.ts";
import { type LifeRuntime, lifeRuntimes, lifeSteps } from "../schema/life.ts";
import { limits } from "../schema/limits.ts";
import type { Message } from "../schema/message.ts";
import { type Link, linksIn } from "./links.ts";
import type { Proposal } from "./signatures.ts";
import { catalogueOf, versionsOf } from "./statements.ts";
import type { Subject } from "./subject.ts";

/** A place in the drawing of a container's life, as `content/life.json` has it. */
export type Place = { step: string; says: string };

/** Places for each runtime, and what has to be decided by a person. */
export type Places = { places: { [R in LifeRuntime]?: Place[] | undefined }; open: string[] };

/** No more characters fit into the drawing. */
const longest = limits.says.most;

/**
 * The steps at which a container's start prints the wordings: those where other articles' messages of the same function
 * are printed, when these agree.
 */
export function placesOf(proposals: Proposal[], subject: Subject): Places {
  const found: Places = { places: {}, open: [] };
  for (const runtime of lifeRuntimes) {
    const own = proposals.filter(({ runtimes, printed }) =>
      runtimes.length > 0 ? runtimes.includes(runtime) : printed.some((one) => one.runtime === runtime),
    );
    if (own.length === 0) continue;
    const best = own.some(({ sharedWith }) => sharedWith.length === 0)
      ? own.filter(({ sharedWith }) => sharedWith.length === 0)
      : own;
    // What the newest release prints is what readers see.
    const newest = versionsOf(
      best.flatMap(({ printed }) => printed.filter((one) => one.runtime === runtime)),
    ).at(-1);
    const current = best.filter(({ printed }) =>
      printed.some((one) => one.runtime === runtime && one.version === newest),
    );
    const places: Place[] = [];
    // What a program prints beside the runtime's own words shows a consequence.
    const runtimes = current.filter((one) => one.runtimes.length > 0);
    for (const proposal of runtimes.length > 0 ? runtimes : current) {
      const { step, why } = stepOf(proposal, runtime, subject);
      if (step === undefined) found.open.push(`${runtime}: ${JSON.stringify(proposal.pattern)} ${why}`);
      else if (!places.some((one) => one.step === step))
        places.push({ step, says: saidBy(proposal.pattern) });
    }
    const order: string[] = lifeSteps[runtime].map(({ id }) => id);
    places.sort((a, b) => order.indexOf(a.step) - order.indexOf(b.step));
    if (places.length > 0) found.places[runtime] = places;
  }
  return found;
}

/** As much of a wording as the drawing has room for: its end tells most. */
function saidBy(pattern: string): string {
  const words = pattern.split(/(?<=: )/);
  while (words.length > 1 && words.join("").length > longest) words.shift();
  return words.join("").slice(0, longest).trim();
}

function stepOf(
  { runtimes, printed }: Proposal,
  runtime: LifeRuntime,
  subject: Subject,
): { step?: string; why: string } {
  // The program in the container prints it: it has been started.
  if (runtimes.length === 0) return { step: "program", why: "" };
  const links = printed.filter((one) => one.runtime === runtime).at(-1)?.links ?? [];
  const messages = messagesIn(links, runtime, subject);
  const known = placedMessages(runtime, subject);
  for (const message of messages.toReversed().filter(isOfOnePlace)) {
    const alike = known.filter((one) => isAlike(one.message, message));
    const steps = [...new Set(alike.map(({ step }) => step))];
    // What anybody may say, as Go's functions do, is shown by one article too little.
    const articles = new Set(alike.map(({ slug }) => slug));
    const enough = articles.size > (isOfItsFunction(message) ? 0 : 1);
    if (steps[0] !== undefined && steps.length === 1 && enough) return { step: steps[0], why: "" };
  }
  const [at] = messages.toReversed();
  if (!at) return { why: "is in no source that the catalogue has read" };
  const near = [...new Set(known.filter(({ message }) => message.file === at.file).map(({ step }) => step))];
  const hint =
    near.length > 0
      ? `articles place messages of that file at ${near.join(", ")}`
      : "no article places a message of that file";
  return { why: `is printed by ${at.function ?? "a table"} in ${at.file}; ${hint}` };
}

/** Helpers are called from everywhere: what they print has no place of its own. */
function isOfOnePlace({ file }: Message): boolean {
  return !/utils?\.\w+$|_utils_|^vendor\//.test(file);
}

/** Whether a text says what its function does: "write to `{text}`" is said in many places, and the catalogue names one. */
function isOfItsFunction({ id, template, function: of }: Message): boolean {
  if (id.startsWith("go-")) return false;
  const words =
    withoutPlaceholders(template)
      .toLowerCase()
      .match(/[a-z]+/g) ?? [];
  const telling = words
    .filter((word) => !/^(?:create|open|read|write|stat|mkdir)$/.test(word))
    .map((word) => word.replace(/^set/, ""))
    .filter((word) => word.length > 3);
  const named = of?.toLowerCase() ?? "";
  return words.length > 2 || telling.some((word) => named.includes(word));
}

/** Of Go's many callers only those of the very same text are alike. */
function isAlike(a: Message, b: Message): boolean {
  if (a.id === b.id) return true;
  return (
    !a.id.startsWith("go-") && a.function !== undefined && a.function === b.function && a.file === b.file
  );
}

/** The messages of links that the runtime itself prints, else those of Go: its callers are few. */
function messagesIn(links: Link[], runtime: LifeRuntime, subject: Subject): Message[] {
  const of = (emitter: string) =>
    links.flatMap(({ owners }) =>
      owners
        .filter((owner) => owner.emitter === emitter)
        .flatMap(({ id }) => catalogueOf(subject, emitter)?.messages.find((one) => one.id === id) ?? []),
    );
  const own = of(runtime);
  return own.length > 0 ? own : of("go");
}

type Placed = { slug: string; message: Message; step: string };

/** The messages of other articles that have a place, with it. */
function placedMessages(runtime: LifeRuntime, subject: Subject): Placed[] {
  return subject.others.flatMap(({ slug, issue }) =>
    (subject.life?.articles[slug]?.[runtime] ?? []).flatMap(({ step, says }) =>
      issue.signatures
        .filter(
          ({ pattern }) => pattern.includes(says) || findPattern(says, peel(rendered(pattern))) !== undefined,
        )
        .flatMap(({ pattern }) => {
          const newest = catalogueOf(subject, runtime)?.releases.at(-1) ?? "";
          const links = linksIn(subject.compiled, rendered(pattern), { runtime, version: newest });
          return messagesIn(links, runtime, subject).map((message) => ({ slug, message, step }));
        }),
    ),
  );
}
