export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];

/** A text in every language of the product. A missing translation does not compile. */
export type Words = Readonly<Record<Language, string>>;

/** 'es_MX' → 'es'; anything unknown reads English. */
export function languageOf(locale: string): Language {
  return /^es\b|^es_/i.test(locale) ? 'es' : 'en';
}

/** A number as a person of that language writes it, without grouping: 1234.5 → '1234,5'. */
export function numberText(value: number, language: Language): string {
  const text = String(value);
  return language === 'es' ? text.replace('.', ',') : text;
}
