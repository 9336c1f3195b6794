import { type Reader, shown } from '../reader';
import type { Analysis } from './analysis';
import { fewRepeaters, statusWords, verdictWords } from './verdict-words';

/** How far the figures may be believed. */
export type Trust = 'trust' | 'care' | 'no';

export interface Finding {
  readonly tone: 'good' | 'care' | 'bad';
  readonly text: string;
}

export interface Verdict {
  readonly trust: Trust;
  readonly title: string;
  readonly findings: readonly Finding[];
  /** What to do instead, where the figures are of no use. */
  readonly instead?: string;
}

/** A forecast of a whole shop is good within the first, of no use beyond the second. */
const fair = 0.15;
const poor = 0.3;
/** For one number of repeat orders, and only where enough of them are. */
const poorForClass = 0.25;
/** With fewer, chance alone moves their number by 2 ÷ √n, which is about as much as is called poor. */
const enoughOrders = 50;
const shortWeeks = 26;
const tooCorrelated = 0.3;

const worst: Readonly<Record<Finding['tone'], Trust>> = { good: 'trust', care: 'care', bad: 'no' };

/** Whether to believe the figures, why, and what to do where not. */
export function verdict(analysis: Analysis, reader: Reader): Verdict {
  const text = verdictWords[reader.language];
  const findings = [...testFindings(analysis, reader), ...dataFindings(analysis, reader)];
  const trusts = findings.map(({ tone }) => worst[tone]);
  const trust = trusts.includes('no') ? 'no' : trusts.includes('care') ? 'care' : 'trust';
  return { trust, title: text[trust], findings, ...(trust === 'no' ? { instead: text.instead } : {}) };
}

function testFindings({ holdout, lastDay, fit, forecast, spend }: Analysis, reader: Reader): Finding[] {
  const text = verdictWords[reader.language];
  const status = statusWords[reader.language];
  if (fit.status !== 'ok' || (!forecast && spend.status === 'ok')) {
    const why = fit.status === 'ok' ? 'no_interior_maximum' : fit.status;
    return [{ tone: 'bad', text: text.noFit(status[why]) }];
  }
  const findings: Finding[] =
    spend.status === 'ok' ? [] : [{ tone: 'bad', text: text.noSpend(status[spend.status]) }];
  const all = holdout.lines[holdout.lines.length - 1];
  if (!all) return [...findings, { tone: 'care', text: text.noTest }];
  const { actualOrders, predictedOrders, bias, actualRevenue, predictedRevenue } = all;
  const weeks = shown((lastDay - holdout.split) / 7, 'number', reader);
  const count = (value: number) => shown(value, 'count', reader);
  if (actualOrders < enoughOrders || bias === 'undefined') {
    return [...findings, { tone: 'care', text: text.fewOrders(weeks, count(actualOrders)) }];
  }
  findings.push({
    tone: toneOf(bias),
    text: text.orders(weeks, count(predictedOrders), count(actualOrders), signed(bias, reader)),
  });
  if (predictedRevenue !== 'undefined' && actualRevenue > 0) {
    const off = predictedRevenue / actualRevenue - 1;
    const actual = shown(actualRevenue, 'money', reader);
    const predicted = shown(predictedRevenue, 'money', reader);
    findings.push({
      tone: toneOf(off),
      text: text.revenue(predicted, actual, signed(off, reader)),
    });
  }
  const off = holdout.lines
    .slice(0, -1)
    .filter(line => line.actualOrders >= enoughOrders && Math.abs(line.bias as number) > poorForClass);
  if (off.length > 0) {
    const list = off.map(({ frequency }) => frequency).join(', ');
    findings.push({ tone: 'care', text: text.classes(list) });
  }
  return findings;
}

function dataFindings(analysis: Analysis, reader: Reader): Finding[] {
  const { because, histories, repeaters, firstDay, lastDay, correlation, forecast } = analysis;
  const text = verdictWords[reader.language];
  const findings: Finding[] = [];
  if (because === 'many_once' || because === 'no_maximum') {
    const share = shown(1 - repeaters / histories.x.length, 'share', reader);
    findings.push({
      tone: 'good',
      text: because === 'many_once' ? text.many(share) : text.noMaximum,
    });
  }
  if (repeaters < fewRepeaters) {
    findings.push({ tone: 'care', text: text.few(shown(repeaters, 'count', reader)) });
  }
  const weeks = Math.floor((lastDay - firstDay) / 7);
  if (weeks < shortWeeks) {
    findings.push({ tone: 'care', text: text.short(shown(weeks, 'count', reader)) });
  }
  if (forecast) {
    const figure = shown(Math.round(correlation * 100) / 100, 'number', reader);
    findings.push(
      Math.abs(correlation) > tooCorrelated
        ? { tone: 'care', text: text.correlated(figure) }
        : { tone: 'good', text: text.independent(figure) },
    );
  }
  return findings;
}

function toneOf(bias: number): Finding['tone'] {
  const off = Math.abs(bias);
  return off <= fair ? 'good' : off <= poor ? 'care' : 'bad';
}

const signed = (bias: number, reader: Reader) => `${bias > 0 ? '+' : ''}${shown(bias, 'share', reader)}`;
