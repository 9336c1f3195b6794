export const perCustomer = { en: 'per customer', es: 'por cliente' };
export const perCustomerMonth = { en: 'per customer and month', es: 'por cliente y mes' };
export const months = { en: 'months', es: 'meses' };
export const timesCost = { en: 'times the cost', es: 'veces el coste' };
export const perMonth = { en: 'per month', es: 'al mes' };
