import type { Words } from '../../sheet/words';

export const perCustomerQuarter: Words = { en: 'per customer, quarter', es: 'por cliente y trimestre' };
export const perCustomer: Words = { en: 'per customer', es: 'por cliente' };
export const perQuarter: Words = { en: 'per quarter', es: 'por trimestre' };
export const customers: Words = { en: 'customers', es: 'clientes' };
export const customersPerQuarter: Words = { en: 'customers per quarter', es: 'clientes por trimestre' };
export const shareOfCustomers: Words = { en: 'share of customers', es: 'parte de los clientes' };
export const allCustomers: Words = { en: 'all customers', es: 'todos los clientes' };
export const times: Words = { en: 'times', es: 'veces' };
