/** How long words may be, in characters: schemas refuse more, and the guide and `crunbook new` say so. */
export const limits = {
  /** An article's heading. */
  title: 90,
  /** The answer at the top of an article's page. */
  summary: 320,
  /** Reasons of a rule, and commands that tell one of them from the others. */
  ruleReasons: 6,
  ruleChecks: 2,
  /** Words of a message in the diagram of a container's life: at least, at most. */
  says: { least: 6, most: 110 },
} as const;
