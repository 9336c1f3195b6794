import { useMemo } from 'preact/hooks';
import { questions } from '../../../../templates/readiness/questions';
import { noGap, stateWords } from '../../../../templates/readiness/standing';
import type { Proposal } from '../../../model/readiness/evidence';
import { readinessPlan } from '../../../model/readiness/plan';
import { type Answers, type Gap, scoreChart, verdictOf } from '../../../model/readiness/score';
import { ChartView, Insert, More, Notice, Page, Results, useWizard } from '../../kit';
import { answeredText, words } from './words';

interface ReadinessResultProps {
  readonly answers: Answers;
  readonly evidence: readonly Proposal[];
  readonly step: { readonly now: number; readonly of: number };
  readonly back: () => void;
}

const gapsAtOnce = 3;

export function ReadinessResult({ answers, evidence, step, back }: ReadinessResultProps) {
  const { t, reader, surroundings } = useWizard();
  const { sheetLanguage: language, today } = surroundings;
  const verdict = verdictOf(answers);
  const plan = useMemo(
    () => readinessPlan({ answers, evidence, language, today }),
    [answers, evidence, language, today],
  );
  const { overall, answered, gaps, components } = verdict;
  if (overall === undefined) {
    return (
      <Page title={t(words.resultTitle)} step={step} back={back}>
        <Notice tone="info">
          <p>{t(words.nothing)}</p>
        </Notice>
      </Page>
    );
  }
  return (
    <Page title={t(words.resultTitle)} step={step} back={back}>
      <Results
        items={[
          {
            label: t(words.score),
            value: String(overall),
            note: t(answeredText(answered, questions.length)),
          },
        ]}
      />
      <ChartView chart={scoreChart(verdict, reader)} />
      <Notice tone="info" title={t(words.nextStep)}>
        <p>{t(gaps[0]?.question.cure ?? noGap)}</p>
      </Notice>
      {gaps.length > 0 && (
        <>
          <h2>{t(words.gaps)}</h2>
          <Gaps gaps={gaps.slice(0, gapsAtOnce)} />
          {gaps.length > gapsAtOnce && (
            <More summary={`${t(words.moreGaps)} (${gaps.length - gapsAtOnce})`}>
              <Gaps gaps={gaps.slice(gapsAtOnce)} />
            </More>
          )}
        </>
      )}
      <h2>{t(words.components)}</h2>
      <dl class="formulas">
        {components.map(({ label, state, functions }) => (
          <div key={label.en}>
            <dt>
              {t(label)}: <strong>{t(stateWords[state])}</strong>
            </dt>
            <dd>
              <code>{functions.join(', ')}</code>
            </dd>
          </div>
        ))}
      </dl>
      <Insert plan={plan} note={t(words.insertNote)} />
    </Page>
  );
}

function Gaps({ gaps }: { readonly gaps: readonly Gap[] }) {
  const { t } = useWizard();
  return (
    <ul>
      {gaps.map(({ question, level }) => (
        <li key={question.id}>
          <strong>{t(question.blocks)}</strong>
          <br />
          <span class="quiet">
            {t(question.text)} – {t(question.levels[level])}
          </span>
          <br />
          {t(question.cure)}
        </li>
      ))}
    </ul>
  );
}
