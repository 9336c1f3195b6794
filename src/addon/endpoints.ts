/** What the add-on's menu calls. Google can only call top-level functions, so the build writes one for each. */
export const menuHandlers = [
  'openGuide',
  'openTemplates',
  'clearSampleData',
  'openSharing',
  'checkModel',
  'showFunctionList',
  'showAbout',
] as const;
export type MenuHandler = (typeof menuHandlers)[number];

/** The one function by which the sidebar asks for anything. */
export const endpoint = 'sidebar';
