/** "{0} of {1}" with its blanks filled. */
export const filled = (text: string, ...parts: readonly string[]): string =>
  text.replace(/\{(\d)\}/g, (_, index: string) => parts[Number(index)] ?? '');

export const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
