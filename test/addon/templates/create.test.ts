import { describe, expect, test } from 'vitest';
import { numberPattern } from '../../../src/templates/number-formats';
import { contentsOf, pictureOf } from '../writing/picture';
import { values } from '../writing/plans';
import { problemOf } from '../writing/writer';
import { newWorkbook, openCreator } from './creator';

const sheetNamed = ({ spreadsheet }: ReturnType<typeof openCreator>, name: string) =>
  spreadsheet.getSheetByName(name)!;
const namesIn = ({ spreadsheet }: ReturnType<typeof openCreator>, start: string) =>
  spreadsheet.getNamedRanges().flatMap(each => (each.getName().startsWith(start) ? [each.getName()] : []));

describe('correct', () => {
  test('each sheet gets its colour, frozen heads, help for its inputs and cells that light up', () => {
    const creator = openCreator(newWorkbook());
    const { places, title } = creator.create();
    expect(title).toBe('Small template');
    expect(places.map(({ sheetName }) => sheetName)).toEqual(['Inputs', 'Results', 'Checks']);
    const sheets = places.map(({ sheetName }) => sheetNamed(creator, sheetName));
    expect(new Set(sheets.map(sheet => sheet.getTabColor())).size).toBe(3);
    expect(sheets.map(sheet => [sheet.getFrozenRows(), sheet.getFrozenColumns()])).toEqual([
      [6, 1],
      [6, 1],
      [6, 1],
    ]);
    const [inputs] = sheets;
    const cellOf = (input: string) => creator.spreadsheet.getRangeByName(`clv_cohorts_1_${input}`)!;
    const ruleOf = (range: GoogleAppsScript.Spreadsheet.Range) => {
      const rule = range.getDataValidation()!;
      return [
        String(rule.getCriteriaType()),
        rule.getCriteriaValues(),
        rule.getAllowInvalid(),
        rule.getHelpText(),
      ];
    };
    expect(ruleOf(cellOf('value'))).toEqual(['NUMBER_GREATER_THAN', [0], true, 'Above 0']);
    expect(ruleOf(cellOf('cost'))).toEqual(['NUMBER_BETWEEN', [0, 1_000], true, 'Above 0']);
    expect(ruleOf(cellOf('note'))).toEqual(['VALUE_IN_LIST', [['yes', 'no'], true], false, 'Above 0']);
    const table = inputs!.getRange('A15:C19');
    expect(inputs!.getRange('A14:C14').getValues()[0]).toEqual(['Customer', 'Day', 'Amount']);
    expect(
      table
        .getDataValidations()
        .flat()
        .every(rule => rule?.getHelpText() === 'Paste here'),
    ).toBe(true);
    expect(table.getDisplayValues()[2]).toEqual(['=C03', '2023-03-17', '30']);
    expect(table.getNumberFormats()[2]).toEqual([
      'General',
      'yyyy-mm-dd',
      numberPattern('money', 'USD', 'en'),
    ]);
    expect(new Set(table.getBackgrounds().flat())).toEqual(new Set(['#fff8e1']));
    for (const sheet of sheets) {
      const [rule] = sheet.getConditionalFormatRules();
      expect(String(rule!.getBooleanCondition()!.getCriteriaType())).toBe('NUMBER_NOT_EQUAL_TO');
      expect(rule!.getRanges()[0]!.getA1Notation()).toBe('D3');
    }
  });

  test('charts show cells of other sheets, and say what they show', () => {
    const workbook = newWorkbook();
    const { places } = openCreator(workbook).create('es');
    const [chart, ...others] = workbook.records('chart');
    expect(others).toEqual([]);
    const sheets = workbook.sheets();
    const idOf = (name: string) => sheets.find(sheet => sheet.name === name)!.id;
    expect(places.map(({ sheetName }) => sheetName)).toEqual(['Datos', 'Resultados', 'Comprobaciones']);
    expect(chart!.sheet).toBe(idOf('Resultados'));
    expect(chart!.content).toMatchObject({
      type: 'COMBO',
      areas: [1, 2, 3].map(column => ({ sheet: idOf('Datos'), row: 14, column, rows: 6, columns: 1 })),
      options: {
        title: 'Who buys? (es)',
        altText: 'Amounts by customer (es)',
        'hAxis.title': 'Customer (es)',
        'vAxis.title': 'Amount (es)',
        colors: ['#112233', '#445566'],
        'series.0.type': 'bars',
        'series.1.type': 'line',
        numHeaders: 1,
        width: 500,
        height: 300,
      },
    });
  });

  test('a second one beside the first has names, sheets and formulas of its own', () => {
    const creator = openCreator(newWorkbook());
    creator.create();
    const one = namesIn(creator, 'clv_cohorts_1_');
    expect(creator.create().places.map(({ sheetName }) => sheetName)).toEqual([
      'Inputs 2',
      'Results 2',
      'Checks 2',
    ]);
    expect(namesIn(creator, 'clv_cohorts_1_')).toEqual(one);
    expect(namesIn(creator, 'clv_cohorts_2_')).toEqual(one.map(name => name.replace('_1_', '_2_')));
    const formulas = sheetNamed(creator, 'Results 2').getDataRange().getFormulas().flat().join(' ');
    expect(formulas).toContain("'Inputs 2'!$D$9");
    expect(formulas).toContain('clv_cohorts_2_check');
    expect(formulas).not.toMatch(/clv_cohorts_1_|[^']Inputs!/);
  });

  test.each([
    ['cohorts', 2, 'current', 'Small template'],
    ['cohorts', 1, 'older', 'Small template'],
    ['cohorts', 3, 'newer', 'Small template'],
    ['pricing', 1, 'unknown', undefined],
  ])('a copy of %s of version %d is told to be %s', (template, version, age, title) => {
    const creator = openCreator(newWorkbook());
    creator.create();
    const { spreadsheet } = creator;
    const cell = spreadsheet.getRangeByName('clv_cohorts_1_version')!.setValue(version);
    if (template !== 'cohorts') {
      spreadsheet.removeNamedRange('clv_cohorts_1_version');
      spreadsheet.setNamedRange(`clv_${template}_1_version`, cell);
    }
    const { copies, templates } = creator.gallery();
    expect(templates.map(({ id }) => id)).toEqual(['cohorts']);
    expect(copies).toMatchObject([{ template, copy: 1, version, age, place: { sheetName: 'Checks' } }]);
    expect(copies[0]!.title?.en).toBe(title);
  });
});

describe('consistent', () => {
  test('taking it back gives the workbook as it was, with the assumptions that came with it', () => {
    const workbook = newWorkbook();
    const creator = openCreator(workbook);
    creator.spreadsheet.getRange('A1').setValue('C01');
    const before = contentsOf(workbook);
    const { id } = creator.create();
    expect(creator.spreadsheet.getRangeByName('clv_target_ratio')).not.toBeNull();
    expect(creator.undo(id)).toEqual({ changed: [], done: true, last: null });
    expect(contentsOf(workbook)).toBe(before);
    expect(creator.gallery().copies).toEqual([]);
  });

  test('what an assumption was before it was changed is known, with its time', () => {
    const creator = openCreator(newWorkbook());
    creator.saveAssumptions(values);
    expect(creator.history()).toEqual([]);
    creator.saveAssumptions({ ...values, margin_rate: 0.5 });
    creator.saveAssumptions({ ...values, margin_rate: 0.5, currency: 'EUR' });
    expect(creator.history()).toEqual([
      {
        assumption: 'currency',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/),
        from: 'MXN',
        to: 'EUR',
      },
      { assumption: 'margin_rate', time: expect.any(String), from: 0.35, to: '0.5' },
    ]);
  });
});

describe('refuses', () => {
  test('a template that there is not, and leaves the workbook as it was', () => {
    const workbook = newWorkbook();
    const before = pictureOf(workbook);
    expect(problemOf(() => openCreator(workbook).create('en', 'orders'))).toEqual({
      id: 'not_understood',
      about: 'orders',
    });
    expect(pictureOf(workbook)).toBe(before);
  });
});
