import { demos, type Opening } from '../demo/workbook';
import type { Language } from './language';

/** What the page's address asks for: an example or "empty". */
export function chosenDemo(search: string): Opening {
  const asked = new URLSearchParams(search).get('demo');
  return asked === 'empty' ? asked : (demos.find(demo => demo === asked) ?? demos[0]);
}

/** The page's address for a language and an example. */
export function addressOf(language: Language, demo: Opening): string {
  return `?language=${language}${demo === demos[0] ? '' : `&demo=${demo}`}`;
}
