import { type Demo, demos } from '../demo/workbook';
import type { Language } from './language';

/** The example that the page's address asks for. */
export function chosenDemo(search: string): Demo {
  const asked = new URLSearchParams(search).get('demo');
  return demos.find(demo => demo === asked) ?? demos[0];
}

/** The page's address for a language and an example. */
export function addressOf(language: Language, demo: Demo): string {
  return `?language=${language}${demo === demos[0] ? '' : `&demo=${demo}`}`;
}
