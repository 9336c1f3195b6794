// biome-ignore-all lint/correctness/noUnusedVariables: the spreadsheet and the menus call these functions.

/**
 * Answers with what it was given, as text.
 * @param {A1:B2} cells Anything.
 * @customfunction
 */
function ECHO(...cells) {
  const describe = cell => {
    if (Array.isArray(cell)) return cell.map(describe);
    return cell instanceof Date ? `Date ${cell.toISOString()}` : cell;
  };
  return JSON.stringify(cells.map(describe));
}

/**
 * Throws.
 * @param {"no"} message What to say.
 * @customfunction
 */
function BOOM(message) {
  throw new Error(message);
}

/**
 * Spills n rows of two columns: the number and ten times the number. One row is a single cell.
 * @param {3} count How many rows.
 * @customfunction
 */
function COUNT_UP(count) {
  if (count < 1) throw new Error(`COUNT_UP needs at least 1 row, but got ${count}.`);
  const rows = [];
  for (let row = 1; row <= count; row++) rows.push([row, row * 10]);
  return count === 1 ? 1 : rows;
}

/**
 * Spills the days from a date on.
 * @param {A1} start The first day.
 * @param {3} count How many days.
 * @customfunction
 */
function DAYS_FROM(start, count) {
  const days = [];
  for (let day = 0; day < count; day++) days.push([new Date(start.getTime() + day * 86400000)]);
  return days;
}

/**
 * Answers with values of one kind each.
 * @customfunction
 */
function KINDS() {
  return [
    ['007', '10%', true, false, 1.5, ''],
    ['#N/A', '#DIV/0!', 'TRUE', '=A1', null, undefined],
  ];
}

/** @customfunction */
function FLAT() {
  return [1, 2, 3];
}

/** @customfunction */
function NOT_FINITE() {
  return 1 / 0;
}

/**
 * The spreadsheet's language.
 * @customfunction
 */
function LANGUAGE() {
  return SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale();
}

/** @customfunction */
function FORBIDDEN() {
  SpreadsheetApp.getActiveSpreadsheet().getSheets();
}

let calls = 0;

/**
 * How many times it was called, plus nothing of its argument.
 * @customfunction
 */
function CALLS(_cells) {
  calls += 1;
  return [[calls], [0]];
}

/* A plain comment that says @customfunction does not make one. */
function notAFunction() {
  return 'called from a menu';
}

function onOpen() {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem('Insert schedule', 'insertSchedule')
    .addSeparator()
    .addSubMenu(SpreadsheetApp.getUi().createMenu('More').addItem('Help', 'showHelp'))
    .addToUi();
}

function showHelp() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Help'));
}

function insertSchedule(request) {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = spreadsheet.insertSheet('Schedule');
  sheet
    .getRange('A1:B1')
    .setValues([['Rows', request.rows]])
    .setFontWeight('bold')
    .setBackground('#eef3fb');
  spreadsheet.setNamedRange('schedule_rows', sheet.getRange('B1'));
  sheet.getRange(3, 1, 1, 2).setValues([['Row', 'Ten times']]);
  sheet.getRange('A4').setFormula('=COUNT_UP(schedule_rows)');
  sheet.getRange('D4').setFormula('=SUM(B4:B)');
  sheet.getRange('B4:B20').setNumberFormat('0.00');
  sheet.setFrozenRows(3);
  SpreadsheetApp.flush();
  spreadsheet.toast('Done', 'Schedule');
  return {
    lastRow: sheet.getLastRow(),
    total: sheet.getRange('D4').getValue(),
    shown: sheet.getRange('B5').getDisplayValue(),
  };
}

function today() {
  const cell = SpreadsheetApp.getActiveSheet().getRange('A1');
  cell.setValue(new Date(2024, 0, 31));
  return {
    isDate: cell.getValue() instanceof Date,
    time: cell.getValue().getTime() === new Date(2024, 0, 31).getTime(),
  };
}

function catches() {
  try {
    SpreadsheetApp.getActiveSheet().getRange('not a range');
  } catch (error) {
    return { isError: error instanceof Error, message: error.message };
  }
}

function ask() {
  const ui = SpreadsheetApp.getUi();
  return ui.alert('Title', 'Sure?', ui.ButtonSet.YES_NO) === ui.Button.YES;
}

function globalsOfHost() {
  return ['process', 'require', 'setTimeout', 'fetch', 'URL', 'Buffer', 'window'].filter(
    function defined(name) {
      return name in this;
    },
  );
}
