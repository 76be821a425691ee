const loading = new Map<string, Promise<void>>();

/**
 * Links a style sheet to the page, once, and waits until it holds.
 * @throws when it cannot be loaded; it may be tried again
 */
export function loadStyleSheet(address: string): Promise<void> {
  const known = loading.get(address);
  if (known) return known;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = address;
  const loaded = new Promise<void>((resolve, reject) => {
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => {
      link.remove();
      loading.delete(address);
      reject(new Error(`The style sheet ${address} could not be loaded`));
    });
  });
  loading.set(address, loaded);
  document.head.append(link);
  return loaded;
}
