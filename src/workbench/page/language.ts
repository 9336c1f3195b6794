export type Language = 'en' | 'es';

/** The spreadsheet's locale for a language: it decides the decimal mark and the order of dates. */
export const locales: Record<Language, string> = { en: 'en_US', es: 'es_ES' };

/** The language asked for in the page's address, else the browser's. */
export function chosenLanguage(search: string, preferred: readonly string[]): Language {
  const asked = new URLSearchParams(search).get('language');
  if (asked === 'en' || asked === 'es') return asked;
  const first = preferred.find(tag => /^(en|es)\b/i.test(tag));
  return first?.toLowerCase().startsWith('es') ? 'es' : 'en';
}
