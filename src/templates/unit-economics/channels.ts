import type { SheetSpec } from '../layout/sheet-spec';
import { channelHeads } from './inputs';
import { marginSections } from './margin-sections';
import { returnSections } from './return-sections';

export const channels: SheetSpec = {
  id: 'channels',
  role: 'calculations',
  name: { en: 'Channel economics', es: 'Economía por canal' },
  title: { en: 'Unit economics by channel', es: 'Economía unitaria por canal' },
  lead: {
    en: 'What a new customer of each channel costs, is worth and how soon it pays back.',
    es: 'Lo que cuesta y vale un cliente nuevo de cada canal, y cuándo se recupera su coste.',
  },
  columns: channelHeads,
  columnsOf: 'inputs.channel',
  sections: [...marginSections, ...returnSections],
};
