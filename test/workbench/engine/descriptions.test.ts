import type { Injector } from '@univerjs/core';
import { describe, expect, test } from 'vitest';
import type { FunctionEntry } from '../../../src/workbench/catalogue';
import { describeFunctions } from '../../../src/workbench/engine/descriptions';

const entry: FunctionEntry = {
  name: 'CLV',
  group: 'value',
  summary: { en: 'What a customer is worth.', es: 'Lo que vale un cliente.' },
  params: [
    { name: 'margin', optional: false, example: 'A2', text: { en: 'Margin.', es: 'Margen.' } },
    {
      name: 'rate',
      optional: true,
      example: '0.1',
      text: { en: 'Discount rate.', es: 'Tasa de descuento.' },
    },
  ],
};

function described(language: 'en' | 'es') {
  const calls: unknown[] = [];
  const service = {
    unregisterDescriptions: (names: string[]) => calls.push(names),
    registerDescriptions: (list: unknown[]) => calls.push(list[0]),
  };
  describeFunctions({ get: () => service } as unknown as Injector, [entry], language);
  return calls;
}

describe('correct', () => {
  test.each([
    ['en' as const, 'What a customer is worth.', 'Margin.', 'Discount rate.', '0.1'],
    ['es' as const, 'Lo que vale un cliente.', 'Margen.', 'Tasa de descuento.', '0,1'],
  ])('in %s', (language, summary, first, second, example) => {
    expect(described(language)).toEqual([
      ['CLV'],
      {
        functionName: 'CLV',
        functionType: 15,
        description: summary,
        abstract: summary,
        functionParameter: [
          { name: 'margin', detail: first, example: 'A2', require: 1, repeat: 0 },
          { name: 'rate', detail: second, example, require: 0, repeat: 0 },
        ],
      },
    ]);
  });
});
