import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { Argument, Command } from "commander";
import { catalogueFile } from "../content/catalogues.ts";
import { readJson } from "../files/json.ts";
import { writeAtomically } from "../files/write.ts";
import { catalogueText } from "../messages/catalogue-text.ts";
import { sealCatalogue } from "../messages/seal.ts";
import { projectRoot } from "../root.ts";
import { type EmitterId, emitterIds } from "../schema/emitters.ts";
import { sealedCatalogueSchema } from "../schema/message.ts";

const folder = join(projectRoot, "content", "messages");

/** `crunbook messages extract`: the catalogues of what runtimes and engines can print. */
export function messagesCommand(): Command {
  return new Command("messages")
    .description("write the catalogues of the texts that runtimes and engines can print")
    .addCommand(extractCommand())
    .addCommand(sealCommand());
}

function extractCommand(): Command {
  return new Command("extract")
    .description("read every release of a project from its source, and write content/messages/<emitter>.json")
    .addArgument(new Argument("<emitter>", "whose texts").choices(emitterIds))
    .requiredOption(
      "--source <clone...>",
      "clone of its repository, with every tag; of each where it has several",
    )
    .action(async (emitter: EmitterId, { source }: { source: string[] }) => {
      // The grammars are there for development only: no other command may need them.
      const { extract } = await import("../messages/extract.ts");
      const catalogue = await extract(emitter, source, tell);
      const file = join(folder, `${emitter}.json`);
      await mkdir(folder, { recursive: true });
      await writeFile(file, catalogueText(catalogue));
      const { releases, messages } = catalogue;
      const gone = messages.filter(({ last }) => last !== releases.at(-1)).length;
      const share = Math.round((100 * gone) / Math.max(1, messages.length));
      process.stdout.write(
        `${relative(process.cwd(), file)}: ${messages.length} messages from ${releases.length} releases, ${share} % of them gone from ${releases.at(-1)}\n`,
      );
    });
}

function sealCommand(): Command {
  return new Command("seal")
    .description(
      "seal catalogues as they stand, after an edit that was meant: the checks refuse one that was not",
    )
    .addArgument(new Argument("[emitter...]", "whose (default: all)").choices(emitterIds))
    .action(async (chosen: EmitterId[]) => {
      for (const emitter of chosen.length > 0 ? chosen : emitterIds) {
        const file = catalogueFile(emitter);
        const before = await readJson(projectRoot, file, unsealedSchema);
        const text = catalogueText(sealCatalogue(before));
        const is = text === (await readFile(join(projectRoot, file), "utf8")) ? "was sealed" : "sealed";
        if (is === "sealed") await writeAtomically(join(projectRoot, file), text);
        process.stdout.write(`${file}: ${is}\n`);
      }
    });
}

/** A catalogue that need not be sealed yet. */
const unsealedSchema = sealedCatalogueSchema.partial({ inputs: true, seal: true });

function tell(release: string, index: number, of: number): void {
  const text = `[${index + 1}/${of}] ${release}`;
  process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${text}${index + 1 === of ? "\n" : ""}` : `${text}\n`);
}
