import { checkContent } from "../../../src/checks/index.ts";
import { complaint, demoProject, type Project } from "../../fixtures/project.ts";

/** What the build says of a project in which all is right but for one change. */
export async function said(change: (project: Project) => Promise<unknown>): Promise<string> {
  const project = await demoProject();
  await change(project);
  return complaint(checkContent(project.root));
}
