/** Pages that the menu can open the sidebar with; the others are reached from its questions. */
export type FirstPage = 'templates' | 'samples' | 'sharing' | 'audit';

/** The id of the element behind the sidebar's page that names the first one. */
export const firstPageMark = 'first-page';
