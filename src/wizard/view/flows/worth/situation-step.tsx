import { worthFlow } from '../../../model/worth/flow';
import { dataChoices, questions, reasonOf, routeOf, type Situation } from '../../../model/worth/situation';
import { Choices } from '../../kit/choices';
import { Page } from '../../kit/page';
import { useWizard } from '../../wizard-context';
import { words } from './words';

interface SituationStepProps {
  readonly situation: Situation;
  readonly onChange: (situation: Situation) => void;
  readonly onNext: (situation: Situation) => void;
}

/** What is known about the customers, and which formula that asks for. */
export function SituationStep({ situation, onChange, onNext }: SituationStepProps) {
  const { t, open } = useWizard();
  const { contract, data, period } = situation;
  const route = routeOf(situation);
  const primary =
    route === 'orders'
      ? { label: t(words.toOrders), onClick: () => open('orders') }
      : route === 'count'
        ? { label: t(words.haveCounts), onClick: () => onNext({ ...situation, data: 'survivors' }) }
        : { label: t(words.next), onClick: () => onNext(situation) };
  const { contract: tie, data: have, period: time } = questions;
  const translated = <V extends string>(
    options: readonly { value: V; label: Parameters<typeof t>[0]; hint?: Parameters<typeof t>[0] }[],
  ) => options.map(({ value, label, hint }) => ({ value, label: t(label), ...(hint && { hint: t(hint) }) }));
  return (
    <Page title={t(worthFlow.title)} step={{ now: 1, of: 2 }} primary={primary}>
      <Choices
        name="contract"
        legend={t(tie.legend)}
        options={translated(tie.options)}
        value={contract ? 'yes' : 'no'}
        onChange={answer =>
          onChange({
            ...situation,
            contract: answer === 'yes',
            data: answer === 'no' && data === 'survivors' ? 'totals' : data,
          })
        }
      />
      <Choices
        name="data"
        legend={t(have.legend)}
        options={translated(dataChoices(contract))}
        value={data}
        onChange={answer => onChange({ ...situation, data: answer as Situation['data'] })}
      />
      <Choices
        name="period"
        legend={t(time.legend)}
        options={translated(time.options)}
        value={period}
        onChange={answer => onChange({ ...situation, period: answer as Situation['period'] })}
      />
      <p role="status">{t(reasonOf(situation))}</p>
    </Page>
  );
}
