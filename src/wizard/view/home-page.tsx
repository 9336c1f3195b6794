import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Language, languages } from '../../sheet/words';
import { shown } from '../model/reader';
import { words as auditWords } from './audit/words';
import { flows } from './flows';
import { Taken, Undo } from './kit/inserted';
import { Notice } from './kit/notice';
import { CleanUp } from './kit/problem-notice';
import { words as sharingWords } from './sharing/words';
import { languageNames, shellWords } from './shell-words';
import { words as templateWords } from './templates/words';
import { useWizard } from './wizard-context';

export interface HomePageProps {
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly onTemplates: () => void;
  readonly onSharing: () => void;
  readonly onAudit: () => void;
  readonly onAssumptions: () => void;
  /** Whether somebody came back to it; a sidebar that just opened leaves the focus in the grid. */
  readonly takesFocus: boolean;
}

/** The questions, and what concerns all of them. */
export function HomePage({
  language,
  onLanguage,
  onTemplates,
  onSharing,
  onAudit,
  onAssumptions,
  takesFocus,
}: HomePageProps) {
  const { t, reader, surroundings, assumption, open } = useWizard();
  const heading = useRef<HTMLHeadingElement>(null);
  const [taken, setTaken] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it appears.
  useLayoutEffect(() => {
    if (takesFocus) heading.current?.focus();
    scrollTo(0, 0);
  }, []);
  const { last, unfinished } = surroundings;
  const discount = shown(Number(assumption('discount_rate')), 'rate', reader);
  const margin = shown(Number(assumption('margin_rate')), 'share', reader);
  return (
    <main>
      {unfinished && (
        <Notice tone="warning" title={t(shellWords.unfinished)}>
          <p>{t(shellWords.unfinishedText)}</p>
          <CleanUp onDone={() => setTaken(true)} />
        </Notice>
      )}
      <h1 ref={heading} tabIndex={-1}>
        {t(shellWords.title)}
      </h1>
      <ul class="cards">
        {flows.map(flow => (
          <li key={flow.id}>
            <button type="button" class="card" onClick={() => open(flow.id)}>
              <strong>{t(flow.title)}</strong>
              <span>{t(flow.lead)}</span>
            </button>
          </li>
        ))}
      </ul>
      <ul class="cards">
        <li>
          <button type="button" class="card" onClick={onTemplates}>
            <strong>{t(templateWords.title)}</strong>
            <span>{t(templateWords.cardLead)}</span>
          </button>
        </li>
        <li>
          <button type="button" class="card" onClick={onSharing}>
            <strong>{t(sharingWords.title)}</strong>
            <span>{t(sharingWords.cardLead)}</span>
          </button>
        </li>
        <li>
          <button type="button" class="card" onClick={onAudit}>
            <strong>{t(auditWords.title)}</strong>
            <span>{t(auditWords.cardLead)}</span>
          </button>
        </li>
        <li>
          <button type="button" class="card" onClick={onAssumptions}>
            <strong>{t(shellWords.house)}</strong>
            <span>{t(shellWords.houseSummary(discount, margin, reader.currency))}</span>
          </button>
        </li>
      </ul>
      {last && (
        <section class="last">
          <h2>{t(shellWords.lastInsertion)}</h2>
          <p>
            {last.title} <span class="quiet">{last.time}</span>
          </p>
          <Undo key={last.id} insertion={last} label={t(shellWords.undoLast)} onGone={() => setTaken(true)} />
        </section>
      )}
      {taken && <Taken key={last?.id} />}
      <fieldset class="languages">
        <legend class="quiet">{t(shellWords.language)}</legend>
        {languages.map(id => (
          <button
            key={id}
            type="button"
            lang={id}
            class="button plain"
            aria-pressed={id === language}
            onClick={() => onLanguage(id)}
          >
            {languageNames[id]}
          </button>
        ))}
      </fieldset>
    </main>
  );
}
