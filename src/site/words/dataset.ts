/** The words of the data set, which is described in English alone. */
export const datasetWords = {
  name: "Errors of container runtimes",
  description:
    "Errors that container runtimes and engines print: their wordings, causes and affected releases, and the index that finds them in a log.",
} as const;
