import { expect, test } from "vitest";
import { checkContent } from "../../../src/checks/index.ts";
import { loadArticles } from "../../../src/content/issues.ts";
import { loadLife } from "../../../src/content/life.ts";
import { complaint, demoProject, missingArticle } from "../../fixtures/project.ts";
import { repository } from "../../fixtures/repository.ts";

type Places = Record<string, unknown>;

const places = {
  "demo-denied": { crun: [{ step: "exec", says: "open demo file" }] },
  "demo-missing": { none: "it is printed by no runtime" },
};

async function project(articles: Places): Promise<string> {
  const { root, write } = await demoProject();
  await write("content/life.json", JSON.stringify({ articles }));
  return root;
}

const said = async (articles: Places): Promise<string> => complaint(checkContent(await project(articles)));

test("an article has its place, or says why it has none", async () => {
  expect((await checkContent(await project(places))).life?.articles).toEqual(places);
});

test("an article without a place", async () => {
  const message = await said({ "demo-denied": places["demo-denied"] });
  expect(message).toContain(
    `${missingArticle}:1: content/life.json has no place for it. Add "demo-missing": `,
  );
  expect(message.split("\n")).toHaveLength(1);
});

test("a place for an article that there is not", async () => {
  expect(await said({ ...places, gone: { none: "gone" } })).toBe(
    'content/life.json: there is no issue "gone". Remove it.',
  );
});

test("words that no signature has", async () => {
  expect(await said({ ...places, "demo-denied": { crun: [{ step: "exec", says: "other words" }] } })).toBe(
    'content/life.json: no signature of demo-denied has the words "other words". Quote one: "open demo file `{path}`: {errno}"',
  );
});

test("an affected runtime without a place, and a place on one that is not affected", async () => {
  const says = [{ step: "exec", says: "open demo file" }];
  expect(await said({ ...places, "demo-denied": { runc: says, crun: says } })).toBe(
    'content/life.json:1: demo-denied has a place on runc and does not call it affected. Remove "runc", or add the claim to the article\'s "affects".',
  );
  const message = await said({ ...places, "demo-denied": { runc: says } });
  expect(message).toMatch(
    /^content\/life\.json:1: demo-denied has a place on runc .*\ncontent\/life\.json:1: demo-denied calls crun affected and has no place on it\. Add "crun": \[\{"step": …, "says": …\}\], with a step of prepare, /,
  );
});

test("a step that the runtime has not", async () => {
  const message = await said({
    ...places,
    "demo-denied": { crun: [{ step: "pids", says: "open demo file" }] },
  });
  expect(message).toMatch(
    /^content\/life.json:1: articles.demo-denied.crun\[0\].step: "pids" is not known \(one of /,
  );
});

test.each([
  [{}, ['{ "runc": [{ "step": "exec", "says": "words of a signature" }] }', '{ "none": "why" }']],
  [
    { none: "no", crun: [{ step: "exec", says: "open demo file" }] },
    ['{"crun":[{"step":"exec","says":"open demo file"}]}', '{"none":"no"}'],
  ],
])("neither, or both, and what would do: %j", async (place, [first, second]) => {
  const message = await said({ ...places, "demo-denied": place });
  expect(message).toMatch(
    /^content\/life.json:1: articles.demo-denied: .*must name a step of "runc" or "crun"/,
  );
  expect(message.split("\n").slice(1)).toEqual([`  write: ${first}`, `  or: ${second}`]);
});

test("every article of the repository is in the diagram, with the words of one of its signatures", async () => {
  const [articles, life] = await Promise.all([loadArticles(repository), loadLife(repository)]);
  expect(Object.keys(life?.articles ?? {}).sort()).toEqual(articles.map(({ slug }) => slug).sort());
});
