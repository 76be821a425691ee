/** The package as an import: `import { createMatcher } from "crunbook"`. */
export type {
  Answer,
  ClosestIssue,
  Emitter,
  FoundIssue,
  FoundMessage,
  Link,
  Mark,
  Outcome,
  Place,
  Reason,
  Span,
  Value,
} from "./match/answer.ts";
export { fillPlaceholders } from "./match/fill.ts";
export { createMatcher, type Matcher } from "./match/matcher.ts";
export type { MatchIndex, MoreMessages } from "./schema/match-index.ts";
