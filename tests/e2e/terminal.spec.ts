import type { Locator, Page } from "@playwright/test";
import { violations } from "./accessible.ts";
import { expect, test } from "./terminal-page.ts";

const write = (page: Page, text: string): Promise<void> =>
  page.evaluate((text) => window.under.terminal.write(text), text);
const typed = (page: Page): Promise<string> => page.evaluate(() => window.under.typed);
/** The run of cells with this text. */
const cells = (page: Page, text: string): Locator =>
  page.locator(".xterm-rows span", { hasText: new RegExp(`^${text}$`) });
/** What a custom property of the terminal is as a colour. */
const colour = (page: Page, property: string): Promise<string> =>
  page.locator(".machine-terminal").evaluate((box, property) => {
    const probe = box.appendChild(document.createElement("i"));
    probe.style.color = `var(${property})`;
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, property);

test("the policy refuses inline styles, and that is noticed", async ({ terminal, refused }) => {
  await terminal.evaluate(() => document.head.appendChild(document.createElement("style")).append("p {}"));
  await expect.poll(() => refused.splice(0).join()).toContain("Content Security Policy");
  await terminal.evaluate(() => document.body.setAttribute("style", "color: red"));
  await expect.poll(() => refused.splice(0).join()).toContain("Content Security Policy");
});

test("shows the palette, 256 colours, any colour, and text styles", async ({ terminal }) => {
  await write(
    terminal,
    "\x1b[31mred\x1b[0m \x1b[38;5;208morange\x1b[0m \x1b[38;2;120;200;250mexact\x1b[0m " +
      "\x1b[38;2;1;2;3;48;2;200;210;220mboth\x1b[0m \x1b[1mbold\x1b[0m \x1b[4mlined\x1b[0m \x1b[7mturned\x1b[0m",
  );
  await expect(cells(terminal, "red")).toHaveCSS("color", await colour(terminal, "--ansi-red"));
  await expect(cells(terminal, "orange")).toHaveCSS("color", "rgb(255, 135, 0)");
  await expect(cells(terminal, "exact")).toHaveCSS("color", "rgb(120, 200, 250)");
  await expect(cells(terminal, "both")).toHaveCSS("color", "rgb(1, 2, 3)");
  await expect(cells(terminal, "both")).toHaveCSS("background-color", "rgb(200, 210, 220)");
  await expect(cells(terminal, "bold")).toHaveCSS("font-weight", "700");
  await expect(cells(terminal, "lined")).toHaveCSS("text-decoration-line", "underline");
  await expect(cells(terminal, "turned")).toHaveCSS("background-color", await colour(terminal, "--term-ink"));
});

test("keeps every cell in its column, and the text readable", async ({ terminal }) => {
  await write(terminal, "容器 \x1b[38;5;16mdark\x1b[0m\r\nabcd \x1b[32mbelow\x1b[0m");
  const left = async (text: string): Promise<number> => (await cells(terminal, text).boundingBox())?.x ?? -1;
  await expect(cells(terminal, "below")).toBeVisible();
  expect(Math.abs((await left("dark")) - (await left("below")))).toBeLessThan(1);
  await expect(cells(terminal, "dark")).not.toHaveCSS("color", "rgb(0, 0, 0)");
});

test("shows the cursor, filled when the terminal has the keyboard", async ({ terminal }) => {
  const cursor = terminal.locator(".xterm-cursor");
  await terminal.evaluate(() => window.under.terminal.focus());
  await expect(cursor).toHaveCSS("background-color", await colour(terminal, "--term-prompt"));
  await terminal.locator("#before").focus();
  await expect(cursor).toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
  await expect(cursor).toHaveCSS("outline-color", await colour(terminal, "--term-prompt"));
});

test("selects, copies and pastes", async ({ terminal, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await write(terminal, "one \x1b[33mtwo\x1b[0m three");
  await cells(terminal, "two").waitFor();
  const box = await cells(terminal, "two").boundingBox();
  if (!box) throw new Error("The text has no place");
  await terminal.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2);
  const selection = terminal.locator(".xterm-selection div").first();
  await expect(selection).toHaveCSS("background-color", await colour(terminal, "--term-selection"));
  expect((await selection.boundingBox())?.width).toBeCloseTo(box.width, 0);
  await expect(cells(terminal, "two")).toHaveCSS(
    "background-color",
    await colour(terminal, "--term-selection"),
  );
  await terminal.keyboard.press("Control+Shift+C");
  await expect.poll(() => terminal.evaluate(() => navigator.clipboard.readText())).toBe("two");
  expect(await typed(terminal)).toBe("");
  await terminal.keyboard.press("Control+Shift+V");
  await expect.poll(() => typed(terminal)).toBe("two");
});

test("sends what is typed, Tab and Ctrl+C too; Escape, then Tab leaves", async ({ terminal }) => {
  const input = terminal.getByRole("textbox", { name: "Shell in the machine" });
  await expect(input).toHaveAccessibleDescription(/Escape, then Tab/);
  await input.focus();
  await terminal.keyboard.type("ls");
  await terminal.keyboard.press("Tab");
  await terminal.keyboard.press("Control+C");
  await terminal.keyboard.press("Enter");
  await terminal.keyboard.press("ArrowUp");
  await expect(input).toBeFocused();
  expect(await typed(terminal)).toBe("ls\t\x03\r\x1b[A");
  await terminal.keyboard.press("Escape");
  await terminal.keyboard.press("Tab");
  await expect(terminal.locator("#after")).toBeFocused();
  await input.focus();
  await terminal.keyboard.press("Shift+Tab");
  await expect(terminal.locator("#before")).toBeFocused();
  expect(await typed(terminal)).toBe("ls\t\x03\r\x1b[A\x1b");
});

test("takes text from an on-screen keyboard: suggestions and compositions", async ({ terminal, context }) => {
  await terminal.evaluate(() => window.under.terminal.focus());
  await terminal.keyboard.insertText("runc ");
  await expect.poll(() => typed(terminal)).toBe("runc ");
  await terminal.keyboard.type("Li");
  const keyboard = await context.newCDPSession(terminal);
  await keyboard.send("Input.imeSetComposition", { text: "st", selectionStart: 2, selectionEnd: 2 });
  await expect(terminal.locator(".composition-view")).toHaveText("st");
  await keyboard.send("Input.insertText", { text: "st" });
  await expect.poll(() => typed(terminal)).toBe("runc List");
});

test("a finger scrolls through what was printed", async ({ browser, address }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 700 } });
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => window.under !== undefined);
  await write(page, `\x1b[33mfirst\x1b[0m\r\n${"a line\r\n".repeat(30)}\x1b[32mlast\x1b[0m`);
  await expect(cells(page, "last")).toBeVisible();
  const box = await page.locator(".machine-screen").boundingBox();
  if (!box) throw new Error("The terminal has no place");
  const finger = await context.newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", y?: number) =>
    finger.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: y === undefined ? [] : [{ x: box.x + 50, y }],
    });
  for (let swipe = 0; swipe < 4; swipe += 1) {
    await touch("touchStart", box.y + 10);
    await touch("touchMove", box.y + 120);
    await touch("touchMove", box.y + 240);
    await touch("touchEnd");
  }
  await expect(cells(page, "first")).toBeVisible();
  await context.close();
});

test("fills its box and tells its new size", async ({ terminal }) => {
  const size = () => terminal.evaluate(() => window.under.terminal.size());
  const wide = await size();
  expect(wide.columns).toBeGreaterThan(80);
  expect(wide.rows).toBeGreaterThan(10);
  await terminal.setViewportSize({ width: 390, height: 700 });
  await expect.poll(async () => (await size()).columns).toBeLessThan(60);
  expect(await terminal.evaluate(() => window.under.sizes.at(-1))).toEqual(await size());
  const screen = await terminal.locator(".machine-screen").boundingBox();
  const rows = await terminal.locator(".xterm-rows").boundingBox();
  expect(rows?.width).toBeLessThanOrEqual(screen?.width ?? 0);
  expect(rows?.height).toBeLessThanOrEqual(screen?.height ?? 0);
  expect(await terminal.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const narrow = await size();
  await terminal.locator("#box").evaluate(async (box) => {
    const resized = new Promise((resolve) => new ResizeObserver(resolve).observe(box));
    box.style.width = "0";
    await resized;
  });
  expect(await size()).toEqual(narrow);
});

test("follows the theme, by the page's button and by the system", async ({ terminal }) => {
  const ground = terminal.locator(".xterm-scrollable-element");
  const light = await colour(terminal, "--term");
  await expect(ground).toHaveCSS("background-color", light);
  await terminal.evaluate(() => {
    document.documentElement.dataset["theme"] = "dark";
  });
  const dark = await colour(terminal, "--term");
  expect(dark).not.toBe(light);
  await expect(ground).toHaveCSS("background-color", dark);
  await terminal.evaluate(() => {
    delete document.documentElement.dataset["theme"];
  });
  await expect(ground).toHaveCSS("background-color", light);
  await terminal.emulateMedia({ colorScheme: "dark" });
  await expect(ground).toHaveCSS("background-color", dark);
});

test("reads its lines to a screen reader, and has nothing that axe finds", async ({ terminal }) => {
  await write(terminal, "\x1b[31mpermission\x1b[0m denied");
  await expect(terminal.getByRole("listitem").first()).toHaveText("permission denied");
  expect(await violations(terminal)).toEqual([]);
});

test("starts anew when it is cleared, and is gone when it is destroyed", async ({ terminal }) => {
  await write(terminal, `${"a line\r\n".repeat(100)}\x1b[32mlast\x1b[0m`);
  await expect(cells(terminal, "last")).toBeVisible();
  await terminal.evaluate(() => window.under.terminal.clear());
  await expect(terminal.locator(".xterm-rows")).toHaveText(/^\s*$/);
  await terminal.evaluate(() => window.under.terminal.destroy());
  await expect(terminal.locator("#box")).toBeEmpty();
  expect(await terminal.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
});
