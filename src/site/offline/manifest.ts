import { defaultLocale, languages } from "../../schema/locale.ts";
import { links } from "../links.ts";
import { wordsFor } from "../words/words.ts";

/** The pages' background, as base.css has it: what an app's window is drawn with. */
export const themeColours = { light: "#faf9f6", dark: "#12161a" } as const;

/** The web app manifest: how the site is installed. */
export function webManifest(): object {
  const words = wordsFor(defaultLocale);
  const icon = (name: string, size: number, purpose: "any" | "maskable") => ({
    src: links.file(`icons/${name}-${size}.png`),
    sizes: `${size}x${size}`,
    type: "image/png",
    purpose,
  });
  return {
    id: links.home(),
    name: words.name,
    short_name: words.name,
    description: words.tagline,
    lang: languages[defaultLocale].tag,
    start_url: links.home(),
    scope: links.home(),
    display: "standalone",
    background_color: themeColours.light,
    theme_color: themeColours.light,
    icons: [
      icon("icon", 192, "any"),
      icon("icon", 512, "any"),
      icon("maskable", 512, "maskable"),
      { src: links.file("icon.svg"), sizes: "any", type: "image/svg+xml", purpose: "any" },
    ],
  };
}
