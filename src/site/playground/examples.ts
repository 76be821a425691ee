import type { ExampleFolder } from "../../lab/example/load.ts";
import { siteData } from "../data/data.ts";

/** The paths of a file that there is for every example, which it gets. */
export async function everyExample(): Promise<
  { params: { slug: string }; props: { example: ExampleFolder } }[]
> {
  const { examples } = await siteData();
  return [...examples.values()].map((example) => ({ params: { slug: example.slug }, props: { example } }));
}
