import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';

const shared = inject('workbench');

/** The browser of all test files, in a connection of one's own: closing it closes one's pages only. */
export const browser: Browser | undefined = shared ? await chromium.connect(shared.browser) : undefined;
/** Where the workbench is served. */
export const url = shared?.url ?? '';
