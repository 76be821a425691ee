/*
 * The pages' policy refuses to make markup, script, or a worker's address of a text (Trusted Types). Workers need an
 * address: ours may have one, and so may Pagefind's. For the rest there is no rule, so it stays refused.
 * Comes before whatever starts a worker.
 */

declare global {
  interface Window {
    trustedTypes?: {
      createPolicy(name: "default", rules: { createScriptURL: (address: string) => string | null }): unknown;
    };
  }
}

window.trustedTypes?.createPolicy("default", {
  createScriptURL: (address) => {
    const { origin, href } = new URL(address, location.href);
    return origin === location.origin ? href : null;
  },
});

export {};
