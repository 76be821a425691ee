/* What can be kept for when there is no connection. Apart from its schema, which a page need not load to name it. */

/** The pages with all they load, the lab's files, the examples' bundles. */
export const offlineParts = ["site", "playground", "bundles"] as const;
export type OfflinePart = (typeof offlineParts)[number];

/** Why it did not work; the page says it in words. */
export type OfflineFailure = "cut-off" | "damaged" | "no-space" | "broken";
