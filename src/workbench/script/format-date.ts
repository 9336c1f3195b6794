import { offsetAt } from '../engine/dates';

const letters = /'([^']*)'|([A-Za-z])\2*/g;

/** Utilities.formatDate: Java's pattern letters, as far as scripts use them. */
export function formatDate(instant: number, timeZone: string, pattern: string): string {
  if (Number.isNaN(instant)) throw new Error('The date to format is not valid.');
  const offset = offsetAt(instant, timeZone === 'GMT' ? 'Etc/GMT' : timeZone);
  const local = new Date(instant + offset);
  const words = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(local);
  const number = (value: number, width: number) => String(value).padStart(width, '0');
  const hours = local.getUTCHours();
  return pattern.replace(letters, (text: string, quoted: string | undefined, letter: string | undefined) => {
    if (letter === undefined) return quoted === '' ? "'" : quoted!;
    const width = text.length;
    switch (letter) {
      case 'y':
        return width === 2 ? number(local.getUTCFullYear() % 100, 2) : number(local.getUTCFullYear(), width);
      case 'M':
        if (width >= 3) return words({ month: width === 3 ? 'short' : 'long' });
        return number(local.getUTCMonth() + 1, width);
      case 'd':
        return number(local.getUTCDate(), width);
      case 'E':
        return words({ weekday: width <= 3 ? 'short' : 'long' });
      case 'H':
        return number(hours, width);
      case 'h':
        return number(hours % 12 || 12, width);
      case 'a':
        return hours < 12 ? 'AM' : 'PM';
      case 'm':
        return number(local.getUTCMinutes(), width);
      case 's':
        return number(local.getUTCSeconds(), width);
      case 'S':
        return number(local.getUTCMilliseconds(), width);
      case 'Z': {
        const minutes = Math.abs(Math.round(offset / 60_000));
        return `${offset < 0 ? '-' : '+'}${number(Math.floor(minutes / 60), 2)}${number(minutes % 60, 2)}`;
      }
      default:
        throw new Error(`not in the workbench: the letter ${letter} in Utilities.formatDate`);
    }
  });
}
