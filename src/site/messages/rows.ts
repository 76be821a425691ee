import type { Catalogue, Message } from "../../schema/message.ts";
import { sourceAddress } from "../../schema/message-source.ts";
import { escapeHtml } from "../text/escape-html.ts";
import { piecesOf } from "../text/placeholders.ts";
import type { Words } from "../words/words.ts";
import type { Known } from "./known.ts";
import { drawnSpan, spanOf } from "./span.ts";

/*
 * Twelve thousand messages in each language: a component for each would take the build longer than all other pages.
 * So these are put together as text, here alone, and everything that is not ours passes `escapeHtml`.
 */

/** A link on a message's row. */
export type RowLink = {
  href: string;
  text: string;
  /** The languages of the text and of the page that it leads to, where they are not this page's. */
  lang?: string | undefined;
  hreflang?: string | undefined;
};

/** What a row says beside its message. */
export type RowContext = {
  catalogue: Catalogue;
  words: Words;
  /** The tag of English where the page is in another language. */
  english: string | undefined;
  known: (id: string) => Known | undefined;
  /** What it means in the page's language, by what it means in English. */
  meaning: (english: string) => string;
  /** Another message, by its id, as a link. */
  message: (id: string) => RowLink | undefined;
  article: (slug: string) => RowLink | undefined;
  /** The proof of an example, on the page of its article. */
  example: (slug: string) => RowLink | undefined;
};

/** Links of a kind that a row has before the rest is counted. */
const mostLinks = 5;

/** The list of messages of a file or a part of one, as HTML. */
export function messageList(messages: Message[], context: RowContext): string {
  const tag = context.english === undefined ? "" : ` lang="${context.english}"`;
  return `<ol class="known-messages">${messages.map((message) => row(message, context, tag)).join("")}</ol>`;
}

function row(message: Message, context: RowContext, tag: string): string {
  const { id, template } = message;
  const { words } = context;
  const lines = [
    `<p class="mono exact"${tag}>${templateHtml(template)}</p>`,
    `<p>${[releases(message, context), ...gravity(message, words), ...place(message, context)].join(" · ")}${permalink(id, words)}</p>`,
    // One line for each further thing that is known of a message.
    ...further(id, context),
  ];
  return `<li id="${escapeHtml(id)}">${lines.join("")}</li>`;
}

/** A template as articles show it: its placeholders are variables. */
export function templateHtml(template: string): string {
  return piecesOf(template)
    .map(({ text, placeholder }) => (placeholder ? `<var>${text}</var>` : escapeHtml(text)))
    .join("");
}

function permalink(id: string, words: Words): string {
  return `<a class="anchor" href="#${escapeHtml(id)}" aria-label="${escapeHtml(words.messages.permalink)}">#</a>`;
}

function releases(message: Message, { catalogue, words }: RowContext): string {
  const { first, last } = message;
  const span = spanOf(catalogue, message);
  const text = first === last ? first : `${first} – ${last}`;
  const isNewest = last === catalogue.releases.at(-1);
  const drawn = span ? `${drawnSpan(span)} ` : "";
  return `${drawn}<span class="mono">${escapeHtml(text)}</span>${span && !isNewest ? escapeHtml(words.messages.goneSince) : ""}`;
}

function gravity({ kind }: Message, words: Words): string[] {
  return kind === "error" ? [] : [escapeHtml(words.messages.kinds[kind])];
}

function printer(message: Message): string[] {
  return message.function === undefined ? [] : [`<code>${escapeHtml(message.function)}</code>`];
}

function place(message: Message, { catalogue, words }: RowContext): string[] {
  const name = message.function ?? message.file.slice(message.file.lastIndexOf("/") + 1);
  const address = sourceAddress(catalogue, message);
  const code = `<code>${escapeHtml(name)}</code>`;
  if (address === undefined) return message.function === undefined ? [] : [code];
  return [
    `<a href="${escapeHtml(address)}" title="${escapeHtml(words.messages.source(message.last))}">${code}</a>`,
  ];
}

function further(id: string, context: RowContext): string[] {
  const { words, known, meaning, message, article, example } = context;
  const more = known(id);
  if (!more) return [];
  const own = words.messages;
  return [
    ...(more.means === undefined ? [] : [`<p>${escapeHtml(meaning(more.means))}</p>`]),
    ...linkLine(own.articles, [...more.articles].map(article), context),
    ...linkLine(own.examples, [...more.examples].map(example), context),
    ...linkLine(own.wraps, [...more.wraps.keys()].map(message), context),
    ...linkLine(own.wrappedIn, [...more.wrappedIn.keys()].map(message), context),
  ];
}

function linkLine(name: string, all: (RowLink | undefined)[], { words }: RowContext): string[] {
  const links = all.filter((link) => link !== undefined);
  if (links.length === 0) return [];
  const texts = links.slice(0, mostLinks).map(({ href, text, lang, hreflang }) => {
    const tags = [
      lang === undefined ? "" : ` lang="${lang}"`,
      hreflang === undefined ? "" : ` hreflang="${hreflang}"`,
    ];
    return `<a href="${escapeHtml(href)}"${tags.join("")}>${escapeHtml(text)}</a>`;
  });
  const list = texts.join(escapeHtml(words.comma));
  const more = links.length - texts.length;
  return [`<p>${escapeHtml(name + words.colon)}${more > 0 ? words.andMore(list, more) : list}</p>`];
}

/** What came or went between two releases, as HTML: each text leads to its own place. */
export function changeList(changes: { message: Message; before?: Message }[], context: RowContext): string {
  const { english, message: linkTo, words } = context;
  const tag = english === undefined ? "" : ` lang="${english}"`;
  const text = (message: Message): string => {
    const html = templateHtml(message.template);
    const link = linkTo(message.id);
    return link ? `<a class="exact" href="${escapeHtml(link.href)}">${html}</a>` : html;
  };
  const rows = changes.map(({ message, before }) => {
    const lines = [
      `<p class="mono"${tag}>${text(message)}</p>`,
      ...(before
        ? [
            `<p>${escapeHtml(words.messages.changes.before)}<span class="mono"${tag}>${text(before)}</span></p>`,
          ]
        : []),
      // Its file stands above; the way to the source is on the message's own row.
      `<p>${[...gravity(message, words), ...printer(message)].join(" · ")}</p>`,
    ];
    return `<li>${lines.join("")}</li>`;
  });
  return `<ul class="known-messages">${rows.join("")}</ul>`;
}
