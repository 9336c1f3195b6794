import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useErrorBoundary, useMemo, useRef, useState } from 'preact/hooks';
import { type Language, languageOf } from '../../sheet/words';
import { type FirstPage, firstPageMark } from '../model/first-page';
import type { Surroundings } from '../model/protocol';
import { readerOf } from '../model/reader';
import { type FlowId, flows } from './flows';
import { WorthFlow } from './flows/worth/worth-flow';
import { HomePage } from './home-page';
import { Page } from './kit/page';
import { ProblemNotice } from './kit/problem-notice';
import { WithRest } from './kit/with-rest';
import { words } from './kit/words';
import { connect } from './server';
import { StartPage } from './start-page';
import { type ToolId, tools } from './tools';
import { useRest } from './use-rest';
import { assumptionFrom, useWizard, type Wizard, WizardContext } from './wizard-context';

export type Place = 'home' | FirstPage | FlowId | ToolId;

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

/** A page of the second file; its name is known before it is here. */
function LaterPage({ place }: { readonly place: Exclude<Place, 'home' | 'worth'> }) {
  const { t, rest } = useWizard();
  const Shown = rest.here?.pages[place];
  if (Shown) return <Shown />;
  const { title = words.working } = flows.find(({ id }) => id === place) ?? tools[place as ToolId] ?? {};
  return (
    <Page title={t(title)}>
      <WithRest />
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
  const rest = useRest(server);
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
    const change = (changed: Partial<Surroundings>) => setSurroundings(now => now && { ...now, ...changed });
    return {
      surroundings,
      server,
      rest,
      assumption,
      reader: readerOf(surroundings.userLocale, language, String(assumption('currency'))),
      t: words => words[language],
      leave: () => go('home'),
      open: go,
      setLast: last => change({ last, unfinished: false }),
      setAssumptions: assumptions => change({ assumptions }),
    };
  }, [surroundings, server, rest, language, go]);

  if (!wizard)
    return (
      <StartPage
        server={server}
        language={language}
        onStarted={known => {
          setLanguage(languageOf(known.userLocale));
          setSurroundings(known);
          setPlace(firstPlace());
          rest.ask();
        }}
      />
    );
  return (
    <WizardContext.Provider value={wizard}>
      {place === 'home' ? (
        <HomePage language={language} onLanguage={setLanguage} takesFocus={moved.current} />
      ) : (
        <Guarded key={place}>{place === 'worth' ? <WorthFlow /> : <LaterPage place={place} />}</Guarded>
      )}
    </WizardContext.Provider>
  );
}
