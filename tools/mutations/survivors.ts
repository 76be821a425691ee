/** Faults that no check can see, and why. The run fails when one of these is caught after all, or another is not. */
export const survivors: Record<string, string> = {
  "field of a translation: translates of another page":
    "It says that the translation is of another text: it is shown as older than its English page, and the build says so.",
  "field of a translation: translates falsified":
    "It says that the translation is of another text: it is shown as older than its English page, and the build says so.",
  "field of an article: signatures.releases removed":
    "It then claims every release. The catalogue often knows a part of a wording alone, and cannot tell.",
  "field of an article: affects.introduced removed":
    "The claim then goes back as far as anything is known: older releases may have had the problem in other words.",
};
