import type { ComponentChildren, FunctionComponent } from 'preact';
import { useCallback, useEffect, useErrorBoundary, useMemo, useRef, useState } from 'preact/hooks';
import { type Language, languageOf } from '../../sheet/words';
import { type FirstPage, firstPageMark } from '../model/first-page';
import type { Surroundings } from '../model/protocol';
import { readerOf } from '../model/reader';
import { AssumptionsPage } from './assumptions-page';
import { AuditPage } from './audit/audit-page';
import { type FlowId, flows } from './flows';
import { HomePage } from './home-page';
import { Page } from './kit/page';
import { ProblemNotice } from './kit/problem-notice';
import { words } from './kit/words';
import { connect } from './server';
import { SharingPage } from './sharing/sharing-page';
import { StartPage } from './start-page';
import { SamplesPage } from './templates/samples-page';
import { TemplatesPage } from './templates/templates-page';
import { assumptionFrom, useWizard, type Wizard, WizardContext } from './wizard-context';

type Place = 'home' | 'assumptions' | FirstPage | FlowId;

const morePages: Readonly<Partial<Record<Place, FunctionComponent>>> = {
  templates: TemplatesPage,
  samples: SamplesPage,
  sharing: SharingPage,
  audit: AuditPage,
};

function firstPlace(): Place {
  return (document.getElementById(firstPageMark)?.dataset.page as FirstPage | undefined) ?? 'home';
}

/** A fault in one flow leaves the others in reach. */
function Guarded({ children }: { readonly children: ComponentChildren }) {
  const { t } = useWizard();
  const [error] = useErrorBoundary();
  if (error === undefined) return <>{children}</>;
  return (
    <Page title={t(words.faulty)}>
      <ProblemNotice error={error} />
    </Page>
  );
}

/** The shell: asks the add-on how things are, then shows the questions and the flow that was chosen. */
export function App({ runner }: { readonly runner: Parameters<typeof connect>[0] }) {
  const [language, setLanguage] = useState<Language>(languageOf(navigator.language));
  const [surroundings, setSurroundings] = useState<Surroundings>();
  const [place, setPlace] = useState<Place>('home');
  const speaks = useRef(language);
  speaks.current = language;
  const moved = useRef(false);
  const server = useMemo(() => connect(runner, () => speaks.current), [runner]);
  const go = useCallback(
    (to: Place) => {
      moved.current = true;
      setPlace(to);
      // Somebody may have changed the workbook meanwhile; what is known will do until that is answered.
      if (to === 'home') server.ask({ action: 'start' }).then(setSurroundings, () => undefined);
    },
    [server],
  );
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const wizard = useMemo((): Wizard | undefined => {
    if (!surroundings) return undefined;
    const assumption: Wizard['assumption'] = id =>
      assumptionFrom(surroundings.assumptions, id, surroundings.sheetLocale);
    return {
      surroundings,
      server,
      assumption,
      reader: readerOf(surroundings.userLocale, language, String(assumption('currency'))),
      t: words => words[language],
      leave: () => go('home'),
      open: go,
      setLast: last => setSurroundings(now => now && { ...now, last, unfinished: false }),
    };
  }, [surroundings, server, language, go]);

  if (!wizard)
    return (
      <StartPage
        server={server}
        language={language}
        onStarted={known => {
          setLanguage(languageOf(known.userLocale));
          setSurroundings(known);
          setPlace(firstPlace());
        }}
      />
    );
  const Flow = flows.find(({ id }) => id === place)?.Flow ?? morePages[place];
  return (
    <WizardContext.Provider value={wizard}>
      {Flow ? (
        <Guarded key={place}>
          <Flow />
        </Guarded>
      ) : place === 'assumptions' ? (
        <AssumptionsPage onSaved={assumptions => setSurroundings(now => now && { ...now, assumptions })} />
      ) : (
        <HomePage
          language={language}
          onLanguage={setLanguage}
          onTemplates={() => go('templates')}
          onSharing={() => go('sharing')}
          onAudit={() => go('audit')}
          onAssumptions={() => go('assumptions')}
          takesFocus={moved.current}
        />
      )}
    </WizardContext.Provider>
  );
}
