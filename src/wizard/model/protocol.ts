import type { Language, Words } from '../../sheet/words';
import type { AssumptionId } from '../../templates/assumptions';
import type { Plan } from '../../templates/plan';
import type { TemplateId } from '../../templates/template';
import type { Explanation } from './explain/explanation';

/**
 * What the sidebar asks of the add-on and what it gets: the one surface between them. Only plain data passes,
 * because Google carries nothing else.
 */
export type Request =
  | { readonly action: 'start' }
  /** The script of the sidebar's second file. */
  | { readonly action: 'rest' }
  /** What is selected, with its first rows. */
  | { readonly action: 'selection' }
  /** Cells of a range, from a row of it on, which counts from 1; as many as one answer carries, none after its last row. */
  | { readonly action: 'rows'; readonly range: RangeId; readonly from: number; readonly count: number }
  /** Where a plan would go and what would stand there. Changes nothing. */
  | { readonly action: 'place'; readonly plan: Plan; readonly target: Target }
  | { readonly action: 'insert'; readonly plan: Plan; readonly target: Target }
  /** Takes an insertion back; where cells were changed since, only if told to. */
  | { readonly action: 'undo'; readonly id: string; readonly evenChanged: boolean }
  /** Cleans up after an action that broke off and could not clean up itself. */
  | { readonly action: 'recover' }
  | { readonly action: 'saveAssumptions'; readonly values: Assumptions }
  /** The formulas of ours in the selected cell, taken apart. */
  | { readonly action: 'explain' }
  | { readonly action: 'show'; readonly range: RangeId }
  /** The templates that can be created, and the copies that are in the workbook. */
  | { readonly action: 'templates' }
  /** Writes the sheets of a template, in the language of inserted words unless told. */
  | { readonly action: 'createTemplate'; readonly template: TemplateId; readonly language?: Language }
  /**
   * Empties the sample data of the template on the active sheet. Cells that hold something of the user's own by now:
   * asks first, keeps or clears them.
   */
  | { readonly action: 'clearSamples'; readonly own: 'ask' | 'keep' | 'clear' }
  /** What making shareable would do. Changes nothing. */
  | { readonly action: 'sharePreview'; readonly scope: ShareScope }
  /** Puts built-in formulas and values where our functions stand; `strip` also drops what former values are kept. */
  | { readonly action: 'makeShareable'; readonly scope: ShareScope; readonly strip: boolean }
  /** Gives all formulas back; where cells were changed since, only if told to. */
  | { readonly action: 'makeLive'; readonly evenChanged: boolean }
  /** What the assumptions were before they were changed. */
  | { readonly action: 'history' }
  /** Looks for what is likely to be wrong. Changes nothing. */
  | { readonly action: 'audit'; readonly scope: ShareScope }
  /** The same, written on a sheet of its own with links. */
  | { readonly action: 'auditReport'; readonly scope: ShareScope };

export interface Answers {
  start: Surroundings;
  rest: { readonly script: string };
  selection: Selection;
  rows: Rows;
  place: Placement;
  insert: Insertion;
  undo: Undone;
  recover: { readonly last: Insertion | null };
  saveAssumptions: { readonly values: Assumptions };
  explain: Explained;
  show: { readonly shown: true };
  sharePreview: SharePreview;
  makeShareable: Shared;
  makeLive: { readonly changed: readonly string[]; readonly done: boolean };
  templates: Gallery;
  createTemplate: Insertion;
  clearSamples: Cleared;
  history: { readonly changes: readonly AssumptionChange[] };
  audit: Audited;
  auditReport: Insertion;
}
export type Action = keyof Answers;

/** `problem` is worded by problemText. */
export type Reply<A extends Action> =
  | { readonly ok: true; readonly answer: Answers[A] }
  | { readonly ok: false; readonly problem: Problem };

export type ProblemId =
  /** The request is not one of the above; the sidebar and the add-on are of different versions. */
  | 'not_understood'
  /** More cells than one request may carry. */
  | 'too_large'
  /** Another insertion is going on. */
  | 'busy'
  /** The place is not empty any more. */
  | 'occupied'
  /** The sheet ends before the block does. */
  | 'no_room'
  | 'nothing_selected'
  | 'no_such_range'
  | 'protected'
  /** A formula of the plan points at an assumption, input or block that is not there. */
  | 'unknown_reference'
  /** Google's service failed; the workbook is as it was. */
  | 'failed'
  /** It failed and cleaning up failed too: recover. */
  | 'unfinished'
  | 'nothing_to_undo'
  /** No cell was made shareable, or the record of it was dropped. */
  | 'nothing_frozen'
  /** A formula of the user's would show an error. */
  | 'not_shareable'
  /** The active sheet belongs to no template. */
  | 'not_a_template'
  /** The template was made by another version of the add-on. */
  | 'other_version'
  | 'not_a_cell_of_ours';

export interface Problem {
  readonly id: ProblemId;
  /** What it is about: an address, a name, a limit, ready to be shown. */
  readonly about?: string;
}

/** A range by the number of its sheet, because its name may change: { sheetId: 0, range: "A2:A" }. */
export interface RangeId {
  readonly sheetId: number;
  readonly range: string;
}

export interface Surroundings {
  readonly version: string;
  /** As Google writes it: es_MX. */
  readonly userLocale: string;
  readonly sheetLocale: string;
  /** Of inserted words. */
  readonly sheetLanguage: Language;
  /** Today in the spreadsheet's time zone, as a serial number. */
  readonly today: number;
  /** Null where the workbook has no assumptions yet. */
  readonly assumptions: Assumptions | null;
  readonly last: Insertion | null;
  /** An action broke off and could not clean up. */
  readonly unfinished: boolean;
}

/** Every assumption as it stands in its cell, by id; a blank cell is "". */
export type Assumptions = Readonly<Record<AssumptionId, string | number>>;

/** A date travels as its serial number. */
export type WireCell = string | number | boolean | { readonly day: number };

/** What one answer carries; more would keep a person waiting without a sign of life. */
export const cellsInAnswer = 20_000;

/** Its range is open at the bottom where columns were selected down to the sheet's end: later rows belong to it too. */
export interface Selection extends RangeId {
  readonly sheetName: string;
  /** Of the part of the selection that holds anything. */
  readonly rows: number;
  readonly columns: number;
  /** The first rows, at most 50, and as the sheet shows them. */
  readonly cells: readonly (readonly WireCell[])[];
  readonly shown: readonly (readonly string[])[];
}

export interface Rows {
  readonly from: number;
  readonly cells: readonly (readonly WireCell[])[];
}

/** A sheet of its own, or the selected cell as the upper left corner. */
export type Target = 'new_sheet' | 'selection';

export interface Placement {
  readonly blocks: readonly PlacedBlock[];
  /** An assumptions sheet will be made first. */
  readonly makesAssumptions: boolean;
}

/** A sheet that is still to be made has the number -1. */
export interface PlacedBlock extends RangeId {
  readonly block: string;
  readonly sheetName: string;
  readonly isNewSheet: boolean;
  readonly rows: number;
  readonly columns: number;
  /** Each with its address, as they will stand there. */
  readonly formulas: readonly { readonly address: string; readonly formula: string }[];
}

export interface Insertion {
  readonly id: string;
  readonly title: string;
  /** As yyyy-mm-dd hh:mm in the spreadsheet's time zone. */
  readonly time: string;
  readonly places: readonly (RangeId & { readonly sheetName: string })[];
}

export interface Undone {
  /** Cells changed since the insertion, with their sheet; where there are any and it was not told to go on, nothing was done. */
  readonly changed: readonly string[];
  readonly done: boolean;
  /** The insertion before it, which can be taken back next. */
  readonly last: Insertion | null;
}

export interface Gallery {
  readonly templates: readonly {
    readonly id: TemplateId;
    readonly title: Words;
    readonly summary: Words;
  }[];
  readonly copies: readonly TemplateCopy[];
  /** Of sheets unless told otherwise. */
  readonly language: Language;
}

/** A template in the workbook, told by the cell that holds its version. */
export interface TemplateCopy {
  /** One that this version of the add-on does not know has no title. */
  readonly template: string;
  readonly title: Words | null;
  /** Counts the copies of the same template. */
  readonly copy: number;
  readonly version: number;
  readonly age: 'current' | 'older' | 'newer' | 'unknown';
  readonly place: RangeId & { readonly sheetName: string };
}

export interface Cleared {
  /** Cells with something of the user's own, with their sheet; where there are any and it was to ask, nothing was done. */
  readonly changed: readonly string[];
  /** How many cells were emptied. */
  readonly cleared: number;
  /** To be taken back like an insertion; null where nothing was done. */
  readonly insertion: Insertion | null;
}

export interface AssumptionChange {
  readonly assumption: AssumptionId;
  /** As yyyy-mm-dd hh:mm in the spreadsheet's time zone. */
  readonly time: string;
  readonly from: string | number;
  readonly to: string;
}

export interface Explained extends RangeId {
  readonly sheetName: string;
  /** The whole formula of the cell. */
  readonly formula: string;
  /** The selected cell as the sheet shows it. */
  readonly shown?: string;
  /** Of our functions in it, the outer ones first. */
  readonly calls: readonly Explanation[];
}

/** The active sheet, or all of them. */
export type ShareScope = 'workbook' | 'sheet';

/** In sentences and addresses that are ready to be shown. */
export interface SharePreview {
  readonly summary: readonly Words[];
  /** Cells that become a value, each with the function that is why; the first of them. */
  readonly values: readonly string[];
  /** Cells that stay as they are, each with its reason; the first of them. */
  readonly refused: readonly { readonly place: string; readonly why: Words }[];
  /** How many cells would be changed. */
  readonly cells: number;
  /** How many cells have been made shareable before and can be made live again. */
  readonly frozen: number;
  /** Whether there are records of former values that could be dropped. */
  readonly records: boolean;
}

export interface Shared {
  readonly summary: readonly Words[];
  readonly frozen: number;
}

/** In sentences and addresses that are ready to be shown. */
export interface Audited {
  readonly summary: Words;
  /** The gravest first, and of many the first ones. */
  readonly findings: readonly {
    readonly range: RangeId;
    readonly place: string;
    readonly what: Words;
    readonly cure: Words;
  }[];
}
