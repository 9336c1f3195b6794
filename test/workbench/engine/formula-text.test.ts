import { describe, expect, test } from 'vitest';
import { english, spanish } from '../../../src/formula/dialect';
import { dialectOf, fromEngineFormula, toEngineFormula } from '../../../src/workbench/engine/formula-text';

describe('correct', () => {
  test.each([
    ['en_US', english],
    ['en_GB', english],
    ['es_ES', spanish],
    ['es_AR', spanish],
    ['es_MX', english],
    ['fr_FR', spanish],
    ['', english],
  ])('%s has its marks', (locale, dialect) => {
    expect(dialectOf(locale)).toBe(dialect);
  });

  test.each([
    ['=SUM(A1;B1)', english, '=SUM(A1,B1)', '=SUM(A1,B1)'],
    ['=SUM(A1,B1)', english, '=SUM(A1,B1)', '=SUM(A1,B1)'],
    ['=ROUND(1.5;0)', english, '=ROUND(1.5,0)', '=ROUND(1.5,0)'],
    ['=ROUND(1,5;0)', spanish, '=ROUND(1.5,0)', '=ROUND(1,5;0)'],
    ['=IF(VERDADERO;1;2)', spanish, '=IF(TRUE,1,2)', '=IF(VERDADERO;1;2)'],
    ['="a;b,c"', spanish, '="a;b,c"', '="a;b,c"'],
    ["='x;y'!A1;1", english, "='x;y'!A1,1", "='x;y'!A1,1"],
    ['=SUM(A2:A)', english, '=SUM(A2:A$9000000)', '=SUM(A2:A)'],
    ['=SUM($A$2:C)', english, '=SUM($A$2:C$9000000)', '=SUM($A$2:C)'],
    ['=SUM(Data!B3:B)', english, '=SUM(Data!B3:B$9000000)', '=SUM(Data!B3:B)'],
    ['=SUM(A:A)', english, '=SUM(A:A)', '=SUM(A:A)'],
    ['=SUM(2:2)', english, '=SUM(2:2)', '=SUM(2:2)'],
    ['="A2:A"', english, '="A2:A"', '="A2:A"'],
  ])('%s becomes what the engine knows and comes back', (typed, dialect, engine, shown) => {
    expect(toEngineFormula(typed, dialect)).toBe(engine);
    expect(fromEngineFormula(engine, dialect)).toBe(shown);
  });

  test('a range open to the right comes back as it was typed', () => {
    expect(fromEngineFormula(toEngineFormula('=SUM(B2:2)', english), english)).toBe('=SUM(B2:2)');
  });
});
