import type { Injector } from '@univerjs/core';
import { FunctionType } from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import type { FunctionEntry } from '../catalogue';

/** A number as the language writes it; words and references stay. */
const inLanguage = (example: string, language: 'en' | 'es') =>
  language === 'es' ? example.replace(/^(-?\d+)\.(\d+%?)$/, '$1,$2') : example;

/** Autocompletion and parameter help. Univer makes the service with the first workbook, so call this after that. */
export function describeFunctions(
  injector: Injector,
  entries: readonly FunctionEntry[],
  language: 'en' | 'es',
): { dispose(): void } {
  const service = injector.get(IDescriptionService);
  // Describing anew is how the language changes.
  service.unregisterDescriptions(entries.map(entry => entry.name));
  return service.registerDescriptions(
    entries.map(entry => ({
      functionName: entry.name,
      functionType: FunctionType.User,
      description: entry.summary[language],
      abstract: entry.summary[language],
      functionParameter: entry.params.map(param => ({
        name: param.name,
        detail: param.text[language],
        example: inLanguage(param.example, language),
        require: param.optional ? 0 : 1,
        repeat: 0,
      })),
    })),
  );
}
