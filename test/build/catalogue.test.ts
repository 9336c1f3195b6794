import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { camelCase, catalogue, entryOf, upperSnakeCase } from '../../src/build/catalogue';
import { groups } from '../../src/sheet/define';

const folder = new URL('../../src/functions/', import.meta.url);
const files = readdirSync(folder).filter(name => name.endsWith('.ts'));

describe('correct', () => {
  test('every file of the folder is one function of the catalogue', async () => {
    const found = (await catalogue()).map(entry => `${entry.file}.ts`);
    expect(found.sort()).toEqual(files.sort());
  });

  test.each([
    ['clv', 'clv', 'CLV'],
    ['ltv-cac-ratio', 'ltvCacRatio', 'LTV_CAC_RATIO'],
  ])('%s exports %s and defines %s', (file, exported, name) => {
    expect([camelCase(file), upperSnakeCase(file)]).toEqual([exported, name]);
  });
});

describe('consistent', () => {
  test('the order is that of the groups, and of the names inside a group', async () => {
    const order = (await catalogue()).map(({ definition }) => ({
      group: groups.indexOf(definition.group),
      name: definition.name,
    }));
    for (const [index, next] of order.slice(1).entries()) {
      const before = order[index]!;
      expect(
        before.group < next.group || (before.group === next.group && before.name < next.name),
        next.name,
      ).toBe(true);
    }
  });
});

describe('refuses', () => {
  test.each([
    ['nothing exported', {}, 'src/functions/max-cac.ts exports nothing; export only maxCac'],
    [
      'another name',
      { maxCAC: { name: 'MAX_CAC' } },
      'src/functions/max-cac.ts exports maxCAC; export only maxCac',
    ],
    [
      'something besides',
      { maxCac: { name: 'MAX_CAC' }, extra: 1 },
      'src/functions/max-cac.ts exports maxCac, extra; export only maxCac',
    ],
    [
      'another function',
      { maxCac: { name: 'MAXIMUM_CAC' } },
      'src/functions/max-cac.ts defines MAXIMUM_CAC; call it MAX_CAC or rename the file',
    ],
  ])('%s', (_, exported, sentence) => {
    expect(() => entryOf('max-cac', exported)).toThrow(new Error(sentence));
  });
});
