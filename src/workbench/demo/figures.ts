/** What a channel costs and what its customers are like; the fifth never earns its cost back. */
export const channels = [
  { monthlySpend: 2_400, cost: 38, order: 52, ordersAMonth: 0.9, margin: 0.45, churn: 0.04 },
  { monthlySpend: 9_600, cost: 96, order: 58, ordersAMonth: 0.8, margin: 0.42, churn: 0.05 },
  { monthlySpend: 7_200, cost: 74, order: 44, ordersAMonth: 0.7, margin: 0.4, churn: 0.08 },
  { monthlySpend: 3_800, cost: 62, order: 61, ordersAMonth: 0.75, margin: 0.35, churn: 0.06 },
  { monthlySpend: 5_200, cost: 118, order: 39, ordersAMonth: 0.5, margin: 0.38, churn: 0.12 },
] as const;

const seasons = [0.82, 0.84, 0.95, 0.97, 1.02, 1.0, 0.9, 0.78, 1.03, 1.1, 1.34, 1.25];
// How far a channel's cost strays from its average: small, never the same two months running.
const strays = [0.03, -0.02, 0.05, -0.04, 0.01, -0.05, 0.04, 0.02, -0.03, 0.06, -0.01, -0.06];

export interface MonthlyFigure {
  month: number;
  channel: number;
  spend: number;
  newCustomers: number;
}

/** Sixty rows: each month of a year, each channel. */
export function monthlyFigures(): MonthlyFigure[] {
  return seasons.flatMap((season, month) =>
    channels.map(({ monthlySpend, cost }, channel) => {
      const spend = Math.round((monthlySpend * season) / 50) * 50;
      const stray = strays[(month + channel * 5) % strays.length]!;
      return { month, channel, spend, newCustomers: Math.round(spend / (cost * (1 + stray))) };
    }),
  );
}

/** Monthly recurring revenue of ten customers over six months; 0 is a month without a plan. */
export const subscriptions = [
  [120, 120, 120, 150, 150, 150],
  [80, 80, 80, 80, 80, 60],
  [200, 200, 240, 240, 240, 300],
  [60, 60, 0, 0, 60, 60],
  [150, 150, 150, 120, 120, 120],
  [90, 90, 90, 90, 0, 0],
  [0, 110, 110, 110, 110, 140],
  [0, 0, 75, 75, 75, 0],
  [0, 0, 0, 180, 180, 180],
  [0, 0, 0, 0, 95, 95],
] as const;

/** The first day of a month, as the spreadsheet counts days. */
export function monthSerial(year: number, month: number): number {
  return Math.round((Date.UTC(year, month, 1) - Date.UTC(1899, 11, 30)) / 86_400_000);
}
