import sharp from "sharp";
import { expect, test } from "vitest";
import { type Card, cardSize, drawCard } from "../../../../src/site/cards/card.ts";
import { drawImage } from "../../../../src/site/cards/render.ts";

const card: Card = {
  title: 'exec: "bash": executable file not found in $PATH, or stat /app/start: no such file',
  summary: "The container has no such program. ".repeat(9),
  facts: "crun from 0.7 to before 1.14, every release of crun, every release of runc",
  proof: "reproduced on 9 releases",
};

/** How many of a card's lowest rows of pixels are empty. */
async function emptyRowsBelow(image: Buffer): Promise<number> {
  const { data, info } = await sharp(image).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const row = info.width * info.channels;
  const last = data.subarray(data.length - info.channels);
  const ground = Buffer.alloc(row, last);
  let rows = 0;
  while (data.subarray(data.length - (rows + 1) * row, data.length - rows * row).equals(ground)) rows += 1;
  return rows;
}

test("a card is a small PNG of the size that it should have, and nothing runs out of it", async () => {
  const image = await drawImage(card);
  expect(await sharp(image).metadata()).toMatchObject({ format: "png", ...cardSize });
  expect(image.length).toBeLessThanOrEqual(60_000);
  expect(await emptyRowsBelow(image)).toBeGreaterThan(30);
});

/** As long as an article may be, and longer. */
const words =
  "能力在执行时怎样变化，没有列出的系统调用返回什么，容器镜像与挂载权限，宿主机内核按规则拒绝，旧库收到错误编号就放弃，改用委派控制器，重新打标签，升级或换配置文件，检查属主、映射范围和硬限制，最后确认退出码，解释器缺失时报告路径不存在，";
const tooLong: Card = {
  title: words.repeat(9).slice(0, 90),
  summary: words.repeat(20).slice(0, 320),
  facts: "runc 1.1.0 起，1.2.1 之前；crun 0.7 起，1.14 之前；".repeat(9),
  proof: "在 19 个版本上复现",
};

test.each([
  ["Chinese", tooLong],
  ["one long word", { ...tooLong, title: "W".repeat(90), facts: "crun from 0.7 to before 1.14, ".repeat(9) }],
])("what a card has no room for is cut off, with a sign that it is: %s", async (_, long) => {
  const image = await drawImage(long);
  expect(image.length).toBeLessThanOrEqual(60_000);
  expect(await emptyRowsBelow(image)).toBeGreaterThan(30);
  expect(JSON.stringify(drawCard(long))).toContain(" …");
  expect(JSON.stringify(drawCard(card))).not.toContain(" …");
});

test("a Chinese title is drawn; a character that no font has fails the build by name", async () => {
  const other = await drawImage({ ...card, title: "找不到可执行文件" });
  expect(other.equals(await drawImage({ ...card, title: "找不到可执行" }))).toBe(false);
  await expect(drawImage({ ...card, title: "\u{f0000}" })).rejects.toThrow("\u{f0000}");
});
