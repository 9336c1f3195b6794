import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openMemoryWorkbench } from '../../support/memory-workbench';
import { openTestWorkbench } from '../../support/workbench';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

interface Stage {
  app: App;
  spreadsheet: Spreadsheet;
  sheet: Sheet;
}
type Check = (stage: Stage) => unknown;
type Case = [what: string, check: Check, expected: unknown];

/** Dates of another realm are compared by what they say. */
const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain);
  if (Object.prototype.toString.call(value) === '[object Date]') return (value as Date).toISOString();
  return value;
};

const correct: Case[] = [
  [
    'values come back as they went in',
    ({ sheet }) =>
      sheet
        .getRange('A1:D1')
        .setValues([['text', 1.5, true, '']])
        .getValues(),
    [['text', 1.5, true, '']],
  ],
  ['null empties a cell', ({ sheet }) => sheet.getRange('A1').setValue(1).setValue(null).getValue(), ''],
  ['text is read as if typed', ({ sheet }) => sheet.getRange('A1').setValue('12%').getValue(), 0.12],
  [
    'text in a text cell stays text',
    ({ sheet }) => sheet.getRange('A1').setNumberFormat('@').setValue('007').getValue(),
    '007',
  ],
  [
    'an apostrophe keeps a formula text',
    ({ sheet }) => sheet.getRange('A1').setValue("'=1+1").getValue(),
    '=1+1',
  ],
  [
    'a date is a date again',
    ({ sheet }) =>
      sheet
        .getRange('A1')
        .setValue(new Date(Date.UTC(2024, 1, 29)))
        .getValue(),
    '2024-02-29T00:00:00.000Z',
  ],
  [
    'a date shows itself as one',
    ({ sheet }) =>
      sheet
        .getRange('A1')
        .setValue(new Date(Date.UTC(2024, 1, 29)))
        .getDisplayValue(),
    '2024-02-29',
  ],
  [
    'a number under a date format is a date',
    ({ sheet }) => sheet.getRange('A1').setValue(45351).setNumberFormat('yyyy-mm-dd').getValue(),
    '2024-02-29T00:00:00.000Z',
  ],
  [
    'formulas come back with the separator of the locale',
    ({ sheet }) =>
      sheet
        .getRange('A1:B1')
        .setFormulas([['=SUM(B2:B;1)', '=A2:A']])
        .getFormulas(),
    [['=SUM(B2:B,1)', '=A2:A']],
  ],
  [
    'text that begins with = is a formula',
    ({ sheet }) => sheet.getRange('A1').setValue('=1+1').getFormula(),
    '=1+1',
  ],
  [
    'a value takes a formula away',
    ({ sheet }) => sheet.getRange('A1').setFormula('=1+1').setValue(3).getFormula(),
    '',
  ],
  [
    'booleans are shown in capitals',
    ({ sheet }) => sheet.getRange('A1').setValue(true).getDisplayValue(),
    'TRUE',
  ],
  [
    'number formats',
    ({ sheet }) => {
      sheet.getRange('A1').setNumberFormat('0.00');
      return sheet.getRange('A1:B1').getNumberFormats();
    },
    [['0.00', 'General']],
  ],
  [
    'notes',
    ({ sheet }) => {
      sheet.getRange('A1:A2').setNotes([['one'], ['two']]);
      sheet.getRange('A2').clearNote();
      return sheet.getRange('A1:A2').getNotes();
    },
    [['one'], ['']],
  ],
  [
    'styles',
    ({ sheet }) => {
      const range = sheet.getRange('B2').setFontWeight('bold').setBackground('#ff0000').setFontSize(14);
      range.setFontColor('#00ff00').setHorizontalAlignment('right').setWrap(true).setFontStyle('italic');
      return [
        range.getFontWeight(),
        range.getBackground(),
        range.getFontSize(),
        range.getFontColor(),
        range.getHorizontalAlignment(),
        range.getWrap(),
        range.getFontStyle(),
      ];
    },
    ['bold', '#ff0000', 14, '#00ff00', 'right', true, 'italic'],
  ],
  [
    'a cell without style has the plain one',
    ({ sheet }) => [
      sheet.getRange('Z9').getFontWeight(),
      sheet.getRange('Z9').getBackground(),
      sheet.getRange('Z9').getFontLine(),
    ],
    ['normal', '#ffffff', 'none'],
  ],
  [
    'clearing contents leaves formats, clearing formats leaves contents',
    ({ sheet }) => {
      sheet
        .getRange('A1:A2')
        .setValues([[1], [2]])
        .setFontWeight('bold');
      sheet.getRange('A1').clearContent();
      sheet.getRange('A2').clearFormat();
      return [
        sheet.getRange('A1:A2').getValues().flat(),
        sheet.getRange('A1').getFontWeight(),
        sheet.getRange('A2').getFontWeight(),
      ];
    },
    [['', 2], 'bold', 'normal'],
  ],
  [
    'clear takes contents and formats, and leaves notes',
    ({ sheet }) => {
      const range = sheet.getRange('A1').setValue(1).setFontWeight('bold').setNote('kept');
      range.clear();
      return [range.getValue(), range.getFontWeight(), range.getNote()];
    },
    ['', 'normal', 'kept'],
  ],
  [
    'borders are taken',
    ({ sheet }) => sheet.getRange('A1:B2').setBorder(true, null, true, null, false, null).getRow(),
    1,
  ],
  [
    'the data range and the last row and column',
    ({ sheet }) => {
      const before = [sheet.getLastRow(), sheet.getDataRange().getA1Notation()];
      sheet.getRange('C5').setValue(1);
      sheet.getRange('D9').setFontWeight('bold');
      return [...before, sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()];
    },
    [0, 'A1', 5, 3, 'A1:C5'],
  ],
  [
    'ranges by notation, by numbers and by offset',
    ({ sheet }) =>
      [
        sheet.getRange('B2:C3'),
        sheet.getRange(2, 2),
        sheet.getRange(2, 2, 3),
        sheet.getRange(2, 2, 3, 4),
        sheet.getRange('A:B'),
        sheet.getRange('C5:C'),
        sheet.getRange('B2').offset(1, 1),
        sheet.getRange('B2').offset(0, 0, 2, 2),
        sheet.getRange('B2:C3').getCell(2, 2),
      ].map(range => range.getA1Notation()),
    ['B2:C3', 'B2', 'B2:B4', 'B2:E4', 'A1:B1000', 'C5:C1000', 'C3', 'B2:C3', 'C3'],
  ],
  [
    'rows and columns inserted and deleted carry their cells',
    ({ sheet }) => {
      sheet.getRange('B2').setValue('moves').setNote('too');
      sheet.insertRowsBefore(2, 2).insertColumnsAfter(1, 1);
      sheet.deleteRows(1, 1);
      sheet.deleteColumn(1);
      return [
        sheet.getRange('B3').getValue(),
        sheet.getRange('B3').getNote(),
        sheet.getMaxRows(),
        sheet.getMaxColumns(),
      ];
    },
    ['moves', 'too', 1001, 26],
  ],
  [
    'rows can be added at the end',
    ({ sheet }) => {
      sheet.insertRowsAfter(sheet.getMaxRows(), 5);
      sheet.getRange(1005, 1).setValue('end');
      return [sheet.getMaxRows(), sheet.getLastRow()];
    },
    [1005, 1005],
  ],
  [
    'appendRow writes below the last row',
    ({ sheet }) => {
      sheet.appendRow(['a', 1]).appendRow(['b']);
      return sheet.getRange('A1:B2').getValues();
    },
    [
      ['a', 1],
      ['b', ''],
    ],
  ],
  [
    'frozen rows, widths, heights and tab colours',
    ({ sheet }) => {
      sheet.setFrozenRows(2);
      sheet.setFrozenColumns(1);
      sheet.setColumnWidth(2, 150).setRowHeight(3, 40).setTabColor('#ff0000');
      return [
        sheet.getFrozenRows(),
        sheet.getFrozenColumns(),
        sheet.getColumnWidth(2),
        sheet.getRowHeight(3),
        sheet.getTabColor(),
      ];
    },
    [2, 1, 150, 40, '#ff0000'],
  ],
  [
    'sheets are inserted, found, renamed, moved and deleted',
    ({ spreadsheet }) => {
      const before = spreadsheet.getNumSheets();
      const added = spreadsheet.insertSheet('Zebra', 0);
      const names = [spreadsheet.getSheetByName('zebra')!.getName(), added.getIndex()];
      added.setName('Yak');
      const found = spreadsheet.getSheetByName('Zebra');
      spreadsheet.deleteSheet(added);
      return [...names, found, spreadsheet.getNumSheets() - before];
    },
    ['Zebra', 1, null, 0],
  ],
  [
    'an inserted sheet comes behind the active one and is active itself',
    ({ spreadsheet, sheet }) => {
      sheet.activate();
      const added = spreadsheet.insertSheet('Newest');
      const active = spreadsheet.getActiveSheet().getName();
      const behind = added.getIndex() - sheet.getIndex();
      sheet.activate();
      const after = spreadsheet.getActiveSheet().getName() === sheet.getName();
      spreadsheet.deleteSheet(added);
      return [active, behind, after];
    },
    ['Newest', 1, true],
  ],
  [
    'a copy has its own cells, and the active sheet stays',
    ({ spreadsheet, sheet }) => {
      sheet.activate();
      sheet.getRange('A1').setValue('original').setFontWeight('bold');
      const copy = sheet.copyTo(spreadsheet);
      copy.getRange('A2').setValue('copy');
      const seen = [
        copy.getName() === `Copy of ${sheet.getName()}`,
        copy.getRange('A1').getValue(),
        copy.getRange('A1').getFontWeight(),
        sheet.getRange('A2').getValue(),
        spreadsheet.getActiveSheet().getName() === sheet.getName(),
      ];
      spreadsheet.deleteSheet(copy);
      return seen;
    },
    [true, 'original', 'bold', '', true],
  ],
  [
    'sheets are hidden and shown',
    ({ spreadsheet, sheet }) => {
      const hidden = spreadsheet.insertSheet('Hidden').hideSheet();
      const seen = [hidden.isSheetHidden(), sheet.isSheetHidden(), hidden.showSheet().isSheetHidden()];
      spreadsheet.deleteSheet(hidden);
      return seen;
    },
    [true, false, false],
  ],
  [
    'a sheet keeps its number under a new name',
    ({ sheet }) => {
      const before = sheet.getSheetId();
      return [
        Number.isSafeInteger(before) && before >= 0,
        sheet.setName('Renamed once').getSheetId() === before,
      ];
    },
    [true, true],
  ],
  [
    'names of ranges are set, found, moved with rows and removed',
    ({ spreadsheet, sheet }) => {
      spreadsheet.setNamedRange('contract_name', sheet.getRange('B2:B3'));
      sheet.insertRowBefore(1);
      const moved = spreadsheet.getRangeByName('contract_name')!.getA1Notation();
      const listed = sheet.getNamedRanges().map(named => named.getName());
      spreadsheet.removeNamedRange('contract_name');
      return [moved, listed, spreadsheet.getRangeByName('contract_name')];
    },
    ['B3:B4', ['contract_name'], null],
  ],
  [
    'the selection',
    ({ spreadsheet, sheet }) => {
      sheet.getRange('C3:D4').activate();
      return [
        spreadsheet.getActiveRange()!.getA1Notation(),
        spreadsheet.getCurrentCell()!.getA1Notation(),
        spreadsheet.getSelection().getActiveRange()!.getA1Notation(),
        sheet.getActiveRange()!.getNumRows(),
      ];
    },
    ['C3:D4', 'C3', 'C3:D4', 2],
  ],
  [
    'data validation',
    ({ app, sheet }) => {
      const rule = app
        .newDataValidation()
        .requireValueInList(['a', 'b'], true)
        .setAllowInvalid(false)
        .setHelpText('a or b');
      sheet.getRange('A1:A3').setDataValidation(rule.build());
      sheet.getRange('A2').setDataValidation(null);
      sheet.insertRowBefore(1);
      const read = sheet
        .getRange('A1:A4')
        .getDataValidations()
        .map(row => row[0]?.getCriteriaType() ?? null);
      const kept = sheet.getRange('A2').getDataValidation()!;
      return [read, kept.getCriteriaValues(), kept.getAllowInvalid(), kept.getHelpText()];
    },
    [[null, 'VALUE_IN_LIST', null, 'VALUE_IN_LIST'], [['a', 'b'], true], false, 'a or b'],
  ],
  [
    'conditional formats',
    ({ app, sheet }) => {
      const rule = app
        .newConditionalFormatRule()
        .whenNumberGreaterThan(3)
        .setBackground('#ff0000')
        .setRanges([sheet.getRange('A1:A5')])
        .build();
      sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), rule]);
      const kept = sheet.getConditionalFormatRules();
      const condition = kept[0]!.getBooleanCondition()!;
      return [
        kept.length,
        kept[0]!.getRanges()[0]!.getA1Notation(),
        condition.getCriteriaType(),
        condition.getCriteriaValues(),
      ];
    },
    [1, 'A1:A5', 'NUMBER_GREATER_THAN', [3]],
  ],
  [
    'protections',
    ({ app, sheet }) => {
      sheet.protect().setDescription('whole').setWarningOnly(true);
      sheet.getRange('A1:B2').protect().setDescription('part');
      const [whole] = sheet.getProtections(app.ProtectionType.SHEET);
      const parts = sheet.getProtections(app.ProtectionType.RANGE);
      const seen = [whole!.getDescription(), whole!.isWarningOnly(), parts[0]!.getRange().getA1Notation()];
      whole!.remove();
      return [...seen, sheet.getProtections(app.ProtectionType.SHEET).length];
    },
    ['whole', true, 'A1:B2', 0],
  ],
  [
    'a deleted sheet takes its protections along',
    ({ app, spreadsheet, sheet }) => {
      spreadsheet.insertSheet('Doomed').protect();
      const before = spreadsheet.getProtections(app.ProtectionType.SHEET).length;
      spreadsheet.deleteSheet(spreadsheet.getSheetByName('Doomed')!);
      sheet.activate();
      return [before, spreadsheet.getProtections(app.ProtectionType.SHEET).length];
    },
    [1, 0],
  ],
  [
    'developer metadata',
    ({ spreadsheet, sheet }) => {
      sheet.addDeveloperMetadata('key', 'value');
      const [found] = sheet.createDeveloperMetadataFinder().withKey('key').find();
      found!.setValue('changed');
      const everywhere = spreadsheet
        .createDeveloperMetadataFinder()
        .withKey('key')
        .withValue('changed')
        .find();
      found!.remove();
      return [everywhere.length, sheet.getDeveloperMetadata().length];
    },
    [1, 0],
  ],
  [
    'charts',
    ({ sheet }) => {
      const builder = sheet
        .newChart()
        .asColumnChart()
        .setTitle('Lifetime value')
        .addRange(sheet.getRange('A1:B3'));
      sheet.insertChart(builder.setPosition(2, 4, 0, 0).build());
      const [chart] = sheet.getCharts();
      const seen = [chart!.getRanges().map(range => range.getA1Notation()), typeof chart!.getChartId()];
      sheet.removeChart(chart!);
      return [...seen, sheet.getCharts().length];
    },
    [['A1:B3'], 'number', 0],
  ],
  [
    'a frozen copy of values over their formulas',
    ({ sheet }) => {
      const range = sheet.getRange('A1:A2').setValues([[1], ['=']]);
      range.copyTo(range, { contentsOnly: true });
      return [range.getValues(), range.getFormulas()];
    },
    [
      [[1], ['=']],
      [[''], ['']],
    ],
  ],
  [
    'formats copied to another place, without contents and notes',
    ({ app, sheet }) => {
      const from = sheet
        .getRange('A1:B1')
        .setValues([[1, 2]])
        .setNote('stays');
      from.getCell(1, 1).setFontWeight('bold').setBackground('#ff0000').setNumberFormat('0.00');
      const to = sheet.getRange('C3:D3').setFontStyle('italic');
      to.getCell(1, 2).setValue(7);
      from.copyTo(to, app.CopyPasteType.PASTE_FORMAT, false);
      return [
        [...to.getFontWeights(), ...to.getBackgrounds(), ...to.getNumberFormats()],
        [to.getCell(1, 1).getFontStyle(), to.getCell(1, 2).getFontStyle()],
        [...to.getValues(), ...to.getNotes()],
      ];
    },
    [
      [
        ['bold', 'normal'],
        ['#ff0000', '#ffffff'],
        ['0.00', 'General'],
      ],
      ['normal', 'normal'],
      [
        ['', 7],
        ['', ''],
      ],
    ],
  ],
  [
    'a list of ranges takes a format at once',
    ({ sheet }) => {
      sheet
        .getRangeList(['A1:B1', 'C2'])
        .setFontWeight('bold')
        .setNumberFormat('0%')
        .setBorder(true, true, true, true, null, null);
      return [sheet.getRange('A1:C1').getFontWeights(), sheet.getRange('C1:C2').getNumberFormats()];
    },
    [[['bold', 'bold', 'normal']], [['General'], ['0%']]],
  ],
  [
    'the name of a range that was deleted with its sheet can be removed',
    ({ spreadsheet, sheet }) => {
      const doomed = spreadsheet.insertSheet('Doomed too');
      spreadsheet.setNamedRange('left_over', doomed.getRange('B2'));
      spreadsheet.deleteSheet(doomed);
      sheet.activate();
      const names = () => spreadsheet.getNamedRanges().map(named => named.getName());
      const before = [spreadsheet.getRangeByName('left_over'), names().includes('left_over')];
      spreadsheet.removeNamedRange('left_over');
      return [...before, names().includes('left_over')];
    },
    [null, true, false],
  ],
  [
    'locale and time zone',
    ({ spreadsheet }) => [spreadsheet.getSpreadsheetLocale(), spreadsheet.getSpreadsheetTimeZone()],
    ['en_US', 'Etc/GMT'],
  ],
  ['flush', ({ app }) => app.flush(), undefined],
];

const refused: [what: string, check: Check, message: string][] = [
  ['a range that is none', ({ sheet }) => sheet.getRange('nonsense!'), 'Range not found'],
  [
    'a range outside the sheet',
    ({ sheet }) => sheet.getRange(1001, 1),
    'The coordinates of the range are outside the dimensions of the sheet.',
  ],
  [
    'row 0',
    ({ sheet }) => sheet.getRange(0, 1),
    'The starting row, starting column and sizes of the range must be whole numbers from 1.',
  ],
  [
    'values of another shape',
    ({ sheet }) => sheet.getRange('A1:B2').setValues([[1, 2]]),
    'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
  ],
  [
    'rows of another length',
    ({ sheet }) => sheet.getRange('A1:B1').setValues([[1]]),
    'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
  ],
  [
    'a second sheet of the same name',
    ({ spreadsheet, sheet }) => spreadsheet.insertSheet(sheet.getName().toUpperCase()),
    'Please enter another name.',
  ],
  [
    'a sheet without a name',
    ({ spreadsheet }) => spreadsheet.insertSheet(' '),
    'The name of a sheet must have 1 to 100 characters.',
  ],
  [
    'a sheet with too long a name',
    ({ sheet }) => sheet.setName('x'.repeat(101)),
    'The name of a sheet must have 1 to 100 characters.',
  ],
  [
    'a name that is a cell',
    ({ spreadsheet, sheet }) => spreadsheet.setNamedRange('A1', sheet.getRange('A1')),
    'The name "A1" is not valid for a range',
  ],
  [
    'a name with a space',
    ({ spreadsheet, sheet }) => spreadsheet.setNamedRange('two words', sheet.getRange('A1')),
    'The name "two words" is not valid for a range',
  ],
  [
    'a name that is not there',
    ({ spreadsheet }) => spreadsheet.removeNamedRange('none'),
    'The named range "none" does not exist.',
  ],
  [
    'to delete all rows',
    ({ sheet }) => sheet.deleteRows(1, 1000),
    "You can't delete all the rows on the sheet.",
  ],
  [
    'to delete rows that are not there',
    ({ sheet }) => sheet.deleteRows(999, 5),
    'Those rows are out of bounds: the sheet has 1000 rows.',
  ],
  [
    'a rule that was not built',
    ({ app, sheet }) => sheet.getRange('A1').setDataValidation(app.newDataValidation() as never),
    'A data validation was expected: end its builder with build().',
  ],
  [
    'a deleted sheet',
    ({ spreadsheet }) => {
      const gone = spreadsheet.insertSheet('Gone');
      spreadsheet.deleteSheet(gone);
      return gone.getName();
    },
    'The sheet no longer exists: it was deleted.',
  ],
  [
    'what the workbench lacks',
    ({ sheet }) => sheet.getRange('A1').randomize(),
    'not in the workbench: Range.randomize',
  ],
];

describe.each([
  ['the engine', async () => openTestWorkbench({ code: '' })],
  ['plain memory', async () => ({ ...openMemoryWorkbench(), close: async () => undefined })],
])('over %s', (_, open) => {
  let stage: Stage;
  let close: () => Promise<unknown>;
  beforeAll(async () => {
    const workbench = await open();
    close = workbench.close;
    stage = { app: workbench.app, spreadsheet: workbench.app.getActiveSpreadsheet() } as Stage;
  });
  beforeEach(() => {
    stage.sheet = stage.spreadsheet.insertSheet();
  });
  afterAll(() => close());

  describe('correct', () => {
    test.each(correct)('%s', (_what, check, expected) => {
      expect(plain(check(stage))).toEqual(expected);
    });
  });

  describe('refuses', () => {
    test.each(refused)('%s', (_what, check, message) => {
      expect(() => check(stage)).toThrow(message);
    });

    test('to hide or delete the last visible sheet', () => {
      const { spreadsheet } = stage;
      const others = spreadsheet.getSheets().slice(1);
      for (const other of others) spreadsheet.deleteSheet(other);
      const [last] = spreadsheet.getSheets();
      expect(() => last!.hideSheet()).toThrow("You can't hide all the sheets in a document.");
      expect(() => spreadsheet.deleteSheet(last!)).toThrow(
        "You can't remove all the visible sheets in a document.",
      );
    });
  });
});
