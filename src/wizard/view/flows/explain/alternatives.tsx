import type { Explanation } from '../../../model/explain/explanation';
import { figureText } from '../../../model/explain/told';
import { DataTable, useWizard } from '../../kit';
import { alternativesTitle, words } from './words';

/** The same inputs under the other conventions or meanings, and what the chosen one says. */
export function Alternatives({ call }: { readonly call: Explanation }) {
  const { t, reader } = useWizard();
  return (
    <>
      {call.alternatives.map(({ argument, choices }) => {
        const title = t(alternativesTitle[argument]!);
        return (
          <div key={argument}>
            {choices.map(
              ({ choice, chosen, meaning, usedBy }) =>
                chosen &&
                meaning && (
                  <p key={choice.en}>
                    <code>{t(choice)}</code>: {t(meaning)}
                    {usedBy && ` ${t(words.usedBy)}: ${usedBy}.`}
                  </p>
                ),
            )}
            {choices.some(({ figure }) => figure) && (
              <DataTable
                caption={title}
                head={[t(words.choice), t(words.result)]}
                rows={choices.map(({ choice, chosen, figure }) => [
                  chosen ? `${t(choice)} (${t(words.chosen)})` : t(choice),
                  figure ? figureText(figure, reader) : '–',
                ])}
                numeric={[false, true]}
              />
            )}
          </div>
        );
      })}
    </>
  );
}
