import { gridOf, overlaps, type Shift, shiftAll, shiftArea, subtract } from './areas';
import type { Area, ConditionalRule, RecordEntry, RecordKind, ValidationRule } from './operations';

export interface PlacedRule {
  area: Area;
  rule: ValidationRule;
}

interface Rules {
  readonly validations: PlacedRule[];
  readonly conditional: [string, ConditionalRule[]][];
  readonly records: [RecordKind, RecordEntry[]][];
}

/** What both backends remember in the script's own terms: rules and records. */
export function createRuleBook(like?: Rules) {
  let validations = [...(like?.validations ?? [])];
  let conditional = new Map(like?.conditional);
  const records = new Map(like?.records);

  return {
    validations: (area: Area): (ValidationRule | null)[][] => {
      const near = validations.filter(placed => overlaps(placed.area, area));
      return gridOf(area, (row, column) => {
        const cell = { sheet: area.sheet, row, column, rows: 1, columns: 1 };
        return near.find(placed => overlaps(placed.area, cell))?.rule ?? null;
      });
    },
    setValidation: (area: Area, rule: ValidationRule | null) => {
      validations = validations.flatMap(placed =>
        subtract(placed.area, area).map(part => ({ area: part, rule: placed.rule })),
      );
      if (rule) validations.push({ area, rule });
    },
    conditionalRules: (sheet: string): ConditionalRule[] => conditional.get(sheet) ?? [],
    setConditionalRules: (sheet: string, rules: ConditionalRule[]) => {
      conditional.set(sheet, rules);
    },
    records: (kind: RecordKind): RecordEntry[] => records.get(kind) ?? [],
    setRecords: (kind: RecordKind, entries: RecordEntry[]) => {
      records.set(kind, entries);
    },
    shift: (shift: Shift) => {
      validations = shiftAll(validations, shift);
      conditional = new Map(
        [...conditional].map(([sheet, rules]) => [
          sheet,
          rules.map(rule => ({
            ...rule,
            areas: rule.areas.flatMap(area => shiftArea(area, shift) ?? []),
          })),
        ]),
      );
    },
    all: (): Rules => ({
      validations,
      conditional: [...conditional],
      records: [...records].filter(([, entries]) => entries.length > 0),
    }),
    copySheet: (from: string, to: string) => {
      const copied = validations.filter(({ area }) => area.sheet === from);
      validations.push(...copied.map(({ area, rule }) => ({ area: { ...area, sheet: to }, rule })));
      const rules = conditional.get(from) ?? [];
      conditional.set(
        to,
        rules.map(rule => ({ ...rule, areas: rule.areas.map(area => ({ ...area, sheet: to })) })),
      );
    },
    dropSheet: (sheet: string) => {
      validations = validations.filter(({ area }) => area.sheet !== sheet);
      conditional.delete(sheet);
      for (const [kind, entries] of records) {
        records.set(
          kind,
          entries.filter(entry => entry.sheet !== sheet),
        );
      }
    },
  };
}
