import { useState } from 'preact/hooks';
import type { Level, Question } from '../../../../templates/readiness/question';
import { blocks } from '../../../../templates/readiness/questions';
import type { Proposal } from '../../../model/readiness/evidence';
import { readinessFlow } from '../../../model/readiness/flow';
import type { Answers } from '../../../model/readiness/score';
import { Choices, Page, useWizard } from '../../kit';
import { FromData } from './from-data';
import { ReadinessResult } from './readiness-result';
import { words } from './words';

const steps = blocks.length + 1;

export function ReadinessFlow() {
  const { t } = useWizard();
  const [step, setStep] = useState(0);
  const [answers, setAnswers] = useState<Answers>({});
  const [evidence, setEvidence] = useState<readonly Proposal[]>([]);
  const back = step > 0 ? () => setStep(step - 1) : undefined;
  const take = (proposals: readonly Proposal[]) => {
    const about = new Set(proposals.map(({ question }) => question));
    setEvidence([...evidence.filter(({ question }) => !about.has(question)), ...proposals]);
    setAnswers({
      ...answers,
      ...Object.fromEntries(proposals.map(({ question, level }) => [question, level])),
    });
  };
  const block = blocks[step];
  if (!block) {
    return (
      <ReadinessResult answers={answers} evidence={evidence} step={{ now: steps, of: steps }} back={back!} />
    );
  }
  return (
    <Page
      title={t(step === 0 ? readinessFlow.title : block.title)}
      lead={step === 0 ? t(readinessFlow.lead) : undefined}
      step={{ now: step + 1, of: steps }}
      primary={{
        label: t(step === blocks.length - 1 ? words.toResult : words.next),
        onClick: () => setStep(step + 1),
      }}
      back={back}
    >
      {step === 0 && <h2>{t(block.title)}</h2>}
      {block.id === 'data' && <FromData onProposals={take} />}
      {block.questions.map(question => (
        <Answer
          key={question.id}
          question={question}
          seen={evidence.find(proposal => proposal.question === question.id)}
          level={answers[question.id]}
          onChange={level => setAnswers({ ...answers, [question.id]: level })}
        />
      ))}
      <p class="hint">{t(words.leaveOut)}</p>
    </Page>
  );
}

interface AnswerProps {
  readonly question: Question;
  readonly seen: Proposal | undefined;
  readonly level: Level | undefined;
  readonly onChange: (level: Level) => void;
}

function Answer({ question, seen, level, onChange }: AnswerProps) {
  const { t } = useWizard();
  const hints = [question.hint && t(question.hint), seen && `${t(words.seen)} ${t(seen.seen)}`];
  return (
    <Choices
      name={question.id}
      legend={t(question.text)}
      hint={hints.filter(Boolean).join(' ') || undefined}
      options={question.levels.map((text, index) => ({ value: String(index), label: t(text) }))}
      value={level === undefined ? undefined : String(level)}
      onChange={value => onChange(Number(value) as Level)}
    />
  );
}
