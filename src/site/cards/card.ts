/** What a card says. */
export type Card = {
  /** The page's title: in articles the words of the error. */
  title: string;
  /** What it means, in a sentence or three; what does not fit is cut off. */
  summary: string;
  /** The releases that are concerned, or figures. */
  facts: string;
  /** What the lab says of it. */
  proof?: string;
};

/** Pixels. Every service that shows cards takes this size. */
export const cardSize = { width: 1200, height: 630 };

/** What Satori takes: React's elements, without React. */
export type Drawing = {
  type: string;
  props: { style?: Record<string, string | number>; children?: (Drawing | string)[] } & Record<
    string,
    unknown
  >;
};

// The dark theme of src/site/frame/styles/base.css.
const paper = "#12161a";
const ink = "#e3e6e8";
const quiet = "#a0a9b1";
const prose = "#c9cfd4";
const line = "#2c343c";
const bad = "#ff9b7d";
const badSoft = "#3a1f18";
const mark = "#ff8a65";

const margin = 64;
const edge = 12;
const width = cardSize.width - 2 * margin;

/** The card as a drawing, for Satori. */
export function drawCard({ title, summary, facts, proof }: Card): Drawing {
  const shown = { color: quiet, fontSize: 25, width: proof ? 560 : width, lineHeight: 1.35 };
  const foot = [mono(shown, shortened(facts))];
  if (proof) {
    const badge = { color: bad, background: badSoft, borderRadius: 8, padding: "12px 22px", fontSize: 25 };
    foot.push(mono({ ...badge, whiteSpace: "nowrap" }, proof));
  }
  return row(
    {
      flexDirection: "column",
      justifyContent: "space-between",
      width: cardSize.width,
      height: cardSize.height,
      boxSizing: "border-box",
      padding: `${margin - edge}px ${margin}px`,
      background: paper,
      color: ink,
      borderTop: `${edge}px solid ${mark}`,
      fontFamily: "sans",
      fontWeight: 700,
    },
    [
      row({ alignItems: "center", gap: 18 }, [icon(), mono({ fontSize: 32, lineHeight: 1 }, "Crunbook")]),
      row({ flexDirection: "column", gap: 26 }, [
        mono({ width, fontSize: fontSize(title), lineHeight: 1.25, wordBreak: "break-word" }, title),
        box({ width, color: prose, fontSize: 29, lineHeight: 1.4, display: "block", lineClamp: 3 }, summary),
      ]),
      row(
        {
          justifyContent: "space-between",
          alignItems: "center",
          borderTop: `2px solid ${line}`,
          paddingTop: 24,
          width,
        },
        foot,
      ),
    ],
  );
}

/** Chinese characters and their punctuation, which are as wide as high. */
const wide = /([\p{Script=Han}\u3000-\u303f\uff00-\uffef]+)/u;

/** How wide a text is in the font of code, of which a Latin letter is one column. */
function columns(text: string): number {
  return [...text].reduce((sum, character) => sum + (wide.test(character) ? 1.66 : 1), 0);
}

/** Pixels, so that the longest title that articles may have takes three lines. */
function fontSize(title: string): number {
  const long = columns(title);
  if (long <= 44) return 56;
  if (long <= 70) return 50;
  return long <= 105 ? 43 : 34;
}

/** The facts that three lines beside a proof have room for; an ellipsis stands for the rest. */
function shortened(facts: string): string {
  const room = 90;
  if (columns(facts) <= room) return facts;
  const words = facts.split(" ");
  while (columns(words.join(" ")) > room) words.pop();
  return `${words.join(" ")} …`;
}

/**
 * Text in the bold font of code. That font has no Chinese characters, and those of the other one are thin: they get an
 * outline that makes them as bold. Set apart, they also leave the blanks beside them as wide as all others.
 */
function mono(style: Record<string, string | number>, text: string): Drawing {
  const children = text
    .split(wide)
    .filter((part) => part !== "")
    .map((part): Drawing | string =>
      wide.test(part)
        ? { type: "span", props: { style: { WebkitTextStroke: "0.037em currentcolor" }, children: [part] } }
        : part,
    );
  return { type: "div", props: { style: { display: "block", fontFamily: "mono", ...style }, children } };
}

function row(style: Record<string, string | number>, children: (Drawing | string)[]): Drawing {
  return { type: "div", props: { style: { display: "flex", ...style }, children } };
}

function box(style: Record<string, string | number>, text: string): Drawing {
  return { type: "div", props: { style, children: [text] } };
}

/** The mark of public/icon.svg, on a ground that the card's own does not swallow. */
function icon(): Drawing {
  const path = (props: Record<string, unknown>): Drawing => ({ type: "path", props });
  return {
    type: "svg",
    props: {
      viewBox: "0 0 24 24",
      width: 56,
      height: 56,
      children: [
        { type: "rect", props: { width: 24, height: 24, rx: 5, fill: line } },
        path({
          d: "M6.5 8l4.5 4-4.5 4M12.5 16.5h5",
          fill: "none",
          stroke: mark,
          strokeWidth: 2.4,
          strokeLinecap: "round",
          strokeLinejoin: "round",
        }),
      ],
    },
  };
}
