/** A stretch of an error that speaks of an operation. */
export type OperationPlace = {
  start: number;
  end: number;
  operation: string;
  /** Its errno, where its own words say it; otherwise it stands behind. */
  errnos?: readonly string[];
  /** What it is about, where the words tell which part of them that is. */
  path?: string;
  /** What the placeholders of the message stood for. */
  values?: Record<string, string>;
};

/** A line of an error, with what messages of the catalogue say in it. */
export type ErrorLine = {
  text: string;
  known: OperationPlace[];
  /** It is the line that decided. */
  deciding?: true;
};
