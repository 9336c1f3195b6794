import { type Claim, firmnessWords } from '../../../model/claims/claim';
import { type ClaimId, claims } from '../../../model/claims/claims';
import { Notice, Page, useWizard } from '../../kit';
import type { Step } from '../../kit/page';
import { retentionWords as words } from './retention-words';

/** Who says a claim, how firm it is, what to make of it, and what answers it. */
export function Judgement({ id }: { readonly id: ClaimId }) {
  const { t } = useWizard();
  const { saidBy, firmness, verdict, answeredBy }: Claim = claims[id];
  const { short, long } = firmnessWords[firmness];
  return (
    <Notice tone={firmness === 'folklore' ? 'warning' : 'info'} title={t(short)}>
      <p>{t(long)}</p>
      <p>
        {t(words.saidBy)} {t(saidBy)}
      </p>
      <p>{t(verdict)}</p>
      {answeredBy && (
        <p>
          {t(words.answeredBy)} <code>{answeredBy}</code>
        </p>
      )}
    </Notice>
  );
}

interface JudgementPageProps {
  readonly step: Step;
  readonly back: (() => void) | undefined;
  readonly claim: ClaimId;
}

/** A claim that has no figures here. */
export function JudgementPage({ step, back, claim }: JudgementPageProps) {
  const { t, open, leave } = useWizard();
  const { claim: said, firmness }: Claim = claims[claim];
  return (
    <Page
      title={t(said)}
      step={step}
      back={back}
      primary={
        firmness === 'testable'
          ? { label: t(words.test), onClick: () => open('channels') }
          : { label: t(words.done), onClick: leave }
      }
    >
      <Judgement id={claim} />
    </Page>
  );
}
