/** Copies a text; false where the browser does not let a page do so. */
export function copyText(text: string): Promise<boolean> {
  // Absent on pages that are not served securely.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (clipboard === undefined) return Promise.resolve(false);
  return clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
