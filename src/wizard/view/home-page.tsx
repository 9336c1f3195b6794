import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Language, languages } from '../../sheet/words';
import { shown } from '../model/reader';
import { flows } from './flows';
import { Notice } from './kit/notice';
import { CleanUp } from './kit/problem-notice';
import { Taken, Undo } from './kit/undo';
import { languageNames, shellWords } from './shell-words';
import { type ToolId, tools } from './tools';
import { useWizard } from './wizard-context';

const toolIds = Object.keys(tools) as ToolId[];

export interface HomePageProps {
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  /** Whether somebody came back to it; a sidebar that just opened leaves the focus in the grid. */
  readonly takesFocus: boolean;
}

/** The questions, and what concerns all of them. */
export function HomePage({ language, onLanguage, takesFocus }: HomePageProps) {
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
  const known = shellWords.houseSummary(discount, margin, reader.currency);
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
        {toolIds.map(id => (
          <li key={id}>
            <button type="button" class="card" onClick={() => open(id)}>
              <strong>{t(tools[id].title)}</strong>
              <span>{t(id === 'assumptions' ? known : tools[id].lead)}</span>
            </button>
          </li>
        ))}
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
