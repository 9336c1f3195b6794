import { useMemo } from 'preact/hooks';
import type { Analysis, Forecast } from '../../../model/orders/analysis';
import { bandEdges } from '../../../model/orders/bands';
import { concentrationChart, holdoutChart } from '../../../model/orders/charts';
import {
  bandLines,
  headline,
  parameterLines,
  riskLines,
  segmentLines,
  stakeOfOne,
} from '../../../model/orders/figures';
import { verdict } from '../../../model/orders/verdict';
import { shown } from '../../../model/reader';
import { ChartView, DataTable, More, Notice, Page, Results, useWizard } from '../../kit';
import { Signals } from './signals';
import { bandWords, sentences, words } from './words';

export interface ResultStepProps {
  readonly analysis: Analysis;
  readonly onInsert: () => void;
  readonly back: () => void;
}

const tones = { trust: 'success', care: 'warning', no: 'error' } as const;
const signs = { good: '✓', care: '!', bad: '×' } as const;

/** The answer, how far to believe it, and what follows from it. */
export function ResultStep({ analysis, onInsert, back }: ResultStepProps) {
  const { t, reader } = useWizard();
  const { forecast, holdout } = analysis;
  const judged = useMemo(() => verdict(analysis, reader), [analysis, reader]);
  const groups = useMemo(() => segmentLines(analysis, reader), [analysis, reader]);
  return (
    <Page
      title={t(words.resultTitle)}
      primary={{ label: t(words.toInsert), onClick: onInsert }}
      secondary={[{ label: t(words.change), onClick: back }]}
      back={back}
    >
      {forecast && <Headline analysis={analysis} forecast={forecast} />}
      <Notice tone={tones[judged.trust]} title={judged.title}>
        {judged.findings.map(({ tone, text }) => (
          <p key={text}>
            {signs[tone]} {text}
          </p>
        ))}
        {judged.instead && <p>{judged.instead}</p>}
      </Notice>
      {forecast && <Risk forecast={forecast} />}
      {holdout.lines.length > 0 && (
        <More summary={t(words.test)}>
          <ChartView chart={holdoutChart(holdout.lines, reader)} />
        </More>
      )}
      <More summary={t(words.groups)}>
        <DataTable
          caption={t(words.groups)}
          head={[t(words.group), t(words.customers), t(words.revenue)]}
          rows={groups}
          numeric={[false, true, true]}
        />
      </More>
      {forecast && forecast.signals.length > 0 && (
        <More summary={t(words.signals)}>
          <Signals signals={forecast.signals} />
        </More>
      )}
      {forecast && <Parameters analysis={analysis} />}
    </Page>
  );
}

function Headline({ analysis, forecast }: { readonly analysis: Analysis; readonly forecast: Forecast }) {
  const { t, reader } = useWizard();
  const figures = headline(analysis, forecast, reader);
  const { horizonMonths } = analysis.terms;
  const isEndless = horizonMonths === undefined;
  const span = isEndless ? words.endless : sentences.horizon(shown(horizonMonths, 'number', reader));
  return (
    <Results
      items={[
        { label: t(words.total), value: figures.residualValue, note: t(span) },
        { label: t(words.each), value: figures.perCustomer },
        { label: t(isEndless ? words.discountedOrders : words.orders), value: figures.orders },
        { label: t(words.active), value: figures.active, note: t(sentences.of(figures.customers)) },
      ]}
    />
  );
}

function Risk({ forecast }: { readonly forecast: Forecast }) {
  const { t, reader } = useWizard();
  const chart = concentrationChart(forecast.concentration, reader);
  const stake = stakeOfOne(forecast, reader);
  const [low, high] = bandEdges.map(edge => shown(edge, 'share', reader));
  const { staying, at_risk, gone } = bandWords(low!, high!);
  const bands = { staying: t(staying), at_risk: t(at_risk), gone: t(gone) };
  return (
    <>
      {chart && <ChartView chart={chart} />}
      <DataTable
        caption={t(words.risk)}
        head={[t(words.group), t(words.customers), t(words.value)]}
        rows={bandLines(forecast, bands, reader)}
        numeric={[false, true, true]}
      />
      {stake && <p>{t(sentences.stake(stake))}</p>}
      {forecast.atRisk.length > 0 && (
        <More summary={t(words.atRisk)}>
          <DataTable
            caption={t(words.atRisk)}
            head={[t(words.customer), t(words.alive), t(words.value), t(words.stake)]}
            rows={riskLines(forecast, reader)}
            numeric={[false, true, true, true]}
          />
        </More>
      )}
    </>
  );
}

function Parameters({ analysis }: { readonly analysis: Analysis }) {
  const { t, reader } = useWizard();
  const { fit, spend } = analysis;
  const [orders, amounts] = [fit, spend].map(({ logLikelihood }) => shown(logLikelihood, 'number', reader));
  return (
    <More summary={t(words.parameters)}>
      <DataTable
        caption={t(words.parameters)}
        head={[t(words.parameter), t(words.estimate), t(words.standardError)]}
        rows={parameterLines(analysis, reader)}
        numeric={[false, true, true]}
      />
      <p class="hint">{t(sentences.likelihood(orders!, amounts!))}</p>
    </More>
  );
}
