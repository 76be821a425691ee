import { createHash } from "node:crypto";
import { cp, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Content, loadContent } from "../../../src/content/content.ts";
import { lifeFile } from "../../../src/content/life.ts";
import { recordingName } from "../../../src/lab/example/load.ts";
import { releasesFile } from "../../../src/lab/image/release-recipe.ts";
import { formatRecording } from "../../../src/lab/recording/format.ts";
import { projectRoot } from "../../../src/root.ts";
import { realName, scaled } from "./scale.ts";

/**
 * Writes a project of so many articles: the real one's content and examples, then copies under names of their own, with
 * their translations. It has the real one's packages and image,
 * and machines that are booted already.
 * @param folder where it is to be; empty
 * @returns its content as it is read back
 */
export async function writeProject(content: Content, articles: number, folder: string): Promise<Content> {
  const large = scaled(content, articles);
  for (const name of ["content", "examples"]) {
    await cp(path.join(projectRoot, name), path.join(folder, name), { recursive: true });
  }
  await mkdir(path.dirname(path.join(folder, releasesFile)), { recursive: true });
  await cp(path.join(projectRoot, releasesFile), path.join(folder, releasesFile));
  await mkdir(path.join(folder, ".cache"));
  for (const name of ["node_modules", "public", ".cache/snapshots"]) {
    await symlink(path.join(projectRoot, name), path.join(folder, name));
  }
  await writeFile(path.join(folder, lifeFile), JSON.stringify(large.life));
  for (const article of large.articles.slice(content.articles.length)) {
    const text = `---\n${JSON.stringify(article.issue)}\n---\n${article.body}`;
    await writeFile(path.join(folder, "content", "issues", "en", `${article.slug}.mdx`), text);
    await writeTranslations(content, article.slug, text, folder);
  }
  for (const example of large.examples.slice(content.examples.length)) {
    const to = path.join(folder, "examples", example.slug);
    await cp(path.join(projectRoot, "examples", realName(example.slug)), to, { recursive: true });
    for (const recording of example.recordings) {
      await writeFile(path.join(to, "recorded", recordingName(recording.header)), formatRecording(recording));
    }
  }
  // What cannot be read shows here, and not as a build that is quick because it failed.
  return loadContent(folder);
}

/** The real article's translations, as ones of the copy as it is now. */
async function writeTranslations(
  { translations }: Content,
  slug: string,
  english: string,
  folder: string,
): Promise<void> {
  const digest = createHash("sha256").update(english).digest("hex").slice(0, 16);
  for (const { file, translation } of translations.filter((one) => one.slug === realName(slug))) {
    const text = await readFile(path.join(projectRoot, file), "utf8");
    await writeFile(
      path.join(folder, path.dirname(file), `${slug}.mdx`),
      text.replace(translation.translates, digest),
    );
  }
}
