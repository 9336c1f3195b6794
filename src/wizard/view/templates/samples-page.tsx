import { Page, useWizard } from '../kit';
import { ClearSamples } from './clear-samples';
import { words } from './words';

/** What the menu item "Clear sample data" opens: it is being done when the page appears. */
export function SamplesPage() {
  const { t } = useWizard();
  return (
    <Page title={t(words.clear)} lead={t(words.clearLead)}>
      <ClearSamples atOnce />
    </Page>
  );
}
