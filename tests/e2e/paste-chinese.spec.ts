import { violations } from "./accessible.ts";
import { expect, test } from "./one-page.ts";
import { known, partsOf, unknown } from "./paste-box.ts";
import { test as firstVisit } from "./test.ts";

const box = "粘贴一条报错，或者整份日志";
/** An error whose article is there in English only. */
const inEnglish = "exec /app/start.sh: exec format error";

test("a Chinese page answers in Chinese and leads to the Chinese article", async ({ page, servers }) => {
  await page.goto(`${servers.below}zh-cn/`);
  await page.getByLabel(box).fill(known.paste);
  const { answer, verdict } = partsOf(page);
  await expect(verdict.getByRole("heading")).toHaveText(
    /^找到：failed to setns into net namespace: Operation not permitted$/,
  );
  const article = answer.locator(".found");
  await expect(article.locator(".onward").getByRole("link")).toHaveAttribute(
    "href",
    `/kb/zh-cn/issues/${known.slug}/`,
  );
  await expect(article.locator(".summary")).toContainText("网络命名空间");
  await expect(article).toContainText("由 runc");
  // What was printed stays as it was printed.
  await expect(article).toContainText("failed to setns into net namespace: Operation not permitted");
  await expect(answer.getByRole("heading", { level: 2 }).first()).toHaveText("拆开这条报错");
  await expect(answer.locator(".chain")).toContainText("来自 runc 里用 C 编写的部分");
  expect(await violations(page)).toEqual([]);
});

test("an article that is not translated is marked as English", async ({ page, servers }) => {
  await page.goto(`${servers.root}zh-cn/`);
  await page.getByLabel(box).fill(inEnglish);
  const link = page.locator(".found .onward").getByRole("link");
  await expect(link).toHaveAttribute("href", "/issues/exec-format-error/");
  await expect(link).toHaveAttribute("lang", "en");
  await expect(page.locator(".found .onward")).toContainText("（英文）");
  // So are its fixes, and what the page itself says of them is not.
  await expect(page.locator(".found .fix h3")).toHaveText(/^解决办法：/);
  await expect(page.locator(".found .fix > div")).toHaveAttribute("lang", "en");
});

test("an unknown text, and an error text in the search box, stay in Chinese", async ({ page, servers }) => {
  await page.goto(`${servers.root}zh-cn/`);
  await page.getByLabel(box).fill(unknown);
  await expect(partsOf(page).verdict).toHaveText("没有找到");
  await expect(partsOf(page).answer.getByRole("link").first()).toHaveAttribute(
    "href",
    /^\/zh-cn\/search\/\?q=/,
  );
  await page.goto(`${servers.root}zh-cn/issues/`);
  await page.locator("#header-search").fill(known.paste.split("\n")[1] ?? "");
  await page.locator("#header-search").press("Enter");
  await expect(page).toHaveURL(new RegExp(`^${servers.root}zh-cn/#paste=`));
});

firstVisit(
  "English pages do not load Chinese words, nor the other way round",
  async ({ page, request, servers }) => {
    const loaded = new Set<string>();
    page.on("response", (response) => {
      if (response.url().endsWith(".js")) loaded.add(response.url());
    });
    // What the browser has already comes without its content.
    const programs = async (): Promise<string> => {
      expect(loaded.size).toBeGreaterThan(0);
      const texts = await Promise.all([...loaded].map(async (url) => (await request.get(url)).text()));
      return texts.join("");
    };
    await page.goto(servers.root);
    await page.getByLabel("Paste an error, or a whole log").fill(known.paste);
    await expect(partsOf(page).verdict).toContainText("Match:");
    expect(await programs()).not.toMatch(/\p{Script=Han}{2}/u);
    loaded.clear();
    await page.goto(`${servers.root}zh-cn/`);
    await page.getByLabel(box).fill(known.paste);
    await expect(partsOf(page).verdict).toContainText("找到：");
    expect(await programs()).not.toContain("Copy a link to this paste");
  },
);
