import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../sheet/words';
import type { Surroundings } from '../model/protocol';
import { Button } from './kit/button';
import { ProblemCard } from './kit/problem-card';
import { words } from './kit/words';
import { type Server, ServerProblem } from './server';
import { shellWords } from './shell-words';

export interface StartPageProps {
  readonly server: Server;
  readonly language: Language;
  readonly onStarted: (surroundings: Surroundings) => void;
}

/** Until the add-on has answered, and what to do where it does not. */
export function StartPage({ server, language, onStarted }: StartPageProps) {
  const [problem, setProblem] = useState<ServerProblem>();
  const start = () => {
    setProblem(undefined);
    server.ask({ action: 'start' }).then(onStarted, reason => {
      setProblem(
        reason instanceof ServerProblem
          ? reason
          : new ServerProblem(words.faulty[language], words.faultyText[language]),
      );
    });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it appears.
  useEffect(start, []);
  return (
    <main aria-busy={!problem}>
      <h1>{shellWords.title[language]}</h1>
      {problem ? (
        <ProblemCard problem={problem}>
          <Button onClick={start}>{words.tryAgain[language]}</Button>
        </ProblemCard>
      ) : (
        <>
          <p role="status" class="lead">
            {shellWords.starting[language]}
          </p>
          <div class="skeleton" aria-hidden="true">
            <i />
            <i />
            <i />
          </div>
        </>
      )}
    </main>
  );
}
