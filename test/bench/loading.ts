import { plainResult, type Result, ratioResult, timeResult } from './report';
import { coldLoad, decimalAlone, type Functions } from './script';
import { sideBySide } from './side-by-side';

/** What every cell pays before its function is called, and what the first call of a cell costs with it. */
export async function loadingResults(source: string): Promise<Result[]> {
  const decimal = await decimalAlone();
  const loadAnd = (call: (functions: Functions) => unknown) => () => {
    const load = coldLoad(source);
    return () => call(load() as unknown as Functions);
  };
  const times = sideBySide(
    {
      decimal: () => coldLoad(decimal),
      load: () => coldLoad(source),
      plain: loadAnd(({ CLV }) => CLV!(60, 4, 3, 100)),
      discounted: loadAnd(({ CLV }) => CLV!(60, 4, 3.5, 100, 0.4, 0.1)),
      card: loadAnd(({ CLV }) => CLV!()),
    },
    { repetitions: 60, warmUp: 5 },
  );
  const against = { 'decimal.js alone': times.decimal };
  return [
    plainResult('size of Code.js', 'KB', Buffer.byteLength(source) / 1000, 200),
    timeResult('cold load of decimal.js alone', times.decimal, {}),
    timeResult('cold load of Code.js', times.load, {}),
    ratioResult('cold load of Code.js ÷ decimal.js alone', times.load, times.decimal, 3),
    timeResult('cold load and one CLV', times.plain, against),
    timeResult('cold load and one discounted CLV', times.discounted, against),
    timeResult('cold load and one help card', times.card, against),
  ];
}
