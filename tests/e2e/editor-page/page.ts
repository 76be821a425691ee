import type { Editor } from "../../../src/site/playground/browser/editor/editor.ts";
import { loadWords } from "../../../src/site/playground/browser/words.ts";
import "../../../src/site/words/en/speak.ts";

declare global {
  interface Window {
    /** The page's editors, and every text that they told of. */
    editors?: { config: Editor; steps: Editor; told: string[] };
  }
}

await loadWords();
const { createEditor } = await import("../../../src/site/playground/browser/editor/editor.ts");
const told: string[] = [];
const onChange = (text: string) => told.push(text);
const place = (id: string) => document.getElementById(id) ?? document.body;
const config = await createEditor(place("config"), {
  label: "config.json",
  language: "json",
  text: '{\n  "ociVersion": "1.0.2",\n  "process": {\n    "cwd": "/"\n  }\n}\n',
  schema: "/schema.json",
  onChange,
});
const steps = await createEditor(place("steps"), {
  label: "Steps",
  language: "sh",
  text: '# Nothing is there.\nrunc run demo\necho "$?"\n',
  onChange,
});
window.editors = { config, steps, told };
