import { useState } from 'preact/hooks';
import type { Explanation } from '../../../model/explain/explanation';
import { allInputsChart, oneInputChart } from '../../../model/explain/told';
import { ChartView, Choices, useWizard } from '../../kit';
import { words } from './words';

const all = '';

/** How much each input moves the result: all of them at once, or one over a range. */
export function Moves({ call }: { readonly call: Explanation }) {
  const { t, reader } = useWizard();
  const [argument, setArgument] = useState(all);
  const { sensitivity, result } = call;
  if (sensitivity.length === 0 || !result || !('value' in result)) return null;
  const one = sensitivity.find(moved => moved.argument === argument);
  return (
    <>
      <h2>{t(words.moves)}</h2>
      <Choices
        name="moves"
        legend={t(words.show)}
        options={[
          { value: all, label: t(words.allInputs) },
          ...sensitivity.map(moved => ({ value: moved.argument, label: moved.argument })),
        ]}
        value={argument}
        onChange={setArgument}
      />
      <ChartView
        chart={one ? oneInputChart(one, reader) : allInputsChart(sensitivity, Number(result.value), reader)}
      />
    </>
  );
}
