import { words } from "../words/spoken.ts";
import { openWith } from "./handover.ts";

/** Characters of the longest query that is words to search for; longer ones are error texts. */
const longestWords = 80;

/** Whether a query is an error text, which the paste page takes. */
export function isErrorText(query: string): boolean {
  const text = query.trim();
  return text.length > longestWords || text.includes("\n");
}

/**
 * Makes a search box hand error texts on to the paste page: when they are pasted, since a box drops line ends, and
 * when they are submitted.
 * @param status where it is told that a text is too long
 */
export function handOnErrorTexts(form: HTMLFormElement, input: HTMLInputElement, status: HTMLElement): void {
  const handOn = async (text: string): Promise<void> => {
    if (!(await openWith(text))) status.textContent = words.paste.tooLongForBox;
  };
  input.addEventListener("paste", (event) => {
    const pasted = event.clipboardData?.getData("text/plain") ?? "";
    const start = input.selectionStart ?? input.value.length;
    const text = input.value.slice(0, start) + pasted + input.value.slice(input.selectionEnd ?? start);
    if (!isErrorText(text)) return;
    event.preventDefault();
    void handOn(text);
  });
  form.addEventListener("submit", (event) => {
    if (!isErrorText(input.value)) return;
    event.preventDefault();
    void handOn(input.value);
  });
}
