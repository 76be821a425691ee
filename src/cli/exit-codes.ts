/** The exit codes of every command, as the README and `--help` list them. */
export const exitCodes = {
  ok: 0,
  /** A check failed: an example drifted, a claim does not hold; `explain` knows nothing of the text. */
  failed: 1,
  /** The command was given something it can't take: an unknown option, name or file. */
  usage: 2,
  /** The command could not do its work: a damaged image, no network, a bug. */
  broken: 3,
  /** `explain` knows words of the text, but they do not single out an article. */
  possible: 4,
  /** Ctrl-C. */
  interrupted: 130,
} as const;
