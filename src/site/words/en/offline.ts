import type { OfflineFailure, OfflinePart } from "../../../schema/offline-parts.ts";

/** The words of the page that keeps the site for when there is no connection, English. */
export const offlineWords = {
  title: "Crunbook without a connection",
  about:
    "Keep the site in this browser, install it as an app, or take all of it along as one file for a network without a way out.",
  missing:
    "There is no connection, and the page that you asked for is not on this device. What you have visited before still opens.",
  visited:
    "Pages that you have visited open again without a connection, as you last saw them, and the paste box answers. To have all the others too, keep the whole site.",
  keepTitle: "In this browser",
  what: "What to keep",
  parts: {
    site: "Every page but the lists of messages, the search and the answers to pastes",
    playground: "The playground: its machine and every release of runc and crun",
    bundles: "The examples’ bundles, as downloads. The playground can pack them too.",
  } satisfies Record<OfflinePart, string>,
  keep: "Keep on this device",
  update: "Update what is kept",
  stop: "Stop",
  remove: "Remove what is kept",
  looking: "Looking at what is here …",
  here: (here: string, total: string) => `${total}, ${here} of it here`,
  whole: (total: string) => `${total}, on this device`,
  none: "The site is not kept on this device yet.",
  kept: "All that you chose is on this device.",
  older: "An older edition of the site is on this device. It opens without a connection until you update it.",
  loading: "Loading",
  stopped: "Stopped. What has arrived is kept, and the next attempt goes on from there.",
  removed: "Nothing of the site is kept on this device any more.",
  noScript: "Keeping the site in the browser needs JavaScript. The archive below does not.",
  insecure:
    "Browsers keep sites only when they come over HTTPS or from the same computer. Everything else here works without.",
  failures: {
    "cut-off":
      "A file could not be loaded. Is there a connection? What has arrived is kept: the next attempt goes on from there.",
    damaged:
      "A file is not the one that was published: its checksum is another. Either the site has changed just now, then try again, or something on the way changes files.",
    "no-space":
      "The browser has no room left for the site. Free some, or choose less. What has arrived is kept.",
    broken: "This failed: a fault of ours, or the browser refuses to store anything here.",
  } satisfies Record<OfflineFailure, string>,
  installTitle: "As an app",
  install:
    "Where the address bar or the browser’s menu offers to install Crunbook, it gets a window and an icon of its own. It has the same pages, and what is kept above.",
  archiveTitle: "As one file",
  archiveAbout:
    "The whole site with the playground and every download, to be served by any static web server in a network of its own. How is in its README.txt.",
  archiveSize: (size: string) => `${size}, SHA-256`,
};

export type OfflineWords = typeof offlineWords;
