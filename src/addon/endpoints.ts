/** What the add-on's menu calls. Google can only call top-level functions, so the build writes one for each. */
export const menuHandlers = ['showFunctionList', 'showAbout'] as const;
export type MenuHandler = (typeof menuHandlers)[number];
