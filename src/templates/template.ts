import type { Language, Words } from '../sheet/words';
import type { Block, Look, Plan, PlannedCell } from './plan';

/** A finished workbook to start from: several sheets that belong together, in one language. */
export interface Template {
  readonly id: TemplateId;
  /** Raised when a sheet made by an older version would be read otherwise. */
  readonly version: number;
  readonly title: Words;
  /** What a team does with it, in one sentence. */
  readonly summary: Words;
  readonly plan: (language: Language) => TemplatePlan;
}

export const templateIds = [
  'unit_economics',
  'cohorts',
  'orders',
  'recurring',
  'retention_case',
  'board_pack',
] as const;
export type TemplateId = (typeof templateIds)[number];

/** A plan whose sheets have what a workbook needs to be handed on: charts, input help, checks that light up. */
export interface TemplatePlan extends Plan {
  readonly id: TemplateId;
  readonly version: number;
  readonly blocks: readonly TemplateBlock[];
}

export interface TemplateBlock extends Block {
  readonly cells: readonly TemplateCell[];
  readonly role: 'inputs' | 'calculations' | 'outputs' | 'checks';
  readonly frozenColumns?: number;
  readonly charts?: readonly PlannedChart[];
  /** Cells that light up: those whose number is not 0. */
  readonly alarms?: readonly Place[];
  /** Cells that light up where they say one of these texts. */
  readonly warnings?: readonly (Place & { readonly texts: readonly string[] })[];
  /** Areas that look like something, whatever they hold. */
  readonly looks?: readonly (Place & { readonly look: Look })[];
  /** Areas whose contents stand at the right edge, as figures do. */
  readonly figures?: readonly Place[];
  /** Areas whose texts go on in a second line where their column ends. */
  readonly wrapped?: readonly Place[];
  /** Areas that the user types or pastes a table into; they look like input cells. */
  readonly inputAreas?: readonly (Place & { readonly validation: PlannedValidation })[];
  /** Areas of sample data, cleared together when the user's own take their place. */
  readonly samples?: readonly Place[];
}

export interface TemplateCell extends PlannedCell {
  readonly validation?: PlannedValidation;
  /** Of a named input that takes in the cells to its right: how many it is in all. */
  readonly inputColumns?: number;
}

/** Rows and columns count from 1 in the block. */
export interface Place {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type PlannedValidation = {
  /** What a person reads who selects the cell: what belongs there, with unit and limits. */
  readonly help: string;
} & (
  | { readonly words: readonly string[] }
  | { readonly min?: number; readonly max?: number }
  | { readonly positive: true }
  /** Help alone: any text, date or number may be right. */
  | { readonly anything: true }
);

export interface PlannedChart {
  readonly kind: 'line' | 'column' | 'bar' | 'combo' | 'scatter';
  readonly title: string;
  /** What it shows, for who does not see it. */
  readonly altText: string;
  /** Columns of equal length that begin with a header: the first names the places, each further one is a series. */
  readonly areas: readonly (Place & { readonly block: string })[];
  /** What the axis that lies shows, and the one that stands: beside bars the values and the places. */
  readonly horizontal: string;
  readonly vertical: string;
  readonly stacked?: boolean;
  /** Of the series in their order, as #rrggbb; white for one that only lifts the others. */
  readonly colours?: readonly string[];
  /** Of combo charts: which series are lines, from 0. */
  readonly lines?: readonly number[];
  /** Its upper left cell and its size in pixels. */
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
}
