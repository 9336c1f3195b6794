import * as v from 'valibot';
import { parseReference } from '../../formula/references';
import { languages } from '../../sheet/words';
import { assumptionIds } from '../../templates/assumptions';
import { templateIds } from '../../templates/template';
import type { Request } from '../../wizard/model/protocol';

/** The message of what is right but for its size. */
export const tooLarge = 'too_large';

const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const text = (most: number) => v.pipe(v.string(), v.maxLength(most, tooLarge));
const few = <S extends v.GenericSchema>(item: S, most: number) =>
  v.pipe(v.array(item), v.maxLength(most, tooLarge));
const finite = v.pipe(v.number(), v.finite());

/** Rows and columns of a sheet at most. */
const row = whole(1, 10_000_000);
const column = whole(1, 18_278);
const count = whole(1, 1_000_000);

/** No name that every object has: ids become keys. */
const id = v.pipe(
  v.string(),
  v.maxLength(40),
  v.regex(/^[a-z][a-z_0-9]*$/),
  v.check(name => !(name in {})),
);
const rangeId = {
  sheetId: whole(0, 2 ** 31),
  range: v.pipe(
    v.string(),
    v.maxLength(40),
    v.check(range => !range.includes('!') && parseReference(range) !== undefined),
  ),
};

const format = v.picklist(['money', 'share', 'rate', 'ratio', 'number', 'count', 'text', 'date']);
const look = v.picklist(['title', 'heading', 'label', 'input', 'output', 'result', 'remark']);

const formulaPart = v.union([
  text(8_000),
  v.strictObject({ input: id }),
  v.strictObject({ assumption: id }),
  v.strictObject({
    block: id,
    from: v.strictTuple([row, column]),
    to: v.optional(v.strictTuple([v.nullable(row), column])),
    held: v.optional(v.boolean()),
  }),
  v.strictObject(rangeId),
]);

const content = v.union([
  v.strictObject({ text: text(5_000) }),
  v.strictObject({ number: finite }),
  v.strictObject({ flag: v.boolean() }),
  v.strictObject({ day: v.pipe(finite, v.minValue(1), v.maxValue(2_958_466)) }),
  v.strictObject({ formula: few(formulaPart, 1_000) }),
]);

const cell = v.strictObject({
  row,
  column,
  content,
  look: v.optional(look),
  format: v.optional(format),
  note: v.optional(text(2_000)),
  input: v.optional(id),
});

type TableCell = string | number | boolean;
const isTableCell = (value: unknown) =>
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (typeof value === 'string' && value.length <= 5_000);

// Checked by hand: half a million cells through a schema each would take seconds.
const values = v.custom<TableCell[][]>(
  given =>
    Array.isArray(given) &&
    given.length > 0 &&
    given.every(
      line =>
        Array.isArray(line) && line.length > 0 && line.length === given[0].length && line.every(isTableCell),
    ),
);

const block = v.strictObject({
  id,
  sheet: text(500),
  rows: count,
  columns: whole(1, 1_000),
  cells: few(cell, 2_000),
  tables: v.optional(few(v.strictObject({ row, column, values }), 50)),
  formats: v.optional(few(v.strictObject({ row, column, rows: count, columns: count, format }), 500)),
  columnWidths: v.optional(few(whole(20, 2_000), 1_000)),
  frozenRows: v.optional(whole(0, 100)),
});

const plan = v.strictObject({ id, title: text(500), blocks: v.pipe(few(block, 20), v.minLength(1)) });
const target = v.picklist(['new_sheet', 'selection']);

const scope = v.picklist(['workbook', 'sheet']);

const assumption = v.union([text(500), finite]);
const assumptionEntries = Object.fromEntries(assumptionIds.map(name => [name, assumption])) as Record<
  (typeof assumptionIds)[number],
  typeof assumption
>;

export const requestSchema = v.variant('action', [
  v.strictObject({ action: v.literal('start') }),
  v.strictObject({ action: v.literal('rest') }),
  v.strictObject({ action: v.literal('selection') }),
  v.strictObject({ action: v.literal('rows'), range: v.strictObject(rangeId), from: row, count }),
  v.strictObject({ action: v.literal('place'), plan, target }),
  v.strictObject({ action: v.literal('insert'), plan, target }),
  v.strictObject({
    action: v.literal('undo'),
    id: v.pipe(v.string(), v.regex(/^[\w:.-]{1,80}$/)),
    evenChanged: v.boolean(),
  }),
  v.strictObject({ action: v.literal('recover') }),
  v.strictObject({ action: v.literal('saveAssumptions'), values: v.strictObject(assumptionEntries) }),
  v.strictObject({ action: v.literal('explain') }),
  v.strictObject({ action: v.literal('show'), range: v.strictObject(rangeId) }),
  v.strictObject({ action: v.literal('sharePreview'), scope }),
  v.strictObject({ action: v.literal('makeShareable'), scope, strip: v.boolean() }),
  v.strictObject({ action: v.literal('makeLive'), evenChanged: v.boolean() }),
  v.strictObject({ action: v.literal('templates') }),
  v.strictObject({
    action: v.literal('createTemplate'),
    template: v.picklist(templateIds),
    language: v.optional(v.picklist(languages)),
  }),
  v.strictObject({ action: v.literal('clearSamples'), own: v.picklist(['ask', 'keep', 'clear']) }),
  v.strictObject({ action: v.literal('history') }),
  v.strictObject({ action: v.literal('audit'), scope }),
  v.strictObject({ action: v.literal('auditReport'), scope }),
]);

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;
/** Nothing optional, so that a member which only one side has is a difference. */
type Full<T> = T extends object ? { readonly [K in keyof T]-?: Full<T[K]> } : T;
type Same<A, B> = [Frozen<A>, Full<A>, Frozen<B>, Full<B>] extends [Frozen<B>, Full<B>, Frozen<A>, Full<A>]
  ? true
  : never;
/** Does not compile where the schema and the requests that the sidebar makes are of different kinds. */
export const schemaAgrees: Same<v.InferOutput<typeof requestSchema>, Request> = true;
