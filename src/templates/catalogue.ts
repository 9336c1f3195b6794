import type { Template } from './template';

/** In the order of the gallery. */
export const templates: readonly Template[] = [];
