import { curveRemarks, noCurveText, survivalChart } from './curve-told';
import { countsIn, exampleSurvivors, readCounts, survivorsHint, survivorsParam } from './survivor-counts';
import { survivorsWorth } from './survivors';
import type { Case } from './worth';

/** All that only the way from survivors needs: the sidebar opens without it. */
export const survivorsModel = {
  param: survivorsParam,
  example: exampleSurvivors,
  hint: survivorsHint,
  worth: ({ values, period, selected }: Case) =>
    survivorsWorth(values, period, selected ?? [readCounts(String(values.survivors))]),
  countsIn,
  noCurveText,
  remarks: curveRemarks,
  chart: survivalChart,
};
export type SurvivorsModel = typeof survivorsModel;
