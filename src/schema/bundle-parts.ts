/** Why a bundle could not be put together in a browser; the page says it in words. */
export type BundleFailure = "cut-off" | "damaged" | "broken";
