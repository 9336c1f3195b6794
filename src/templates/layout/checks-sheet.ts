import { type AssumptionId, assumptions } from '../assumptions';
import type { FormulaPart } from '../plan';
import { givenCells } from './columns-of';
import type { LineSpec, SheetSpec, Where } from './sheet-spec';
import { layoutWords } from './words';
import type { WorkbookSpec } from './workbook';

/** What the house assumptions must be for figures to mean anything; discounting by nothing does. */
const limits: Readonly<Partial<Record<AssumptionId, '>0' | '>=0'>>> = {
  margin_rate: '>0',
  discount_rate: '>=0',
  target_ratio: '>0',
  cac_window: '>0',
};

/**
 * One line for each check: those of the template, and that every input that must be above 0 is, the assumptions that
 * the template uses among them.
 */
export function checksSheet({ sheets, checks }: WorkbookSpec, used: ReadonlySet<AssumptionId>): SheetSpec {
  const positive = sheets.flatMap(sheet => [
    ...sheet.sections.flatMap(({ lines }) =>
      lines.flatMap(line => (line.input?.positive ? [{ sheet, line }] : [])),
    ),
  ]);
  const tables = sheets.flatMap(sheet =>
    (sheet.tables ?? []).flatMap(table =>
      (table.input?.positive ?? []).map(column => ({ sheet, table, column })),
    ),
  );
  const countBelow = (range: FormulaPart): FormulaPart[] => ['IF(COUNTIF(', range, ';"<=0")=0;0;1)'];
  const about = (label: SheetSpec['title']) => ({
    en: `${label.en}: above 0`,
    es: `${label.es}: mayor que 0`,
  });
  const line = (
    id: string,
    label: SheetSpec['title'],
    remark: SheetSpec['title'],
    formula: (where: Where) => readonly FormulaPart[],
  ): LineSpec => ({
    id,
    label,
    remark,
    formula,
    unit: layoutWords.checkLineUnit,
    sign: '+',
    format: 'count',
  });
  // A check that cannot be worked out fails; without all inputs there is nothing to check.
  const own = checks.map(check =>
    line(`own_${check.id}`, check.label, check.meaning, where => [
      'IFERROR(IF(',
      { input: 'missing' },
      '=0;',
      ...check.formula(where),
      ';0);1)',
    ]),
  );
  const inputs = [
    ...positive.map(({ sheet, line: { id, label } }) =>
      line(`positive_${sheet.id}_${id}`, about(label), layoutWords.mustBePositive, where =>
        countBelow(where.line(`${sheet.id}.${id}`)),
      ),
    ),
    ...tables.map(({ sheet, table, column }) =>
      line(
        `positive_${sheet.id}_${table.id}_${column}`,
        about(table.columns[column - 1]!.head),
        layoutWords.mustBePositive,
        where => countBelow(where.table(`${sheet.id}.${table.id}`, [2, column], [table.rows, column])),
      ),
    ),
  ];
  const assumed = [...used].flatMap(id => {
    const limit = limits[id];
    if (limit === undefined) return [];
    const { label } = assumptions[id];
    const [meant, meaning] =
      limit === '>0'
        ? [about(label), layoutWords.mustBePositive]
        : [
            { en: `${label.en}: not below 0`, es: `${label.es}: no menor que 0` },
            layoutWords.mustNotBeNegative,
          ];
    const value = { assumption: id };
    return [
      line(`assumed_${id}`, meant, meaning, () => ['IF(COUNT(', value, ')=0;1;IF(', value, `${limit};0;1))`]),
    ];
  });
  const all = [...own, ...inputs, ...assumed];
  const missing: LineSpec = {
    id: 'missing',
    name: 'missing',
    label: layoutWords.missing,
    unit: layoutWords.missingUnit,
    sign: '=',
    format: 'count',
    remark: layoutWords.missingMeaning,
    formula: where => [
      'SUM(0',
      ...sheets.flatMap(sheet =>
        sheet.sections.flatMap(({ lines }) =>
          lines
            .filter(({ input }) => input && !input.optional)
            .flatMap(({ id, span }): FormulaPart[] => {
              const values = where.line(`${sheet.id}.${id}`);
              if (!sheet.columnsOf || span === 1) return [';COUNTBLANK(', values, ')'];
              const given = givenCells(where, sheet.columnsOf, sheet.columns!.length);
              return `${sheet.id}.${id}` === sheet.columnsOf
                ? [';IF(COUNTBLANK(', given, ')=COLUMNS(', given, ');1;0)']
                : [';SUMPRODUCT((', given, '<>"")*(', values, '=""))'];
            }),
        ),
      ),
      ...sheets.flatMap(({ role, columnsOf }) =>
        role === 'inputs' && typeof columnsOf === 'object'
          ? [';COUNTBLANK(', givenCells(where, columnsOf, 1), ')']
          : [],
      ),
      ...sheets.flatMap(sheet =>
        (sheet.tables ?? [])
          .filter(({ input }) => input)
          .flatMap(({ id, rows }): FormulaPart[] => [
            ';IF(COUNTA(',
            where.table(`${sheet.id}.${id}`, [2, 1], [rows, 1]),
            ')=0;1;0)',
          ]),
      ),
      ')',
    ],
  };
  const total: LineSpec = {
    id: 'total',
    name: 'check',
    label: layoutWords.total,
    unit: layoutWords.checkUnit,
    sign: '=',
    format: 'count',
    look: 'result',
    remark: layoutWords.totalMeaning,
    formula: where => [
      'SUM(',
      ...all.flatMap(({ id }, index): FormulaPart[] =>
        index > 0 ? [';', where.cell(id)] : [where.cell(id)],
      ),
      ')',
    ],
  };
  return {
    id: 'checks',
    role: 'checks',
    name: layoutWords.checks,
    title: layoutWords.checks,
    lead: layoutWords.checksLead,
    sections: [
      { heading: layoutWords.result, lines: [total, missing] },
      ...(own.length > 0 ? [{ heading: layoutWords.ownChecks, lines: own }] : []),
      { heading: layoutWords.inputChecks, lines: inputs },
      ...(assumed.length > 0 ? [{ heading: layoutWords.assumedChecks, lines: assumed }] : []),
    ],
  };
}
