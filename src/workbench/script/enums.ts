/** Enumerations are plain words here, as far as scripts can tell. */
function words<Name extends string>(...names: Name[]): Record<Name, Name> {
  return Object.fromEntries(names.map(name => [name, name])) as Record<Name, Name>;
}

export const enumerations = {
  BorderStyle: words('DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE'),
  WrapStrategy: words('WRAP', 'OVERFLOW', 'CLIP'),
  Dimension: words('ROWS', 'COLUMNS'),
  ProtectionType: words('RANGE', 'SHEET'),
  CopyPasteType: words('PASTE_NORMAL', 'PASTE_VALUES', 'PASTE_FORMAT', 'PASTE_FORMULA'),
  DeveloperMetadataVisibility: words('DOCUMENT', 'PROJECT'),
  DeveloperMetadataLocationType: words('SPREADSHEET', 'SHEET', 'ROW', 'COLUMN'),
  DataValidationCriteria: words(
    'CHECKBOX',
    'CUSTOM_FORMULA',
    'NUMBER_BETWEEN',
    'NUMBER_GREATER_THAN',
    'NUMBER_GREATER_THAN_OR_EQUAL_TO',
    'NUMBER_LESS_THAN',
    'NUMBER_LESS_THAN_OR_EQUAL_TO',
    'VALUE_IN_LIST',
    'VALUE_IN_RANGE',
  ),
  BooleanCriteria: words(
    'CELL_EMPTY',
    'CELL_NOT_EMPTY',
    'CUSTOM_FORMULA',
    'NUMBER_BETWEEN',
    'NUMBER_EQUAL_TO',
    'NUMBER_GREATER_THAN',
    'NUMBER_GREATER_THAN_OR_EQUAL_TO',
    'NUMBER_LESS_THAN',
    'NUMBER_LESS_THAN_OR_EQUAL_TO',
    'NUMBER_NOT_EQUAL_TO',
    'TEXT_CONTAINS',
    'TEXT_DOES_NOT_CONTAIN',
    'TEXT_EQUAL_TO',
    'TEXT_STARTS_WITH',
  ),
};

export const chartTypes = words('AREA', 'BAR', 'COLUMN', 'COMBO', 'LINE', 'PIE', 'SCATTER', 'TABLE');
export const uiButtons = words('OK', 'CANCEL', 'YES', 'NO', 'CLOSE');
export const uiButtonSets = words('OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL');
