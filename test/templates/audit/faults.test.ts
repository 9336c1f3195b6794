import { describe, expect, test } from 'vitest';
import { parseReference } from '../../../src/formula/references';
import { languages } from '../../../src/sheet/words';
import { audit } from '../../../src/templates/audit/audit';
import type { Finding } from '../../../src/templates/audit/finding';
import { templates } from '../../../src/templates/catalogue';
import { pictureOfPlan } from './book-picture';
import { type Fault, faultRules, randomFrom, withFaults } from './faults';

const rounds = 2;

const pictures = templates.flatMap(template =>
  languages.map(language => ({ id: template.id, language, picture: pictureOfPlan(template.plan(language)) })),
);

/** Another rule may say the same of a cell: a formula that differs is also one with a number in it. */
const isFound = (fault: Fault, findings: readonly Finding[]): boolean =>
  findings.some(({ rule, sheet, address }) => {
    const { left = 1, top = 1, right = left, bottom = top } = parseReference(address)!;
    const isThere =
      left <= fault.column + 1 &&
      fault.column + 1 <= right &&
      top <= fault.row + 1 &&
      fault.row + 1 <= bottom;
    return rule === fault.rule && sheet === fault.sheet && isThere;
  });

describe('correct', () => {
  test('of faults put into templates at random at least 95 % are found, of each kind 85 %', () => {
    const random = randomFrom(20_261_123);
    const sown = pictures.flatMap(({ id, language, picture }) =>
      Array.from({ length: language === 'en' ? rounds : 1 }, () => {
        const { workbook, faults } = withFaults(picture, random);
        const findings = audit(workbook, templates);
        return faults.map(fault => ({ id, ...fault, found: isFound(fault, findings) }));
      }).flat(),
    );
    const missed = sown.filter(({ found }) => !found);
    expect(sown.length).toBeGreaterThan(100);
    expect(missed.length / sown.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.05);
    for (const rule of faultRules) {
      const ofRule = sown.filter(each => each.rule === rule);
      const share = ofRule.filter(({ found }) => found).length / ofRule.length;
      expect(share, rule).toBeGreaterThanOrEqual(0.85);
    }
  });
});

describe('consistent', () => {
  test.each(pictures)('nothing is found in $id, $language', ({ picture }) => {
    expect(
      audit(picture, templates).map(({ rule, sheet, address, what }) => [rule, sheet, address, what.en]),
    ).toEqual([]);
  });
});
