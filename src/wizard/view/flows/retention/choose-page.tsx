import type { Words } from '../../../../sheet/words';
import { type Claim, firmnessWords } from '../../../model/claims/claim';
import { claims } from '../../../model/claims/claims';
import { type Choice, goals, levers } from '../../../model/retention/choice';
import { retentionFlow } from '../../../model/retention/flow';
import { methods } from '../../../model/retention/methods';
import { Choices, Page, useWizard } from '../../kit';
import type { Step } from '../../kit/page';
import { retentionWords as words } from './retention-words';

export type Question = keyof Choice;

interface Entry {
  readonly label: Words;
  readonly hint?: Words;
}

const entries: Readonly<Record<Question, Readonly<Record<string, Entry>>>> = {
  goal: goals,
  lever: mapped(levers, label => ({ label })),
  method: mapped(methods, ({ title, how }) => ({ label: title, hint: how })),
  claim: mapped(claims, (claim: Claim) => ({
    label: claim.claim,
    hint: firmnessWords[claim.firmness].short,
  })),
};

function mapped<T>(record: Readonly<Record<string, T>>, entry: (item: T) => Entry) {
  return Object.fromEntries(Object.entries(record).map(([id, item]) => [id, entry(item)]));
}

interface ChoosePageProps {
  readonly step: Step;
  readonly back: (() => void) | undefined;
  readonly question: Question;
  readonly lead: string | undefined;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
  readonly onNext: () => void;
}

/** One question with its answers in sight. */
export function ChoosePage({ step, back, question, lead, choice, onChoose, onNext }: ChoosePageProps) {
  const { t } = useWizard();
  return (
    <Page
      title={t(question === 'goal' ? retentionFlow.title : words.titles[question])}
      lead={lead}
      step={step}
      back={back}
      primary={{ label: t(words.next), onClick: onNext }}
    >
      <Choices
        name={question}
        legend={t(words.legends[question])}
        options={Object.entries(entries[question]).map(([value, { label, hint }]) => ({
          value,
          label: t(label),
          ...(hint ? { hint: t(hint) } : {}),
        }))}
        value={choice[question]}
        onChange={value => onChoose({ ...choice, [question]: value })}
      />
    </Page>
  );
}
