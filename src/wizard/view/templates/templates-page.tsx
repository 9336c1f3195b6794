import { useEffect, useState } from 'preact/hooks';
import { type Language, languages } from '../../../sheet/words';
import type { Gallery, Insertion, TemplateCopy } from '../../model/protocol';
import { Choices, Page, ProblemNotice, useWizard } from '../kit';
import { Taken } from '../kit/undo';
import { languageNames } from '../shell-words';
import { tools } from '../tools';
import { CreatedPage } from './created-page';
import { words } from './words';

/** Finished workbooks to start from, and those that are there already. */
export function TemplatesPage() {
  const { t, server, setLast } = useWizard();
  const [gallery, setGallery] = useState<Gallery>();
  const [language, setLanguage] = useState<Language>('en');
  const [creating, setCreating] = useState<string>();
  const [created, setCreated] = useState<Insertion>();
  const [taken, setTaken] = useState(false);
  const [error, setError] = useState<unknown>();
  const look = () => {
    setError(undefined);
    server.ask({ action: 'templates' }).then(found => {
      if (!gallery) setLanguage(found.language);
      setGallery(found);
    }, setError);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it appears.
  useEffect(look, []);
  const create = async ({ id, title }: Gallery['templates'][number]) => {
    if (creating) return;
    setCreating(t(title));
    setTaken(false);
    setError(undefined);
    try {
      const insertion = await server.ask({ action: 'createTemplate', template: id, language });
      setCreated(insertion);
      setLast(insertion);
    } catch (reason) {
      setError(reason);
    }
    setCreating(undefined);
  };
  const gone = (wasTaken: boolean) => {
    setCreated(undefined);
    setTaken(wasTaken);
    look();
  };

  if (created) return <CreatedPage insertion={created} onGone={gone} />;
  return (
    <Page title={t(tools.templates.title)} lead={t(words.lead)}>
      {taken && <Taken />}
      <p role="status" class="hint">
        {creating ? t(words.creating(creating)) : !gallery && !error && t(words.looking)}
      </p>
      <ProblemNotice error={error} onRetry={gallery ? undefined : look} />
      {gallery && (
        <>
          <Choices
            name="language"
            legend={t(words.language)}
            options={languages.map(id => ({ value: id, label: languageNames[id] }))}
            value={language}
            onChange={value => setLanguage(value as Language)}
          />
          <ul class="cards">
            {gallery.templates.map(template => (
              <li key={template.id}>
                <button
                  type="button"
                  class="card"
                  aria-disabled={creating ? true : undefined}
                  onClick={() => create(template)}
                >
                  <strong>{t(template.title)}</strong>
                  <span>{t(template.summary)}</span>
                  <b class="go">{t(words.create)}</b>
                </button>
              </li>
            ))}
          </ul>
          <Copies copies={gallery.copies} />
        </>
      )}
    </Page>
  );
}

/** What is in the workbook already, and what of it this version of the add-on leaves alone. */
function Copies({ copies }: { readonly copies: readonly TemplateCopy[] }) {
  const { t } = useWizard();
  if (copies.length === 0) return null;
  return (
    <>
      <h2>{t(words.copies)}</h2>
      <ul>
        {copies.map(({ template, copy, title, version, age, place }) => (
          <li key={`${template} ${copy}`}>
            {title ? t(title) : template} ({place.sheetName}), {t(words.version(version))}
            {age !== 'current' && `: ${t(words[age])}`}
          </li>
        ))}
      </ul>
    </>
  );
}
