import type { Language } from '../../sheet/words';
import { templates } from '../../templates/catalogue';
import type { Insertion } from '../../wizard/model/protocol';
import { Refusal } from '../refusal';
import { insertedLanguage } from '../writing/assumption-cells';
import { insert } from '../writing/insert';

/** Writes the sheets of a template, all of them or nothing. Throws a Refusal. */
export function createTemplate(id: string, language: Language = insertedLanguage()): Insertion {
  const template = templates.find(each => each.id === id);
  if (!template) throw new Refusal({ id: 'not_understood', about: id });
  return insert(template.plan(language), 'new_sheet', language);
}
