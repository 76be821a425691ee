import { escapeXml } from "../../files/xml.ts";
import { absolute, links } from "../links.ts";

/** `opensearch.xml`: lets a browser's address bar search the site. */
export function openSearch(): string {
  const search = absolute(links.search());
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Crunbook</ShortName>
  <Description>Container-runtime errors: causes and fixes</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${escapeXml(absolute(links.file("icon.svg")))}</Image>
  <Url type="text/html" method="get" template="${escapeXml(search)}?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${escapeXml(absolute(links.openSearch()))}"/>
</OpenSearchDescription>
`;
}
