import { beforeEach, describe, expect, test } from 'vitest';
import { formatDate } from '../../../src/workbench/script/format-date';
import { openMemoryWorkbench } from '../../support/memory-workbench';

const code = `
function properties() {
  const store = PropertiesService.getDocumentProperties().setProperty('a', 1).setProperties({ b: '2' });
  store.deleteProperty('b');
  return [store.getProperty('a'), store.getProperty('b'), store.getKeys(), PropertiesService.getUserProperties().getProperty('a')];
}
function tooLarge() { PropertiesService.getDocumentProperties().setProperty('a', 'x'.repeat(10000)); }
function cache() {
  const cache = CacheService.getDocumentCache();
  cache.put('k', 'v', 60);
  return [cache.get('k'), cache.get('other'), CacheService.getUserCache().get('k')];
}
function lock() {
  const lock = LockService.getDocumentLock();
  const taken = [lock.hasLock(), lock.tryLock(100), lock.hasLock()];
  lock.releaseLock();
  return taken.concat(lock.hasLock());
}
function takeLock() { return LockService.getDocumentLock().tryLock(100); }
function waitForLock() { LockService.getDocumentLock().waitLock(100); }
function letGo() { LockService.getDocumentLock().releaseLock(); }
function locale() { return Session.getActiveUserLocale(); }
function month() { return Utilities.formatDate(new Date(Date.UTC(2024, 0, 31, 23)), 'Europe/Madrid', 'yyyy-MM-dd'); }
function uuids() { return [Utilities.getUuid().length, Utilities.getUuid() === Utilities.getUuid()]; }
function html() { return HtmlService.createHtmlOutput('<p>').append('x').setTitle('t').getContent(); }
function missingHtml() { HtmlService.createHtmlOutputFromFile('None'); }
function logs() { Logger.log('one').log(2); console.log({ a: 1 }, 'x'); }
function dialog() { SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('hi').setWidth(500), 'Title'); }
function prompted() {
  const answer = SpreadsheetApp.getUi().prompt('Name?');
  return [answer.getSelectedButton() === SpreadsheetApp.getUi().Button.OK, answer.getResponseText()];
}
function network() { UrlFetchApp.fetch('https://example.com'); }
function timers() { return typeof setTimeout; }
function runsAFile() { return new Function('x', HtmlService.createTemplateFromFile('Part').getRawContent())(20); }
function keepsNothing(list) { list.push(1); return { given: list, nothing: undefined }; }
`;

let workbench: ReturnType<typeof openMemoryWorkbench>;
beforeEach(() => {
  workbench = openMemoryWorkbench({
    code,
    html: { Part: 'return x + 1;' },
    userLocale: 'es',
    answer: () => ({ button: 'OK', text: 'Ada' }),
  });
});

describe('correct', () => {
  test.each([
    ['properties', ['1', null, ['a'], null]],
    ['cache', ['v', null, null]],
    ['lock', [false, true, true, false]],
    ['locale', 'es'],
    ['month', '2024-02-01'],
    ['uuids', [36, false]],
    ['html', '<p>x'],
    ['prompted', [true, 'Ada']],
    ['timers', 'undefined'],
    ['runsAFile', 21],
  ])('%s', (name, expected) => {
    expect(workbench.run(name)).toEqual(expected);
  });

  test('logs and dialogs are recorded', () => {
    workbench.run('logs');
    workbench.run('dialog');
    expect(workbench.ui.logs).toEqual(['one', '2', '{"a":1} x']);
    expect(workbench.ui.dialogs).toEqual([{ title: 'Title', content: 'hi', width: 500, height: 400 }]);
  });

  test.each([
    ['yyyy-MM-dd HH:mm:ss', 'Etc/GMT', '2024-03-05 14:07:09'],
    ["d MMM ''yy", 'Etc/GMT', "5 Mar '24"],
    ["EEEE, MMMM d 'at' h:mm a", 'America/New_York', 'Tuesday, March 5 at 9:07 AM'],
    ['M/d/yyyy Z', 'Asia/Kathmandu', '3/5/2024 +0545'],
    ['yyyy-MM-dd', 'GMT', '2024-03-05'],
  ])('%s in %s', (pattern, zone, expected) => {
    expect(formatDate(Date.UTC(2024, 2, 5, 14, 7, 9), zone, pattern)).toBe(expected);
  });
});

describe('consistent', () => {
  test('two scripts on one spreadsheet share its lock', () => {
    const documentLock = {};
    const [one, other] = [0, 1].map(() => openMemoryWorkbench({ code, documentLock }));
    expect(one!.run('takeLock')).toBe(true);
    expect(other!.run('takeLock')).toBe(false);
    expect(() => other!.run('waitForLock')).toThrow('another process was holding the lock for too long');
    other!.run('letGo');
    expect(other!.run('takeLock')).toBe(false);
    one!.run('letGo');
    expect(other!.run('takeLock')).toBe(true);
  });

  test('arguments and results are copies', () => {
    const list = [0];
    expect(workbench.run('keepsNothing', list)).toEqual({ given: [0, 1] });
    expect(list).toEqual([0]);
  });
});

describe('refuses', () => {
  test.each([
    ['tooLarge', 'Argument too large: value'],
    ['missingHtml', 'No HTML file named None was found.'],
    ['network', 'UrlFetchApp is not defined'],
  ])('%s', (name, message) => {
    expect(() => workbench.run(name)).toThrow(message);
  });

  test('a letter of a date pattern that it does not know, and a date that is none', () => {
    expect(() => formatDate(0, 'Etc/GMT', 'w')).toThrow(
      'not in the workbench: the letter w in Utilities.formatDate',
    );
    expect(() => formatDate(Number.NaN, 'Etc/GMT', 'd')).toThrow('The date to format is not valid.');
  });
});
