/** The commands that answer from the articles alone: these are in the package. */
export const readerCommands = {
  explain: "from a pasted error or a whole log to its cause and fix",
  list: "list the articles, by runtime, errno or area",
  show: "read an article or a rule in the terminal",
} as const;

/** The commands that work on the repository: content, examples, lab and site. */
export const makerCommands = {
  start: "check the examples, build the site with its search index, and serve it",
  check: "check all content: articles, translations, examples, catalogues",
  new: "write the frame of an article and its example",
  draft:
    "propose an article's fields from its recordings and the catalogue, and name the holes in its ranges",
  record: "replay the examples in the lab and write their recordings",
  redact: "apply masks that were added since to the recordings, without a replay",
  verify: "replay the examples in the lab and compare with their recordings",
  lab: "build, check and renew the lab's image (kernel, base system, runtime packs)",
  messages: "write the catalogues of the texts that runtimes and engines can print",
} as const;

export type MakerCommand = keyof typeof makerCommands;
