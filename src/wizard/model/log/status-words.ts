/** Names that stand for many guests. */
export const isGuestName = (name: string): boolean =>
  /^(?:guests?( (customer|checkout))?|invitad[oa]s?|(cliente|usuario) (invitado|an[oó]nimo|contado|mostrador)|an[oó]nim[oa]s?|anonymous|n\/?a|none|null|unknown|desconocid[oa]|sin cliente|walk.?in( customer)?|-+|0)$/i.test(
    name,
  );

/** Customers that a shop made up to try itself out. */
export const isTestName = (name: string): boolean =>
  /(?:^|[^a-z])(?:test|tester|testing|prueba|pruebas)(?:$|[^a-z])|@example\./i.test(name);

/** Whether orders of a status were sold: cancelled, failed, refunded, unpaid and test ones were not. */
export function statusCounts(status: string): boolean {
  const plain = status
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  if (/partial|parcial/.test(plain)) return true;
  return !/cancel|anulad|fail|fallid|error|refund|reembols|devuelt|returned|void|declin|rechaz|denied|expired|caduc|test|prueba|draft|borrador|trash|papelera|fraud|chargeback|contracargo|unpaid|impagad|sin pagar|abandon|checkout.draft|closed without/.test(
    plain,
  );
}

/** Tells a column of order statuses from one of provinces, which Spanish calls the same. */
export const isStatusWord = (text: string): boolean =>
  !statusCounts(text) ||
  /paid|pagad|pago|complet|process|proces|pending|pendient|ship|envia|deliver|entreg|fulfil|hold|espera|authori|autoriz|captur|success|succeed|acepta|accepted|prepar|open|abiert|closed|cerrad|partial|parcial|confirm|invoiced|factur/i.test(
    text,
  );

/** A cell that marks its row: filled, and not with a no. */
export const isMarked = (text: string): boolean =>
  text !== '' && !/^(?:false|falso|no|0|n|none|null|-)$/i.test(text);
