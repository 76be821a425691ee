import { z } from "zod";
import { siteAddress as address } from "./common.ts";

const context = z.literal("https://schema.org");
const line = z.string().min(1);

const organization = z.strictObject({ "@type": z.literal("Organization"), name: line, url: address });
const partOf = z.strictObject({ "@type": z.literal("WebSite"), "@id": address, name: line });

/** An article or a concept page, as schema.org has it. Only what the page shows stands in it. */
export const techArticleSchema = z.strictObject({
  "@context": context,
  "@type": z.literal("TechArticle"),
  "@id": address,
  url: address,
  /** Search engines cut off longer ones. */
  headline: line.max(110),
  description: line,
  image: address,
  inLanguage: line,
  datePublished: z.iso.date(),
  author: organization,
  publisher: organization,
  isPartOf: partOf,
  isAccessibleForFree: z.literal(true),
  citation: z.array(z.strictObject({ "@type": z.literal("CreativeWork"), name: line, url: address })).min(1),
  /** Schema.org's own word, in every language. This and what follows only articles have. */
  proficiencyLevel: z.literal("Expert").optional(),
  /** The releases that have the problem. */
  dependencies: line.optional(),
  about: z
    .array(z.strictObject({ "@type": z.literal("Thing"), name: line }))
    .min(1)
    .optional(),
});
export type TechArticle = z.infer<typeof techArticleSchema>;

export const breadcrumbsSchema = z.strictObject({
  "@context": context,
  "@type": z.literal("BreadcrumbList"),
  itemListElement: z
    .array(
      z.strictObject({
        "@type": z.literal("ListItem"),
        position: z.int().positive(),
        name: line,
        item: address,
      }),
    )
    .min(2),
});

export const websiteSchema = z.strictObject({
  "@context": context,
  "@type": z.literal("WebSite"),
  "@id": address,
  url: address,
  name: line,
  description: line,
  inLanguage: line,
  publisher: organization,
  potentialAction: z.strictObject({
    "@type": z.literal("SearchAction"),
    target: z.strictObject({
      "@type": z.literal("EntryPoint"),
      urlTemplate: z.string().endsWith("?q={search_term_string}"),
    }),
    "query-input": z.literal("required name=search_term_string"),
  }),
});

export const datasetSchema = z.strictObject({
  "@context": context,
  "@type": z.literal("Dataset"),
  "@id": address,
  url: address,
  name: line,
  /** Search engines want this many characters. */
  description: z.string().min(50).max(5000),
  license: address,
  isAccessibleForFree: z.literal(true),
  creator: organization,
  distribution: z
    .array(
      z.strictObject({
        "@type": z.literal("DataDownload"),
        encodingFormat: z.literal("application/json"),
        contentUrl: address,
      }),
    )
    .min(1),
});

/** What a page says of itself to programs, as JSON-LD. */
export const thingSchema = z.discriminatedUnion("@type", [
  techArticleSchema,
  breadcrumbsSchema,
  websiteSchema,
  datasetSchema,
]);
export type Thing = z.infer<typeof thingSchema>;
