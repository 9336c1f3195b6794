/** What the build tells the workbench about one custom function, for autocompletion and parameter help. */
export interface FunctionEntry {
  name: string;
  group: string;
  summary: { en: string; es: string };
  params: { name: string; optional: boolean; example: string; text: { en: string; es: string } }[];
}
