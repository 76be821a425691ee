/** The engine that pages have, in a worker. */
export { browserV86 as browserEngine } from "./v86/browser.ts";
