import { useRef, useState } from 'preact/hooks';
import type { Period } from '../../../../templates/assumptions';
import { type Typed, typedText } from '../../../model/form/field';
import { type RateKind, rateParam } from '../../../model/worth/fields';
import { worthFlow } from '../../../model/worth/flow';
import { type Calculated, routeOf, type Situation } from '../../../model/worth/situation';
import type { SurvivorsModel } from '../../../model/worth/survivors-model';
import { Page } from '../../kit/page';
import { WithRest } from '../../kit/with-rest';
import { useWizard } from '../../wizard-context';
import { SituationStep } from './situation-step';
import { WorthStep } from './worth-step';

/** Three questions choose the formula; its figures then give the answer. */
export function WorthFlow() {
  const { t, assumption, reader, rest } = useWizard();
  const [situation, setSituation] = useState<Situation>({
    contract: false,
    data: 'totals',
    period: assumption('period') as Period,
  });
  const [rateKind, setRateKind] = useState<RateKind>('stay');
  const [isAsked, setAsked] = useState(true);
  // Figures survive a look back at the questions.
  const kept = useRef<Record<string, Typed>>({});
  const route = routeOf(situation);
  if (isAsked || route === 'orders' || route === 'count') {
    return (
      <SituationStep
        situation={situation}
        onChange={setSituation}
        onNext={chosen => {
          setSituation(chosen);
          setAsked(false);
        }}
      />
    );
  }
  const back = () => setAsked(true);
  const keyOf = (of: Calculated) => `${of} ${situation.period}`;
  const step = (survivors?: SurvivorsModel) => (
    <WorthStep
      key={keyOf(route)}
      survivors={survivors}
      situation={{ ...situation, route }}
      rateKind={rateKind}
      onRateKind={setRateKind}
      initial={kept.current[keyOf(route)]}
      onTyped={typed => {
        kept.current[keyOf(route)] = typed;
      }}
      onOneRate={churnRate => {
        kept.current[keyOf('retention')] = {
          ...kept.current[keyOf(route)],
          churnRate: typedText(churnRate, rateParam, reader),
        };
        setRateKind('leave');
        setSituation({ ...situation, data: 'totals' });
      }}
      back={back}
    />
  );
  if (route !== 'survivors') return step();
  if (rest.here) return step(rest.here.survivorsModel);
  return (
    <Page title={t(worthFlow.title)} back={back}>
      <WithRest />
    </Page>
  );
}
