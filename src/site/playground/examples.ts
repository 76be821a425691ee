import type { ExampleFolder } from "../../lab/example/load.ts";
import { siteData } from "../data/data.ts";

/** For `getStaticPaths` of what is made of each example: its slug in the address, the example as what the page is given. */
export async function everyExample(): Promise<
  { params: { slug: string }; props: { example: ExampleFolder } }[]
> {
  const { examples } = await siteData();
  return [...examples.values()].map((example) => ({ params: { slug: example.slug }, props: { example } }));
}
