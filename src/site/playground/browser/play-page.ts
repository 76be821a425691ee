import { showAwaited } from "../../dom/awaited.ts";
import { part } from "../../dom/part.ts";
import { words } from "../../words/spoken.ts";

/** The playground's own page: any example, or the run that the address carries. */
async function attachPlayPage(): Promise<void> {
  const root = part(document, "#play", HTMLElement);
  const select = part(root, "select", HTMLSelectElement);
  const status = part(root, ".status", HTMLElement);
  const place = part(root, ".place", HTMLElement);
  showAwaited(root);
  const known = [...select.options].map(({ value }) => value);

  const open = async (): Promise<void> => {
    status.textContent = words.play.opening;
    try {
      const { carriesRun, openPlayground, runOf } = await import("./playground.ts");
      status.textContent = "";
      if (!carriesRun(location.hash)) {
        await openPlayground(place, { slug: select.value });
        return;
      }
      const run = await runOf(location.hash).catch(() => undefined);
      if (!run || !known.includes(run.slug)) {
        status.textContent = run ? words.play.unknownExample : words.play.damagedLink;
        await openPlayground(place, { slug: select.value });
        return;
      }
      select.value = run.slug;
      const release = `${run.runtime} ${run.version}`;
      const opened = await openPlayground(place, { ...run, release });
      if (opened !== undefined && opened !== release)
        status.textContent = words.play.unknownRelease(release, opened);
    } catch {
      status.textContent = words.play.openFailed;
    }
  };

  select.addEventListener("change", () => {
    // The address would be of another run.
    history.replaceState(history.state, "", location.pathname + location.search);
    void open();
  });
  addEventListener("hashchange", () => void open());
  await open();
}

void attachPlayPage();
