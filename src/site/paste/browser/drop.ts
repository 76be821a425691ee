/**
 * Takes files that are dropped anywhere on the page, and shows at the box that they will be.
 * @param onTurn is called when a file is dragged over the page
 */
export function attachDrop(box: HTMLElement, take: (files: FileList) => void, onTurn: () => void): void {
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  const over = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    // Without this the browser opens the file.
    event.preventDefault();
    box.toggleAttribute("data-drop", true);
  };
  document.addEventListener("dragenter", (event) => {
    over(event);
    if (hasFiles(event)) onTurn();
  });
  document.addEventListener("dragover", over);
  document.addEventListener("dragleave", (event) => {
    // Within the page one element is left for another.
    if (event.relatedTarget === null) box.removeAttribute("data-drop");
  });
  document.addEventListener("drop", (event) => {
    box.removeAttribute("data-drop");
    if (!hasFiles(event) || !event.dataTransfer) return;
    event.preventDefault();
    take(event.dataTransfer.files);
  });
}
