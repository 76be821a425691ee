import type { Page } from "@playwright/test";

/** What pages of what people write say, to readers and to programs. */
export type Said = {
  path: string;
  things: string[];
  properties: Record<string, string | null>;
  heading: string;
  lead: string;
  published: string | null;
  references: { name: string; url: string | null }[];
  affected: string[];
  tags: string[];
};

/** Reads the pages from another page, without opening each: nothing here depends on how they are drawn. */
export function saidBy(page: Page, home: string, paths: string[]): Promise<Said[]> {
  return page.evaluate(readPages, { home, paths });
}

/** Runs in the page. */
function readPages({ home, paths }: { home: string; paths: string[] }): Promise<Said[]> {
  // Not by DOMParser, which the pages' policy refuses.
  const documentAt = (address: string): Promise<Document> =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open("GET", address);
      request.responseType = "document";
      request.addEventListener("loadend", () => {
        if (request.status === 200 && request.responseXML) resolve(request.responseXML);
        else reject(new Error(`${address} cannot be read`));
      });
      request.send();
    });
  const read = async (path: string): Promise<Said> => {
    const html = await documentAt(home + path);
    const all = (selector: string): Element[] => [...html.querySelectorAll(selector)];
    const text = (element: Element | undefined): string =>
      element?.textContent?.replaceAll(/\s+/g, " ").trim() ?? "";
    // As a locator does: what there should be one of is not there when there are two.
    const one = (selector: string): Element | undefined => {
      const found = all(selector);
      return found.length === 1 ? found[0] : undefined;
    };
    return {
      path,
      things: all('script[type="application/ld+json"]').map((script) => script.textContent ?? ""),
      properties: Object.fromEntries(
        all("meta[property]").map((meta) => {
          const name = meta.getAttribute("property") ?? "";
          return [name, one(`meta[property="${name}"]`)?.getAttribute("content") ?? null];
        }),
      ),
      heading: text(one("h1")),
      lead: text(one(".lead")),
      published: one(".published time")?.getAttribute("datetime") ?? null,
      references: all('section[aria-labelledby="references"] a').map((link) => ({
        name: link.textContent ?? "",
        url: link.getAttribute("href"),
      })),
      affected: all(".affected strong").map((range) => range.textContent ?? ""),
      tags: [...(html.querySelector("aside .tags")?.querySelectorAll("a") ?? [])].map(
        (link) => link.textContent ?? "",
      ),
    };
  };
  return Promise.all(paths.map(read));
}
