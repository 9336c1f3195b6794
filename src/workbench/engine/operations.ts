/** A date travels as its serial number, because each side has its own Date and its own time zone. */
export interface SerialDate {
  serial: number;
}
export type CellValue = string | number | boolean | SerialDate;
/** What is written into a cell: null empties it, text is stored as it stands. */
export type CellInput = CellValue | null | { formula: string };
/** A text that is read as if somebody typed it, or a date, which shows itself as one. */
export type EnteredCell = CellInput | { typed: string } | { date: number };

/** Rows and columns count from 1, as in Apps Script. */
export interface Area {
  sheet: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface SheetState {
  id: string;
  name: string;
  hidden: boolean;
  tabColor: string | null;
  maxRows: number;
  maxColumns: number;
  frozenRows: number;
  frozenColumns: number;
}

/** Words are Apps Script's own; null takes a setting away. */
export interface CellStyle {
  fontFamily?: string | null;
  fontSize?: number | null;
  fontWeight?: 'bold' | 'normal' | null;
  fontStyle?: 'italic' | 'normal' | null;
  fontLine?: 'underline' | 'line-through' | 'none' | null;
  fontColor?: string | null;
  background?: string | null;
  horizontalAlignment?: 'left' | 'center' | 'right' | null;
  verticalAlignment?: 'top' | 'middle' | 'bottom' | null;
  wrap?: boolean | null;
}

export type BorderLine = 'DOTTED' | 'DASHED' | 'SOLID' | 'SOLID_MEDIUM' | 'SOLID_THICK' | 'DOUBLE';
/** As in Range.setBorder: true draws, false removes, null leaves alone. */
export interface Border {
  top: boolean | null;
  left: boolean | null;
  bottom: boolean | null;
  right: boolean | null;
  vertical: boolean | null;
  horizontal: boolean | null;
  color: string;
  line: BorderLine;
}

/** A validation rule in Apps Script's terms; an area stands for a range. */
export interface ValidationRule {
  criteria: string;
  values: (CellValue | Area)[];
  allowInvalid: boolean;
  helpText: string | null;
}

export interface ConditionalRule {
  areas: Area[];
  criteria: string;
  values: CellValue[];
  style: CellStyle;
}

export interface NamedArea {
  name: string;
  area: Area | null;
}

export interface ClearWhat {
  contents: boolean;
  formats: boolean;
  notes: boolean;
  validations: boolean;
}

/** Things that a spreadsheet keeps but does not compute with: protections, developer metadata, charts. */
export type RecordKind = 'protection' | 'metadata' | 'chart' | 'property';
export interface RecordEntry {
  id: string;
  sheet: string | null;
  content: unknown;
}

/** Everything the script side asks of a spreadsheet. Both backends implement it; a method that gives nothing may be carried out later. */
export interface WorkbookOperations {
  spreadsheetName(): string;
  locale(): string;
  setLocale(locale: string): void;
  timeZone(): string;
  setTimeZone(timeZone: string): void;

  sheets(): SheetState[];
  activeSheet(): string;
  activateSheet(sheet: string): void;
  selection(): Area;
  select(area: Area): void;
  insertSheet(name: string | null, index: number | null): string;
  duplicateSheet(sheet: string, name: string | null): string;
  deleteSheet(sheet: string): true;
  renameSheet(sheet: string, name: string): void;
  hideSheet(sheet: string, hidden: boolean): void;
  moveSheet(sheet: string, index: number): void;
  setTabColor(sheet: string, color: string | null): void;
  freeze(sheet: string, rows: number, columns: number): void;
  insertRows(sheet: string, row: number, count: number): true;
  insertColumns(sheet: string, column: number, count: number): true;
  deleteRows(sheet: string, row: number, count: number): true;
  deleteColumns(sheet: string, column: number, count: number): true;
  hideRows(sheet: string, row: number, count: number, hidden: boolean): void;
  hideColumns(sheet: string, column: number, count: number, hidden: boolean): void;
  columnWidth(sheet: string, column: number): number;
  setColumnWidth(sheet: string, column: number, count: number, width: number): void;
  rowHeight(sheet: string, row: number): number;
  setRowHeight(sheet: string, row: number, count: number, height: number): void;
  /** The last row and column with content, spilled cells included; zeros when the sheet is empty. */
  bounds(sheet: string): { row: number; column: number };

  values(area: Area): CellValue[][];
  displayValues(area: Area): string[][];
  formulas(area: Area): string[][];
  write(area: Area, cells: CellInput[][]): void;
  /** As write, for what may bring its number format along. */
  enter(area: Area, cells: EnteredCell[][]): void;
  clear(area: Area, what: ClearWhat): void;
  numberFormats(area: Area): string[][];
  setNumberFormats(area: Area, formats: string[][]): void;
  styles(area: Area): CellStyle[][];
  setStyle(area: Area, style: CellStyle): void;
  setBorder(area: Area, border: Border): void;
  /** Number formats, styles and borders, onto an area of the same size. */
  copyFormats(from: Area, to: Area): void;
  notes(area: Area): string[][];
  setNotes(area: Area, notes: string[][]): void;
  validations(area: Area): (ValidationRule | null)[][];
  setValidation(area: Area, rule: ValidationRule | null): void;
  conditionalRules(sheet: string): ConditionalRule[];
  setConditionalRules(sheet: string, rules: ConditionalRule[]): void;

  names(): NamedArea[];
  setName(name: string, area: Area): void;
  deleteName(name: string): void;
  records(kind: RecordKind): RecordEntry[];
  setRecords(kind: RecordKind, records: RecordEntry[]): void;

  /** Calculates what is pending and waits for it. */
  settle(): true;
}

export type OperationName = keyof WorkbookOperations;
export type Operation = {
  [Name in OperationName]: { name: Name; arguments: Parameters<WorkbookOperations[Name]> };
}[OperationName];

/** The same operations where the spreadsheet answers later. */
export type LaterOperations = {
  [Name in OperationName]: (
    ...arguments_: Parameters<WorkbookOperations[Name]>
  ) => ReturnType<WorkbookOperations[Name]> | Promise<ReturnType<WorkbookOperations[Name]>>;
};

type QuietName = {
  [Name in OperationName]: ReturnType<WorkbookOperations[Name]> extends undefined
    ? undefined extends ReturnType<WorkbookOperations[Name]>
      ? Name
      : never
    : ReturnType<WorkbookOperations[Name]> extends void
      ? Name
      : never;
}[OperationName];

/** Operations that answer nothing wait in the script's queue until something is asked; what fails, fails then. */
const quietNames: Record<QuietName, true> = {
  setLocale: true,
  setTimeZone: true,
  activateSheet: true,
  select: true,
  renameSheet: true,
  hideSheet: true,
  moveSheet: true,
  setTabColor: true,
  freeze: true,
  hideRows: true,
  hideColumns: true,
  setColumnWidth: true,
  setRowHeight: true,
  write: true,
  enter: true,
  clear: true,
  setNumberFormats: true,
  setStyle: true,
  setBorder: true,
  copyFormats: true,
  setNotes: true,
  setValidation: true,
  setConditionalRules: true,
  setName: true,
  deleteName: true,
  setRecords: true,
};

export function isQuiet(name: OperationName): boolean {
  return Object.hasOwn(quietNames, name);
}

/** Carries out a batch in order and gives the last operation's answer. */
export async function perform(backend: LaterOperations, batch: readonly Operation[]): Promise<unknown> {
  let answer: unknown;
  for (const operation of batch) {
    const method = backend[operation.name] as (...arguments_: unknown[]) => unknown;
    answer = await method(...operation.arguments);
  }
  return answer;
}
